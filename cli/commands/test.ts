import { existsSync } from 'node:fs'
import {
  type Case,
  type CaseResult,
  compile,
  inheritCases,
  loadRuleset,
  type Plan,
  type RecordProblem,
  readCases,
  runCase,
  type Span,
  unreachedBy,
} from '../../engine/index.js'
import { readTexts } from '../../intake/read-folder.js'
import { collector } from '../../source/diagnostic.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { folder, type LoadedRules, type LoadOptions, loadRules } from '../load.js'
import { showFile, showTotals } from '../output/case-result.js'
import { showDiagnostics } from '../output/diagnostics.js'
import { tellRecord } from '../record-words.js'
import { UsageError } from '../usage-error.js'

/** `test`: the cases of every clause, expected beside got. */
export interface TestOptions extends LoadOptions {
  readonly cases?: string
}

export async function test(
  paths: readonly string[],
  options: TestOptions,
  context: Context,
): Promise<ExitCode> {
  const loaded = await loadRules(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  if (!loaded.plan || !loaded.ruleset) return EXIT.unusable
  const { ruleset } = loaded
  const plans = new Map<string, Plan | undefined>([['{}', loaded.plan]])
  const { plan } = loaded
  const tell = (problem: RecordProblem, record: unknown) =>
    tellRecord(problem, record, plan, context.messages)
  let failed = false
  const allTexts: Record<string, string> = {}
  const wanted = ({ span: { path } }: { readonly span: Span }) =>
    paths.length === 0 || paths.some((one) => path.includes(one))
  const tested = new Map<string, readonly Case[]>()
  for (const version of ruleset.versions) {
    const base = `${folder(options.cases, 'test/clauses')}/${ruleset.name}/${version.version}`
    const texts = existsSync(base) ? await readTexts(base, /\.yaml$/) : {}
    const own = readCases(texts, version)
    const { diagnostics, report } = collector()
    diagnostics.push(...own.diagnostics)
    const { amends } = version
    const earlier = amends === undefined ? [] : (tested.get(amends) ?? [])
    const taken =
      amends === undefined
        ? own.cases
        : inheritCases({ version: amends, cases: earlier }, own, version, report)
    tested.set(version.version, taken)
    Object.assign(allTexts, texts)
    const cases = taken.filter(wanted)
    const found = diagnostics.filter(wanted)
    if (cases.length + found.length === 0) throw new UsageError({ code: 'no-cases', path: base })
    showDiagnostics(found, texts, context)
    failed ||= found.length > 0
    const results: CaseResult[] = []
    for (const one of cases) {
      const plan = planFor(one, plans, loaded, context)
      if (plan) results.push(runCase(one, plan, version.version))
    }
    for (const [path, inFile] of byFile(results)) {
      await showFile(path, inFile, { texts: allTexts, version, tell }, context)
    }
    const unreached = paths.length === 0 ? unreachedBy(results, version) : []
    await showTotals(results, unreached, version, context)
    failed ||= results.some(({ mismatches }) => mismatches.length > 0)
    failed ||= results.length < cases.length
  }
  return failed ? EXIT.failed : EXIT.done
}

function byFile(results: readonly CaseResult[]): ReadonlyMap<string, readonly CaseResult[]> {
  const files = new Map<string, CaseResult[]>()
  for (const result of results) {
    const { path } = result.case.span
    const others = files.get(path)
    if (others) others.push(result)
    else files.set(path, [result])
  }
  return files
}

/** The plan with a case's own readings; made once for each choice of readings. */
function planFor(
  { readings }: Case,
  plans: Map<string, Plan | undefined>,
  { rulesTexts, calendars, texts }: LoadedRules,
  context: Context,
): Plan | undefined {
  const key = JSON.stringify(readings)
  if (!plans.has(key)) {
    const { ruleset, diagnostics } = loadRuleset(rulesTexts, { readings })
    if (!ruleset) showDiagnostics(diagnostics, texts, context)
    plans.set(key, ruleset && compile(ruleset, calendars))
  }
  return plans.get(key)
}
