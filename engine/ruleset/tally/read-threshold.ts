import type { Report } from '../../../source/diagnostic.js'
import type { ScalarNode } from '../../../source/yaml.js'
import type { TallyCounts } from '../../model/tally.js'
import {
  type Amount,
  parseThreshold,
  printThreshold,
  suggestOver,
  type Threshold,
} from '../../threshold/index.js'
import { reportThreshold } from '../report-threshold.js'

/** The measure words that each way of counting knows; a bare number fits both. */
const MEASURES: Readonly<Record<TallyCounts['kind'], readonly (string | undefined)[]>> = {
  cards: ['张', '次', undefined],
  points: ['积分', undefined],
}

/** `满 3 张`, `累计 12 分`: at how much a card is given; undefined when it cannot be read. */
export function readTallyThreshold(
  node: ScalarNode,
  counts: TallyCounts['kind'],
  report: Report,
): Threshold | undefined {
  const parsed = parseThreshold(node.value, { tally: true })
  if (!parsed.ok) {
    reportThreshold(node, parsed.problems, report)
    return undefined
  }
  const { threshold } = parsed
  const [part] = threshold.quantity.parts
  const known = part?.unit === 'count' && MEASURES[counts].includes(part.counter)
  if (!part || !known) {
    const amount: Amount = part?.amount ?? { digits: 3, scale: 0 }
    const [counter = ''] = MEASURES[counts]
    const quantity = { parts: [{ amount, unit: 'count' as const, counter }] }
    const use = printThreshold({ comparison: '>=', quantity }, 'zh')
    report(node.span, { code: 'tally-unit', found: node.value, counts, use })
    return undefined
  }
  if (threshold.comparison !== '>' && threshold.comparison !== '>=') {
    const use = printThreshold(suggestOver(threshold), 'zh')
    report(node.span, { code: 'threshold-comparison', found: node.value, use })
    return undefined
  }
  return threshold
}
