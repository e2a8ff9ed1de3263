import { existsSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Calendar } from '../calendar/index.js'
import {
  checkCalendars,
  checkPrecedence,
  compile,
  type Diagnostic,
  joinPlans,
  loadCalendarsOf,
  loadRuleset,
  type Plan,
  type Plans,
  type Ruleset,
  type Texts,
} from '../engine/index.js'
import { readTexts } from '../intake/read-folder.js'
import { hasErrors } from '../source/diagnostic.js'
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
export function packageRoot(): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(here, 'package.json')) && dirname(here) !== here) here = dirname(here)
  return here
}

export async function loadRules(options: LoadOptions): Promise<LoadedRules> {
  const found = await readRules(options.rules)
  const roots = rootsIn(found)
  if (roots.length > 1) throw new UsageError({ code: 'several-rulesets', folders: roots })
  return loadRoot(found, roots[0] ?? '', await readCalendars(options.calendar))
}

/** Several rulesets that are used together. */
export interface LoadedTogether {
  /** Absent when anything is wrong with any of them. */
  readonly plans: Plans | undefined
  /** Each of them. */
  readonly loaded: readonly LoadedRules[]
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: Texts
}

/** Every ruleset below the folders that `--rules` names, and who of them prevails. */
export async function loadTogether(options: {
  readonly rules?: readonly string[]
  readonly calendar?: string
}): Promise<LoadedTogether> {
  const calendars = await readCalendars(options.calendar)
  const loaded: LoadedRules[] = []
  for (const rules of options.rules ?? [undefined]) {
    const found = await readRules(rules)
    const roots = rootsIn(found)
    for (const root of roots.length > 0 ? roots : ['']) {
      loaded.push(loadRoot(found, root, calendars))
    }
  }
  const rulesets = loaded.flatMap(({ ruleset }) => ruleset ?? [])
  const diagnostics = [...loaded.flatMap((one) => one.diagnostics), ...checkPrecedence(rulesets)]
  const plans = loaded.flatMap(({ plan }) => plan ?? [])
  const ready = plans.length === loaded.length && !hasErrors(diagnostics)
  return {
    plans: ready ? joinPlans(plans) : undefined,
    loaded,
    diagnostics,
    texts: Object.assign({}, ...loaded.map(({ texts }) => texts)),
  }
}

function readRules(rules: string | undefined): Promise<Texts> {
  return readTexts(folder(rules, 'rules'), /\.(ya?ml|md)$|\.ya?ml\./)
}

function readCalendars(calendar: string | undefined): Promise<Texts> {
  return readTexts(folder(calendar, 'calendar'), /\.yaml$/)
}

function loadRoot(found: Texts, root: string, calendarTexts: Texts): LoadedRules {
  const rulesTexts = Object.fromEntries(
    Object.entries(found).filter(([path]) => path.startsWith(root)),
  )
  const loaded = loadRuleset(rulesTexts)
  const texts = { ...rulesTexts, ...calendarTexts }
  const { ruleset } = loaded
  if (!ruleset) {
    return { ...loaded, plan: undefined, calendars: new Map(), root, rulesTexts, texts }
  }
  const named = loadCalendarsOf(ruleset, calendarTexts)
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

/** The rulesets below a folder, each as the start of its paths. */
function rootsIn(texts: Texts): readonly string[] {
  return Object.keys(texts)
    .filter((path) => /(^|\/)facts\.yaml$/.test(path))
    .map((path) => path.slice(0, -'facts.yaml'.length))
}
