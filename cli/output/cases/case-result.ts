import { concerns } from '../../../engine/cases/mismatch.js'
import type { CaseResult, Mismatch, RecordProblem, Texts, Version } from '../../../engine/index.js'
import { positionOf } from '../../../source/texts.js'
import type { Context } from '../../context.js'
import { coverageWordsFor } from '../../messages/coverage-words.js'
import { namesIn } from '../show/names.js'
import { setColumns } from '../tables/columns.js'
import { widthOf, wrapHanging } from '../width.js'
import { countedLines } from './counted-days.js'
import { mismatchCells } from './mismatch-words.js'

const WHOLE = Number.POSITIVE_INFINITY

/** What the cases of one version are shown against. */
export interface CaseSurroundings {
  readonly texts: Texts
  readonly version: Version
  /** What is wrong with a case's record, and what would be right. */
  readonly tell: (problem: RecordProblem, record: unknown) => string
}

/** How many failures are shown whole, in all: the rest are mostly the same one again. */
const DETAILED = 5
/** And how many of a file's others are named. */
const NAMED = 10

export interface FailureBudget {
  whole: number
  /** Whether all others are shown too, expected beside got: what is rewritten must be read over. */
  readonly compared: boolean
}

export function failureBudget(compared: boolean): FailureBudget {
  return { whole: DETAILED, compared }
}

/** Cases for people: a line a file, and of each failed case what was expected beside what came. */
export async function showFile(
  path: string,
  results: readonly CaseResult[],
  { texts, version, tell }: CaseSurroundings,
  budget: FailureBudget,
  context: Context,
): Promise<void> {
  const { out, outColours: c, messages } = context
  const failures = results.filter(({ mismatches }) => mismatches.length > 0)
  const mark = failures.length > 0 ? c.red('✗') : c.green('✓')
  const counts = messages.cases.file(results.length - failures.length, failures.length)
  const [first] = results
  const taken = first?.case.inheritedFrom !== undefined
  const note = taken ? `  ${c.dim(messages.amend.inheritedCases(version.version))}` : ''
  await out(`${mark} ${path}  ${counts}${note}\n`)
  const surroundings = { texts, version, tell }
  const whole = failures.slice(0, budget.whole)
  budget.whole -= whole.length
  for (const one of whole) await out(failureText(one, surroundings, context, 'whole'))
  const others = failures.slice(whole.length)
  const told = budget.compared ? others : others.slice(0, NAMED)
  for (const one of told) {
    await out(failureText(one, surroundings, context, budget.compared ? 'compared' : 'named'))
  }
  if (others.length > told.length) {
    await out(`  ${coverageWordsFor(context.language).moreFailures(others.length - told.length)}\n`)
  }
  if (others.length > 0) await out('\n')
}

function failureText(
  { case: one, outcome, mismatches }: CaseResult,
  { texts, version, tell }: CaseSurroundings,
  context: Context,
  shown: 'whole' | 'compared' | 'named',
): string {
  const { messages, outColours: c, columns } = context
  const { line } = positionOf(texts[one.span.path] ?? '', one.span.start)
  const lines = [`  ${c.red('✗')} ${c.bold(one.name)}  ${c.dim(`${one.span.path}:${line}`)}`]
  if (shown === 'named') return `${lines.join('\n')}\n`
  lines.push(...comparison(mismatches, version, context))
  if (shown === 'compared') return `${lines.join('\n')}\n`
  if (outcome.kind === 'rejection') {
    lines.push(...outcome.problems.map((problem) => `    ${tell(problem, one.record)}`))
  }
  if (outcome.kind === 'verdict' && one.expected.rejected?.includes('out-of-coverage')) {
    const { label, lastYear } = outcome.calendar
    const hint = coverageWordsFor(context.language).coveredNow(label, lastYear)
    lines.push(`    ${wrapHanging(hint, columns, 4)}`)
  }
  if (outcome.kind === 'verdict') {
    const { of } = namesIn(context.language, messages)
    for (const { clause, unknown } of outcome.undecided) {
      if (!mismatches.some((mismatch) => concerns(mismatch, clause.id))) continue
      lines.push(`    ${coverageWordsFor(context.language).undecided(clause.id, unknown.map(of))}`)
    }
  }
  if (one.inheritedFrom !== undefined) {
    const hint = messages.amend.restate(version.version, one.inheritedFrom)
    lines.push(`    ${wrapHanging(hint, columns, 4)}`)
  }
  if (one.why !== undefined) {
    const lead = `    ${messages.cases.why}  `
    lines.push(lead + wrapHanging(one.why, columns, widthOf(lead)))
  }
  if (outcome.kind === 'verdict') {
    const concerned = new Set(outcome.tiers.map(({ clause }) => clause))
    for (const clause of concerned) {
      if (!mismatches.some((mismatch) => concerns(mismatch, clause.id))) continue
      lines.push('', ...countedLines(clause, outcome, context).map((row) => `    ${row}`))
    }
  }
  return `${lines.join('\n')}\n\n`
}

/** What is compared, expected, and got, in three columns. */
function comparison(
  mismatches: readonly Mismatch[],
  version: Version,
  context: Context,
): readonly string[] {
  const { expected, got } = context.messages.cases
  const rows = mismatches.map((one) => mismatchCells(one, version, context))
  // nothing is cut: what differs may stand at the end
  const cells = setColumns([['', expected, got], ...rows], [WHOLE, WHOLE, WHOLE])
  const [heading = '', ...body] = cells
  return [`    ${context.outColours.dim(heading)}`, ...body.map((line) => `    ${line}`)]
}

/** How many passed; those that nobody has confirmed are counted apart. */
export async function showTotals(
  results: readonly CaseResult[],
  { out, language }: Context,
): Promise<void> {
  const confirmed = results.filter(({ case: { suggested } }) => !suggested)
  const failed = confirmed.filter(hasFailed).length
  await out(`${coverageWordsFor(language).totals(confirmed.length - failed, failed)}\n`)
  const others = results.filter(({ case: { suggested } }) => suggested)
  if (others.length === 0) return
  const failing = others.filter(hasFailed).length
  await out(`${coverageWordsFor(language).suggestedPassing(others.length, failing)}\n`)
}

function hasFailed({ mismatches }: CaseResult): boolean {
  return mismatches.length > 0
}
