import { existsSync } from 'node:fs'
import type { Disagreement } from '../../confirm/index.js'
import {
  type Case,
  type CaseResult,
  compile,
  type Diagnostic,
  inheritCases,
  loadRuleset,
  type Plan,
  readCases,
  runCase,
  type Span,
  type Version,
} from '../../engine/index.js'
import { readTexts } from '../../intake/read-folder.js'
import { collector } from '../../source/diagnostic.js'
import type { Texts } from '../../source/texts.js'
import type { LoadSecond } from '../confirming/second.js'
import type { LoadedRules } from '../load.js'
import { UsageError } from '../usage-error.js'
import { confirmCase } from './confirm-case.js'

/** A case that was run, and how long that took. */
export interface TimedResult extends CaseResult {
  /** What the second evaluator says otherwise. */
  readonly disagreements: readonly Disagreement[]
  readonly ms: number
}

/** The cases of one version, run. */
export interface VersionRun {
  readonly version: Version
  readonly texts: Texts
  readonly found: readonly Diagnostic[]
  readonly results: readonly TimedResult[]
  /** Whether the readings of a case could not be loaded. */
  readonly incomplete: boolean
  /** The items of which every case was run: of these it can be said what is missing. */
  readonly whole: ReadonlySet<string>
  /** Whether there are cases that were not asked for. */
  readonly narrowed: boolean
}

/** Runs the cases below a folder, version by version; `paths` choose among their files. */
export async function runCases(
  paths: readonly string[],
  casesFolder: string,
  loaded: LoadedRules & { readonly plan: Plan },
  refuse: (diagnostics: readonly Diagnostic[]) => void,
  second: LoadSecond,
): Promise<readonly VersionRun[]> {
  const { ruleset, plan } = loaded
  const plans = new Map<string, Plan | undefined>([['{}', plan]])
  const wanted = ({ span: { path } }: { readonly span: Span }) =>
    paths.length === 0 || paths.some((one) => path.includes(one))
  const tested = new Map<string, readonly Case[]>()
  const runs: VersionRun[] = []
  const texts: Record<string, string> = {}
  for (const version of ruleset?.versions ?? []) {
    const base = `${casesFolder}/${version.ruleset}/${version.version}`
    const ownTexts = existsSync(base) ? await readTexts(base, /\.yaml$/) : {}
    Object.assign(texts, ownTexts)
    const own = readCases(ownTexts, version)
    const { diagnostics, report } = collector()
    diagnostics.push(...own.diagnostics)
    const { amends } = version
    const earlier = amends === undefined ? [] : (tested.get(amends) ?? [])
    const taken =
      amends === undefined
        ? own.cases
        : inheritCases({ version: amends, cases: earlier }, own, version, report)
    tested.set(version.version, taken)
    const cases = taken.filter(wanted)
    const found = diagnostics.filter(wanted)
    if (cases.length + found.length === 0) {
      if (paths.length === 0) throw new UsageError({ code: 'no-cases', path: base })
      continue
    }
    const results: TimedResult[] = []
    for (const one of cases) {
      const own = planFor(one, plans, loaded, refuse)
      if (!own) continue
      const began = performance.now()
      const result = runCase(one, own, version.version)
      const disagreements = await confirmCase(result, own, second)
      results.push({ ...result, disagreements, ms: performance.now() - began })
    }
    const left = new Set(taken.filter((one) => !wanted(one)).map(({ item }) => item))
    const whole = new Set(cases.map(({ item }) => item).filter((item) => !left.has(item)))
    const incomplete = results.length < cases.length
    const narrowed = cases.length < taken.length
    runs.push({ version, texts, found, results, incomplete, whole, narrowed })
  }
  if (runs.length === 0 && paths.length > 0) {
    throw new UsageError({ code: 'no-cases', path: paths.join(' ') })
  }
  return runs
}

/** The plan with a case's own readings; made once for each choice of readings. */
function planFor(
  { readings }: Case,
  plans: Map<string, Plan | undefined>,
  { rulesTexts, calendars }: LoadedRules,
  refuse: (diagnostics: readonly Diagnostic[]) => void,
): Plan | undefined {
  const key = JSON.stringify(readings)
  if (!plans.has(key)) {
    const { ruleset, diagnostics } = loadRuleset(rulesTexts, { readings })
    if (!ruleset) refuse(diagnostics)
    plans.set(key, ruleset && compile(ruleset, calendars))
  }
  return plans.get(key)
}
