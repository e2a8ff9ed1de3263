import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../usage-error.js'

/**
 * Files to be written, looked at before anything runs: their folder must be there, they must be
 * no folder, and none may be an input or another's.
 */
export function checkTargets(
  targets: readonly (string | undefined)[],
  inputs: readonly string[],
): void {
  const taken = new Set(inputs.filter((path) => path !== '-' && existsSync(path)).map(real))
  for (const target of targets) {
    if (target === undefined) continue
    if (!existsSync(dirname(target)))
      throw new UsageError({ code: 'no-such-path', path: dirname(target) })
    if (existsSync(target) && statSync(target).isDirectory()) {
      throw new UsageError({ code: 'target-is-folder', path: target })
    }
    const place = real(target)
    const inside = [...taken].some((path) => path === place || path === dirname(place))
    if (inside && existsSync(target)) throw new UsageError({ code: 'target-taken', path: target })
    if (taken.has(place)) throw new UsageError({ code: 'target-taken', path: target })
    taken.add(place)
  }
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}
