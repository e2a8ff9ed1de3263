import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Texts } from '../engine/index.js'
import { readTexts } from '../intake/read-folder.js'
import { UsageError } from './usage-error.js'

/** All YAML and source texts below a path; of a single file, those of the whole it is part of. */
export async function readWhole(path: string): Promise<Texts> {
  if (!existsSync(path)) throw new UsageError({ code: 'no-such-path', path })
  return readTexts(wholeOf(path), /\.(ya?ml|md)$|\.ya?ml\./)
}

/** How far up the folder of facts.yaml may be: `<ruleset>/<version>/article-4.yaml`. */
const LEVELS = 3

function wholeOf(path: string): string {
  let folder = statSync(path).isFile() ? dirname(path) : path
  for (let level = 0; level < LEVELS; level++) {
    if (existsSync(join(folder, 'facts.yaml'))) return folder
    // a calendar may be based on its neighbours
    if (existsSync(join(folder, 'calendar.yaml'))) return dirname(folder)
    folder = dirname(folder)
  }
  return path
}
