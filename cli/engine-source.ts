import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineSource } from '../engine/index.js'
import { packageRoot } from './load.js'

/** Which engine this is: the package's version, and the digest that the build took of it. */
export function engineSource(): EngineSource {
  const read = (path: string) => {
    const file = join(packageRoot(), path)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  }
  // run from its source, before anything was built, an engine has no digest
  return { version: read('package.json').version, digest: read('dist/engine.json').digest ?? '' }
}
