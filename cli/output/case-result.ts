import type { CaseResult, Texts, Unreached } from '../../engine/index.js'
import { positionOf } from '../../source/texts.js'
import type { Context } from '../context.js'

/** A failed case: where it stands, and expected beside got. A passed one is only counted. */
export async function showCaseResult(
  { case: one, mismatches }: CaseResult,
  texts: Texts,
  { out, outColours: c }: Context,
): Promise<void> {
  if (mismatches.length === 0) return
  const { line } = positionOf(texts[one.span.path] ?? '', one.span.start)
  const rows = mismatches.map(
    ({ about, expected, got }) =>
      `    ${about}\n      - ${c.green(expected)}\n      + ${c.red(got)}`,
  )
  await out(`${c.red('✗')} ${one.span.path}:${line}  ${one.name}\n${rows.join('\n')}\n`)
}

export async function showCoverage(
  results: readonly CaseResult[],
  unreached: readonly Unreached[],
  { out }: Context,
): Promise<void> {
  for (const { clause, colour } of unreached) await out(`  ! ${clause} ${colour}\n`)
  const failed = results.filter(({ mismatches }) => mismatches.length > 0).length
  await out(`${results.length - failed} passed, ${failed} failed\n`)
}
