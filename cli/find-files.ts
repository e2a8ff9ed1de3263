import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Texts } from '../engine/index.js'
import { readTexts } from '../intake/read-folder.js'
import { UsageError } from './usage-error.js'

/** Which rulesets and calendars lie below a path, by their file names alone. */
export interface FoundCalendar {
  /** What stands before the calendar's name in its paths, with its slash. */
  readonly prefix: string
  readonly name: string
}

/** The folders of rulesets, each with its slash; those too whose facts.yaml is missing. */
export function rulesetRoots(texts: Texts): readonly string[] {
  const paths = Object.keys(texts)
  const facts = paths.flatMap((path) => /^(|.*\/)facts\.yaml$/.exec(path)?.[1] ?? [])
  const versions = paths.flatMap((path) => /^(|.*\/)[^/]+\/ruleset\.yaml$/.exec(path)?.[1] ?? [])
  return [...new Set([...facts, ...versions])].sort()
}

export function calendarsIn(texts: Texts): readonly FoundCalendar[] {
  return Object.keys(texts).flatMap((path) => {
    const [, prefix = '', name] = /^(|.*\/)([^/]+)\/calendar\.yaml$/.exec(path) ?? []
    return name === undefined ? [] : [{ prefix, name }]
  })
}

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
