import {
  asDay,
  asInstant,
  type DayTable,
  dayOf,
  deadline,
  isOutOfCoverage,
  type Length,
  type Moment,
  MS_PER_DAY,
  nextWorkingDay,
} from '../../calendar/index.js'
import type { Extended, Limit, Tier } from '../model/clause.js'

/** Two tiers run from one start: when each is used up, all in local milliseconds. */
export interface Run {
  readonly start: number
  readonly low: number
  readonly high: number
}

/**
 * Runs from every start in a window that can make a difference. Between two neighbouring ones
 * both deadlines stand still or move on with the start, each on its own straight line, so that
 * what is true just inside both ends of such a stretch is true all through it.
 */
export function startRuns(
  table: DayTable,
  lower: Tier,
  higher: Tier,
  [from, until]: readonly [number, number],
): readonly Run[] {
  const { offset } = table
  const times = [...new Set([lower, higher].flatMap((tier) => turnsOf(tier, table)))]
    .flatMap((at) => [at - 1_000, at - 1, at, at + 1, at + 1_000])
    .filter((at) => at >= 0 && at < MS_PER_DAY)
  const runs: Run[] = []
  for (let day = table.first; day <= table.last; day = asDay(day + 1)) {
    for (const time of times) {
      const start = day * MS_PER_DAY + time
      if (start < from || start >= until) continue
      const at = asInstant(start - offset)
      const low = dueFrom(table, lower, { kind: 'instant', at }, lower.length)
      const high = dueFrom(table, higher, { kind: 'instant', at }, higher.length)
      if (low === undefined || high === undefined) continue
      // a day that counts from its own start can close before that start
      runs.push({ start, low: Math.max(low, start), high: Math.max(high, start) })
    }
  }
  return runs
}

/** Runs from every promise after both tiers of the limit itself, begun at one start; by day. */
export function promiseRuns(
  table: DayTable,
  limit: Limit,
  extended: Extended,
  [lower, higher]: readonly [Tier, Tier],
  start: number,
): readonly Run[] {
  const at = asInstant(start - table.offset)
  const dues = limit.tiers.map((tier) => dueFrom(table, tier, { kind: 'instant', at }, tier.length))
  const after = dues.reduce<number | undefined>(
    (latest, due) =>
      latest === undefined || due === undefined ? undefined : Math.max(latest, due),
    start,
  )
  if (after === undefined) return []
  const runs: Run[] = []
  for (let day = dayOf(asInstant(after), 0); day <= table.last; day = asDay(day + 1)) {
    const promise = extended.promiseOnRestDay === 'moves' ? nextWorkingDay(table, day) : day
    if (isOutOfCoverage(promise)) continue
    const [low, high] = [lower, higher].map((tier) =>
      dueFrom(table, tier, { kind: 'date', day: promise }, overPromise(tier.length, extended)),
    )
    if (low !== undefined && high !== undefined) runs.push({ start: day, low, high })
  }
  return runs
}

function overPromise(length: Length, { overPromise: over }: Extended): Length {
  if (over === 'whole-day' || length.kind === 'time' || length.days === 0) return length
  return { ...length, days: length.days - 1 }
}

function dueFrom(table: DayTable, tier: Tier, start: Moment, length: Length): number | undefined {
  const due = deadline(table, tier.counting, start, length)
  return isOutOfCoverage(due) ? undefined : due + table.offset
}

/** The times of day at which a deadline begins or ceases to move with its start. */
function turnsOf({ counting, length }: Tier, { shifts }: DayTable): readonly number[] {
  const whole = [{ from: 0, to: MS_PER_DAY }]
  const offered = counting.kind === 'office-hours' ? shifts : whole
  const closes = 'endOfDay' in counting && counting.endOfDay === 'close-of-office'
  const shown = closes || counting.kind === 'office-hours' ? shifts : []
  const edges = [0, MS_PER_DAY, ...shown.flatMap(({ from, to }) => [from, to])]
  if (length.kind !== 'time') return edges
  // the start from which the length is used up just at the end of a shift
  const aDay = offered.reduce((sum, { from, to }) => sum + to - from, 0)
  const ends = offered.map((_, index) => {
    const until = offered.slice(0, index + 1).reduce((sum, { from, to }) => sum + to - from, 0)
    const amount = (((until - length.ms) % aDay) + aDay) % aDay
    return timeOffering(offered, amount)
  })
  return [...edges, ...ends]
}

function timeOffering(shifts: DayTable['shifts'], amount: number): number {
  let left = amount
  for (const { from, to } of shifts) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return MS_PER_DAY
}
