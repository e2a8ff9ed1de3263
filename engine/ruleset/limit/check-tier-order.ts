import type { Report } from '../../../source/diagnostic.js'
import type { Colour, Tier } from '../../model/clause.js'
import { compareQuantities, printThreshold } from '../../threshold/index.js'

/** A higher colour must ask for more: tiers come in order of rank, so each must exceed the last. */
export function checkTierOrder(
  tiers: readonly Tier[],
  colours: ReadonlyMap<string, Colour>,
  report: Report,
): void {
  for (const [index, higher] of tiers.entries()) {
    const lower = tiers[index - 1]
    if (!lower) continue
    const lowerThreshold = printThreshold(lower.threshold, 'zh')
    const higherThreshold = printThreshold(higher.threshold, 'zh')
    const order = compareQuantities(higher.threshold.quantity, lower.threshold.quantity)
    // what only a calendar can tell is looked at over the calendar (engine/analysis)
    if (order === undefined) continue
    if (order < 0 || (order === 0 && !reachesBefore(lower, higher))) {
      const problem = {
        code: 'tiers-order',
        lower: colours.get(lower.colour)?.label ?? lower.colour,
        higher: colours.get(higher.colour)?.label ?? higher.colour,
        lowerThreshold,
        higherThreshold,
      } as const
      report(higher.span, problem, { related: [{ span: lower.span, what: 'lower-tier' }] })
    }
  }
}

/** 满 n comes before 超出 n. */
function reachesBefore(lower: Tier, higher: Tier): boolean {
  return lower.threshold.comparison === '>=' && higher.threshold.comparison === '>'
}
