import { coverageOf, type RecordProblem } from '../../engine/index.js'
import { restateCases } from '../cases/restate-cases.js'
import { runCases } from '../cases/run-cases.js'
import { type Written, writeSuggestions } from '../cases/suggest-cases.js'
import { watchFiles } from '../cases/watch-files.js'
import { loadSecond } from '../confirming/second.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode, worstOf } from '../exit-code.js'
import { grouped } from '../grouped.js'
import { folder, type LoadOptions, loadRules } from '../load.js'
import { confirmWordsFor } from '../messages/confirm-words.js'
import { coverageWordsFor } from '../messages/coverage-words.js'
import { showCoverage } from '../output/cases/case-coverage.js'
import { failureBudget, showFile, showTotals } from '../output/cases/case-result.js'
import { writeJUnit } from '../output/cases/junit.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { tellRecord } from '../records/record-words.js'

/** `test`: the cases of every clause, expected beside got, and what they prove. */
export interface TestOptions extends LoadOptions {
  readonly cases?: string
  /** Whether all is listed that no case proves. */
  readonly coverage?: boolean
  /** Where missing cases are written; true for the folder of the cases. */
  readonly suggest?: string | true
  /** Whether failing cases are written as they now come out, for an officer to read over. */
  readonly restate?: boolean
  /** Where JUnit XML is written. */
  readonly junit?: string
  readonly watch?: boolean
}

export async function test(
  paths: readonly string[],
  options: TestOptions,
  context: Context,
  signal: AbortSignal = new AbortController().signal,
): Promise<ExitCode> {
  let code = await testOnce(paths, options, context)
  if (options.watch !== true) return code
  const { watching } = coverageWordsFor(context.language)
  context.err(`${watching}\n`)
  const folders = [
    folder(options.rules, 'rules'),
    folder(options.calendar, 'calendar'),
    folder(options.cases, 'test/clauses'),
  ]
  await watchFiles(
    folders,
    async () => {
      if (context.live) await context.out(CLEAR)
      code = await testOnce(paths, options, context)
      context.err(`${watching}\n`)
    },
    signal,
  )
  return code
}

/** Clears a terminal and begins at its top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

async function testOnce(
  paths: readonly string[],
  options: TestOptions,
  context: Context,
): Promise<ExitCode> {
  const loaded = await loadRules(options)
  const { plan, texts: rulesTexts } = loaded
  showDiagnostics(loaded.diagnostics, rulesTexts, context)
  if (!plan) {
    context.err(`${coverageWordsFor(context.language).notRun}\n`)
    return EXIT.unusable
  }
  const tell = (problem: RecordProblem, record: unknown) =>
    tellRecord(problem, record, plan, context.messages)
  const casesFolder = folder(options.cases, 'test/clauses')
  const runs = await runCases(
    paths,
    casesFolder,
    { ...loaded, plan },
    (diagnostics) => showDiagnostics(diagnostics, rulesTexts, context),
    loadSecond(context),
  )
  const words = coverageWordsFor(context.language)
  let failed = false
  let faulty = false
  const budget = failureBudget(options.restate === true)
  for (const { version, texts, found, results, incomplete, whole } of runs) {
    const heading =
      runs.length > 1 ? words.ofVersion(version.version, version.effective.from) : undefined
    if (heading !== undefined) await context.out(`${context.outColours.bold(heading)}\n`)
    showDiagnostics(found, texts, context)
    for (const [path, inFile] of grouped(results, ({ case: one }) => one.span.path)) {
      await showFile(path, inFile, { texts, version, tell }, budget, context)
    }
    // of an item some of whose cases were left out nothing can be said to be missing
    const rules = [...version.clauses, ...version.tallies].filter(({ item }) => whole.has(item))
    const told = new Set(rules.map(({ id }) => id))
    if (paths.length === 0 || told.size > 0) {
      const all = coverageOf(results, plan, version)
      const covered = paths.length === 0 ? all : all.filter(({ point }) => told.has(point.clause))
      await showCoverage(covered, version, options.coverage === true, heading, context)
    }
    await showTotals(results, context)
    failed ||= found.length > 0 || incomplete
    for (const { case: one, disagreements } of results) {
      if (disagreements.length === 0) continue
      faulty = true
      context.err(`${confirmWordsFor(context.language).inCase(one.name, disagreements)}\n`)
    }
    failed ||= results.some(
      ({ case: { suggested }, mismatches }) => !suggested && mismatches.length > 0,
    )
  }
  if (options.junit !== undefined) await writeJUnit(options.junit, runs, context)
  if (options.restate === true) {
    const written = await restateCases(runs, casesFolder, plan.offset)
    tellWritten(written, words.restated, words.nothingToRestate, context)
  }
  if (options.suggest !== undefined) {
    const target = options.suggest === true ? casesFolder : options.suggest
    const written = await writeSuggestions(runs, plan, target)
    tellWritten(written, words.suggestionsWritten, words.nothingToSuggest, context)
  }
  return worstOf([faulty ? EXIT.fault : EXIT.done, failed ? EXIT.failed : EXIT.done])
}

function tellWritten(
  { count, paths, left }: Written,
  written: (count: number, paths: readonly string[]) => string,
  nothing: string,
  context: Context,
): void {
  if (count > 0) context.err(`${written(count, paths)}\n`)
  if (left.length > 0) context.err(`${coverageWordsFor(context.language).leftAsTheyAre(left)}\n`)
  if (count + left.length === 0) context.err(`${nothing}\n`)
}
