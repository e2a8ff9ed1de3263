import { existsSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Calendar } from '../calendar/index.js'
import {
  checkCalendars,
  compile,
  type Diagnostic,
  loadRuleset,
  type Plan,
  type Ruleset,
  type Texts,
} from '../engine/index.js'
import { readTexts } from '../intake/read-folder.js'
import { hasErrors } from '../source/diagnostic.js'
import { loadCalendarsOf } from './load-calendars.js'
import { UsageError } from './usage-error.js'

/** Finds rules and calendars on disk and makes them ready to run. */
export interface LoadOptions {
  readonly rules?: string
  readonly calendar?: string
}

export interface LoadedRules {
  /** Absent when anything is wrong. */
  readonly plan: Plan | undefined
  readonly ruleset: Ruleset | undefined
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly diagnostics: readonly Diagnostic[]
  /** What stands before every path of the ruleset's own files, with its slash. */
  readonly root: string
  /** The ruleset's own files. */
  readonly rulesTexts: Texts
  /** All that was read, so that a place can be shown. */
  readonly texts: Texts
}

/** The folder itself, the one of this name here, or the one that came with the package. */
export function folder(given: string | undefined, name: string): string {
  if (given !== undefined) {
    if (!existsSync(given)) {
      throw new UsageError({ code: 'no-such-path', path: given })
    }
    return slashes(normalize(given)).replace(/(.)\/+$/, '$1')
  }
  return existsSync(name) ? name : packageFolder(name)
}

/** What came with the package. */
export function packageFolder(name: string): string {
  return slashes(relative('.', join(packageRoot(), name))) || '.'
}

/** Texts are kept by paths with `/`, on Windows too. */
function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/** Where package.json stands, seen from the built command or from the source. */
function packageRoot(): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(here, 'package.json')) && dirname(here) !== here) here = dirname(here)
  return here
}

export async function loadRules(options: LoadOptions): Promise<LoadedRules> {
  const found = await readTexts(folder(options.rules, 'rules'), /\.(ya?ml|md)$|\.ya?ml\./)
  const root = rulesetFolder(found)
  const rulesTexts = Object.fromEntries(
    Object.entries(found).filter(([path]) => path.startsWith(root)),
  )
  const loaded = loadRuleset(rulesTexts)
  const calendarFolder = folder(options.calendar, 'calendar')
  const calendarTexts = await readTexts(calendarFolder, /\.yaml$/)
  const texts = { ...rulesTexts, ...calendarTexts }
  const { ruleset } = loaded
  if (!ruleset) {
    return { ...loaded, plan: undefined, calendars: new Map(), root, rulesTexts, texts }
  }
  const named = loadCalendarsOf(ruleset, calendarTexts, `${calendarFolder}/`)
  const { calendars } = named
  const diagnostics = [
    ...loaded.diagnostics,
    ...named.diagnostics,
    ...checkCalendars(ruleset, calendars),
  ]
  const ready =
    !hasErrors(diagnostics) && ruleset.versions.every((version) => calendars.has(version.calendar))
  const plan = ready ? compile(ruleset, calendars) : undefined
  return { plan, ruleset, calendars, diagnostics, root, rulesTexts, texts }
}

/** The one ruleset below a folder, as the start of its paths. */
function rulesetFolder(texts: Texts): string {
  const roots = Object.keys(texts)
    .filter((path) => /(^|\/)facts\.yaml$/.test(path))
    .map((path) => path.slice(0, -'facts.yaml'.length))
  if (roots.length > 1) {
    throw new UsageError({ code: 'several-rulesets', folders: roots })
  }
  return roots[0] ?? ''
}
