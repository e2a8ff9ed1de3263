import {
  type CaseResult,
  concerns,
  type Mismatch,
  type RecordProblem,
  type Texts,
  type Unreached,
  type Version,
} from '../../engine/index.js'
import { positionOf } from '../../source/texts.js'
import type { Context } from '../context.js'
import { setColumns } from './columns.js'
import { countedLines } from './counted-days.js'
import { mismatchCells } from './mismatch-words.js'
import { widthOf, wrapHanging } from './width.js'

const WHOLE = Number.POSITIVE_INFINITY

/** What the cases of one version are shown against. */
export interface CaseSurroundings {
  readonly texts: Texts
  readonly version: Version
  /** What is wrong with a case's record, and what would be right. */
  readonly tell: (problem: RecordProblem, record: unknown) => string
}

/** Of a file's failures, how many are shown whole: the rest are mostly the same one again. */
const DETAILED = 5

/** Cases for people: a line a file, and of each failed case what was expected beside what came. */
export async function showFile(
  path: string,
  results: readonly CaseResult[],
  { texts, version, tell }: CaseSurroundings,
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
  for (const [index, result] of failures.entries()) {
    const whole = index < DETAILED
    await out(failureText(result, { texts, version, tell }, context, whole))
  }
  if (failures.length > DETAILED) await out('\n')
}

function failureText(
  { case: one, outcome, mismatches }: CaseResult,
  { texts, version, tell }: CaseSurroundings,
  context: Context,
  whole: boolean,
): string {
  const { messages, outColours: c, columns } = context
  const { line } = positionOf(texts[one.span.path] ?? '', one.span.start)
  const lines = [`  ${c.red('✗')} ${c.bold(one.name)}  ${c.dim(`${one.span.path}:${line}`)}`]
  if (!whole) return `${lines.join('\n')}\n`
  lines.push(...comparison(mismatches, version, context))
  if (outcome.kind === 'rejection') {
    lines.push(...outcome.problems.map((problem) => `    ${tell(problem, one.record)}`))
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

/** Cards that no case reaches, and the total. */
export async function showTotals(
  results: readonly CaseResult[],
  unreached: readonly Unreached[],
  version: Version,
  { out, outColours: c, messages, language }: Context,
): Promise<void> {
  if (unreached.length > 0) {
    const rows = unreached.map(({ clause, title, colour }) => {
      const label = language === 'zh' ? version.colours.get(colour)?.label : undefined
      return ['', clause, label ?? colour, title]
    })
    const lines = setColumns(rows, [0, 40, 12, 60])
    await out(`${c.yellow(messages.cases.unreached)}\n${lines.join('\n')}\n\n`)
  }
  const failed = results.filter(({ mismatches }) => mismatches.length > 0).length
  await out(`${results.length - failed} passed, ${failed} failed\n`)
}
