import { type Report, replacing } from '../../../source/diagnostic.js'
import { spanIn } from '../../../source/scalar.js'
import type { ScalarNode } from '../../../source/yaml.js'
import type { Tier } from '../../model/clause.js'
import {
  measure,
  parseThreshold,
  printThreshold,
  suggestOver,
  type ThresholdProblem,
} from '../../threshold/index.js'
import type { PatchedNode } from '../apply-readings.js'
import { countingFor, lengthOf } from '../read-counting.js'
import { reportNoLength, reportThreshold } from '../report-threshold.js'

/**
 * One line of `tiers:` → a threshold with its counting. The unit decides the counting where it
 * can; hours and minutes take it from the limit (time-law.md, Counting).
 */
export function readTier(
  node: ScalarNode,
  limit: PatchedNode,
  report: Report,
  startDay?: 'not-counted',
): Pick<Tier, 'threshold' | 'counting' | 'length' | 'span'> | undefined {
  const parsed = parseThreshold(node.value)
  if (!parsed.ok) {
    reportThreshold(node, parsed.problems.map(forTier), report)
    return undefined
  }
  const { threshold } = parsed
  if (threshold.comparison !== '>' && threshold.comparison !== '>=') {
    const use = printThreshold(suggestOver(threshold), 'zh')
    const fixes = [replacing(spanIn(node, 0, node.value.length), use)]
    report(node.span, { code: 'threshold-comparison', found: node.value, use }, { fixes })
    return undefined
  }
  const measured = measure(threshold.quantity)
  if (!measured.ok) return undefined
  if (measured.family === 'count') {
    reportNoLength(node, threshold.quantity, report)
    return undefined
  }
  const counting = countingFor(measured, node, limit, report, startDay)
  const length = lengthOf(measured)
  return counting && { threshold, counting, length, span: node.span }
}

/** What a tier could not be either is not offered: a count, or a bound that excludes being late. */
function forTier(problem: ThresholdProblem): ThresholdProblem {
  const { nearest, ...rest } = problem
  const expected = problem.expected.filter((text) => !NOT_LATE.has(text))
  const reads = nearest === undefined ? undefined : parseThreshold(nearest)
  const measured = reads?.ok ? measure(reads.threshold.quantity) : undefined
  const late =
    reads?.ok && (reads.threshold.comparison === '>' || reads.threshold.comparison === '>=')
  const sound = late && measured?.ok && measured.family !== 'count'
  return (sound ? { ...problem, expected } : { ...rest, expected }) as ThresholdProblem
}

const NOT_LATE: ReadonlySet<string> = new Set(
  (['<', '<=', '='] as const).flatMap((comparison) =>
    (['zh', 'en'] as const).map((language) => {
      const quantity = { parts: [{ amount: { digits: 1, scale: 0 }, unit: 'hour' as const }] }
      const [first = ''] = printThreshold({ comparison, quantity }, language).split(/ \d/)
      return first
    }),
  ),
)
