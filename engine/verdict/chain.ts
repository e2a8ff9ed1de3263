import type { Instant } from '../../calendar/index.js'
import type { FactValue } from '../facts/record.js'
import type { PlanGift } from '../plan/plan.js'
import type { TierResult } from './verdict.js'

/**
 * Writes what a limit gives to others into their slots: its end once its clock has started, and
 * deadlines that have come. One that has not come by as-of is as absent as any later instant. A
 * deadline at 24:00 belongs to the
 * day that it closes, which a start in whole days must know.
 */
export function give(
  gifts: readonly PlanGift[],
  results: readonly TierResult[],
  values: FactValue[],
  asOf: Instant,
): void {
  for (const { slot, tier } of gifts) {
    if (tier === undefined) {
      values[slot] = results[0]?.state === 'waiting' ? undefined : results[0]?.end
      continue
    }
    const deadline = results[tier]?.deadline
    values[slot] =
      deadline === undefined || deadline > asOf
        ? undefined
        : { kind: 'instant', at: deadline, closes: true }
  }
}
