import type { DayTable, Moment } from '../../calendar/index.js'
import type { Limit, Tier } from '../../engine/model/clause.js'
import type { TierState } from '../../engine/verdict/verdict.js'
import type { TierDerived } from '../derivation.js'
import { approvedIn, type KnownRecord } from '../known.js'
import { usedUp } from '../time/count.js'
import { isAfter } from '../time/moments.js'
import type { Pause } from '../time/pauses.js'
import { mustCoverMoment } from '../time/uncovered.js'
import { type Due, extend, inOrder, isInclusive } from './extensions.js'
import type { Now } from './now.js'

/** A clock's tiers: when each falls due, and where it stands. */
export function tiersOf(
  limit: Limit,
  start: Moment | undefined,
  end: Moment | undefined,
  record: KnownRecord,
  pauses: readonly Pause[],
  now: Now,
): readonly TierDerived[] {
  const { table, asOf } = now
  for (const one of [start, end]) if (one) mustCoverMoment(table, one)
  if (!start) {
    return limit.tiers.map((tier) => ({
      tier,
      terms: tier,
      counting: tier.counting,
      inclusive: isInclusive(tier),
      state: 'waiting',
      deadline: undefined,
      start: undefined,
      end,
    }))
  }
  return duesOf(limit, start, record, pauses, table).map((due) => {
    const { deadline, inclusive } = due
    const reached: Moment = end ?? { kind: 'instant', at: asOf }
    const isLate = isAfter(reached, deadline, inclusive, table.offset)
    return { ...due, state: stateOf(isLate, end), start, end }
  })
}

function stateOf(isLate: boolean, end: Moment | undefined): TierState {
  if (end) return isLate ? 'missed' : 'met'
  return isLate ? 'late' : 'running'
}

export function isPassed({ state }: TierDerived): boolean {
  return state === 'missed' || state === 'late'
}

function duesOf(
  { tiers, extended }: Limit,
  start: Moment,
  record: KnownRecord,
  pauses: readonly Pause[],
  table: DayTable,
): readonly Due[] {
  const ordinary = inOrder(tiers.map((tier): Due => dueOf(tier, start, pauses, table)))
  if (!extended) return ordinary
  const approved = approvedIn(record, extended.by, table.offset)
  return extend(ordinary, approved, extended, { pauses, table })
}

function dueOf(tier: Tier, start: Moment, pauses: readonly Pause[], table: DayTable): Due {
  const { length, counting } = tier
  const deadline = usedUp(start, length, { counting, pauses, table })
  return { tier, terms: tier, counting, deadline, inclusive: isInclusive(tier) }
}
