import { writeFileSync } from 'node:fs'
import { formatInstant } from '../../calendar/index.js'
import { check, confirmTranscription, rulesetRoots, type Texts } from '../../engine/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { readWhole } from '../find-files.js'
import { folder } from '../load.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { UsageError } from '../usage-error.js'

/**
 * `check --confirm-transcription REASON`: takes every version as it stands for what was meant,
 * and keeps the day and the reason beside it. Rules that are wrong otherwise are not settled.
 */
export async function confirm(
  paths: readonly string[],
  reason: string,
  context: Context,
): Promise<ExitCode> {
  if (reason.trim() === '') throw new UsageError({ code: 'no-reason' })
  const texts: Record<string, string> = {}
  for (const path of paths.length > 0 ? paths : [folder(undefined, 'rules')]) {
    const found = await readWhole(path)
    if (rulesetRoots(found).length === 0) throw new UsageError({ code: 'nothing-to-check', path })
    Object.assign(texts, found)
  }
  const written: Record<string, string> = {}
  for (const root of rulesetRoots(texts)) {
    const own = Object.fromEntries(Object.entries(texts).filter(([path]) => path.startsWith(root)))
    const files = confirmTranscription(own, { on: today(context), reason: reason.trim() })
    // the digests are what is being put right: all else must be sound once they are
    const errors = check({ ...own, ...files }).filter(({ severity }) => severity === 'error')
    showDiagnostics(errors, { ...own, ...files }, context)
    if (errors.length > 0) {
      context.err(`${context.messages.amend.notConfirmed}\n`)
      return EXIT.failed
    }
    Object.assign(written, files)
  }
  return write(written, context)
}

async function write(files: Texts, { out, messages: { amend } }: Context): Promise<ExitCode> {
  const paths = Object.keys(files)
  for (const path of paths) writeFileSync(path, files[path] ?? '')
  await out(`${paths.length > 0 ? amend.confirmed(paths) : amend.nothingToConfirm}\n`)
  return EXIT.done
}

/** The date where the officer is. */
function today({ now }: Context): string {
  const offset = -new Date(now).getTimezoneOffset() * 60_000
  return formatInstant(now, offset).slice(0, 10)
}
