import {
  asInstant,
  type Covered,
  type DayTable,
  dayOf,
  deadline,
  elapsed,
  type Instant,
  isOutOfCoverage,
  type Moment,
  opening,
  type Pause,
} from '../../calendar/index.js'
import type { Extension, Interval, ResolvedRecord } from '../facts/record.js'
import type { Colour, Limit } from '../model/clause.js'
import type { PlanClause, PlanLimit } from '../plan/plan.js'
import { uncovered } from './coverage.js'
import { type Due, extend, inOrder } from './extension.js'
import { momentOf } from './instant.js'
import type { Counted, TierResult, TierState } from './verdict.js'

/** Runs one clause's clock over one record. */

/** What a clock runs against. */
export interface ClockContext {
  readonly table: DayTable
  readonly colours: ReadonlyMap<string, Colour>
  readonly asOf: Instant
}

export function runClock(
  clause: PlanClause,
  limit: PlanLimit,
  record: ResolvedRecord,
  { table, colours, asOf }: ClockContext,
): Covered<readonly TierResult[]> {
  const { offset } = table
  const start = momentOf(limit.from, record, offset)
  const end = limit.to && momentOf(limit.to, record, offset)
  const pauses = pausesOf(limit, record, asOf)
  const dues = start && duesFrom(table, limit, start, record, pauses)
  if (isOutOfCoverage(dues)) return dues
  const missing = end && uncovered(table, opening(end, offset))
  if (missing) return missing
  return limit.tiers.map(({ tier }, index) => {
    const due = dues?.[index]
    const colour = colours.get(tier.colour)
    // the reader has looked every colour up
    if (!colour) throw new Error(`unknown colour: ${tier.colour}`)
    return {
      clause: clause.clause,
      tier,
      terms: due?.terms ?? tier,
      says: due?.says ?? tier,
      colour,
      state: due ? stateOf(due, end, asOf, offset) : 'waiting',
      deadline: due?.deadline,
      start,
      end,
      promised: due?.promised,
      pauses,
    }
  })
}

/** Every tier's deadline: first by the limit itself, then as extensions move it, never inverted. */
function duesFrom(
  table: DayTable,
  limit: PlanLimit,
  start: Moment,
  record: ResolvedRecord,
  pauses: readonly Pause[],
): Covered<readonly Due[]> {
  const first = firstDues(table, limit, start, pauses)
  if (isOutOfCoverage(first)) return first
  const extensions = limit.extended && record.values[limit.extended.by]
  if (!limit.extended || !extensions) return first
  const { terms } = limit.extended
  return extend(table, limit.tiers, first, terms, extensions as readonly Extension[], pauses)
}

/** Every tier's deadline by the limit itself, before any extension. */
export function firstDues(
  table: DayTable,
  limit: PlanLimit,
  start: Moment,
  pauses: readonly Pause[],
): Covered<readonly Due[]> {
  const first: Due[] = []
  for (const { tier } of limit.tiers) {
    const due = deadline(table, tier.counting, start, tier.length, pauses)
    if (isOutOfCoverage(due)) return due
    // a day that counts from its own start can close before that start: nothing is due earlier
    const after = asInstant(Math.max(due, opening(start, table.offset)))
    first.push({ deadline: after, terms: tier, promised: undefined, says: tier })
  }
  return inOrder(first)
}

/** An open pause runs to as-of. */
function pausesOf(limit: PlanLimit, record: ResolvedRecord, asOf: Instant): readonly Pause[] {
  const intervals = limit.pauses === undefined ? undefined : record.values[limit.pauses]
  if (intervals === undefined) return []
  return (intervals as readonly Interval[]).map(({ from, to }) => ({
    from,
    to: to ?? { kind: 'instant', at: asOf },
  }))
}

function stateOf(due: Due, end: Moment | undefined, asOf: Instant, offset: number): TierState {
  if (end) return isLate(end, due, offset) ? 'missed' : 'met'
  return isLate({ kind: 'instant', at: asOf }, due, offset) ? 'late' : 'running'
}

/**
 * 超出 excludes the number itself, 满 includes it. A date without a time is late when its 00:00
 * is at or after the deadline: the deadline was then over before the date began.
 */
function isLate(end: Moment, { deadline: due, terms }: Due, offset: number): boolean {
  const at = opening(end, offset)
  if (end.kind === 'date' || terms.threshold.comparison === '>=') return at >= due
  return at > due
}

export function passedTiers(results: readonly TierResult[]): readonly TierResult[] {
  return results.filter(({ state }) => state === 'missed' || state === 'late')
}

/** Of the passed tiers, the one that counts where the higher replaces the lower. */
export function isSuperseded(
  result: TierResult,
  passed: readonly TierResult[],
  higherTier: Limit['higherTier'],
): boolean {
  return higherTier === 'replaces' && result !== passed.at(-1)
}

/** Wall-clock milliseconds past the deadline, at the end or as of now. */
export function lateness(result: TierResult, asOf: Instant, offset: number): number {
  const until = result.end ? opening(result.end, offset) : asOf
  return result.deadline === undefined ? 0 : Math.max(0, until - result.deadline)
}

/** How much the tier's own counting has counted since the deadline. */
export function lateCounted(
  result: TierResult,
  table: DayTable,
  asOf: Instant,
): Counted | undefined {
  const { deadline: due } = result
  const { counting } = result.terms
  if (due === undefined || counting.kind === 'rolled') return undefined
  const until = result.end ? opening(result.end, table.offset) : asOf
  switch (counting.kind) {
    case 'working-days':
    case 'calendar-days': {
      // the deadline closes its day; the days after it are counted
      const day = dayOf(asInstant(due - 1), table.offset)
      const since = { ...counting, startDay: 'not-counted' as const }
      const value = elapsed(table, since, { kind: 'date', day }, until, result.pauses)
      const unit = counting.kind === 'working-days' ? 'working-day' : 'calendar-day'
      return isOutOfCoverage(value) ? undefined : { value, unit }
    }
    default: {
      const value = elapsed(table, counting, { kind: 'instant', at: due }, until, result.pauses)
      return isOutOfCoverage(value) ? undefined : { value: value / 1000, unit: 'second' }
    }
  }
}
