import type { Instant, Moment } from '../../calendar/index.js'
import type { FactValue } from '../facts/record.js'
import type { PlanGift } from '../plan/plan.js'
import type { TierResult } from './verdict.js'

/**
 * Writes what a limit gives to others into their slots: its end once its clock has started, which
 * is the same of all its tiers, and deadlines that have come.
 */
export function give(
  gifts: readonly PlanGift[],
  results: readonly TierResult[],
  values: FactValue[],
  asOf: Instant,
): void {
  for (const { slot, tier } of gifts) {
    const result = results[tier ?? 0]
    values[slot] = result && (tier === undefined ? endOf(result) : deadlineOf(result, asOf))
  }
}

function endOf({ state, end }: TierResult): Moment | undefined {
  return state === 'waiting' ? undefined : end
}

/**
 * A deadline that has not come by as-of is as absent as any later instant. One at 24:00 belongs to
 * the day that it closes, which a start in whole days must know.
 */
function deadlineOf({ deadline }: TierResult, asOf: Instant): Moment | undefined {
  return deadline === undefined || deadline > asOf
    ? undefined
    : { kind: 'instant', at: deadline, closes: true }
}
