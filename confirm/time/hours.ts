import {
  asDay,
  asInstant,
  type Counting,
  type Day,
  type DayTable,
  dayOf,
  type Instant,
  MS_PER_DAY,
  startOfDay,
  works,
} from '../../calendar/index.js'
import { closedBy } from './moments.js'
import { outsidePauses, type Pause } from './pauses.js'
import { mustCover } from './uncovered.js'

/** Hours of every kind, by walking through the days and through the shifts of each. */

type Hours = Extract<Counting, { kind: 'suspended' | 'office-hours' | 'continuous' }>
type Stretch = readonly [from: number, to: number]

/** What counts from an instant on: day after day, outside pauses. */
function* stretches(
  from: number,
  until: number,
  counting: Hours,
  pauses: readonly Pause[],
  table: DayTable,
): Generator<Stretch> {
  for (let day = dayOf(asInstant(from), table.offset); ; day = asDay(day + 1)) {
    const opening = startOfDay(day, table.offset)
    if (opening >= until) return
    mustCover(table, day)
    for (const [a, b] of offeredOn(day, counting, table)) {
      const start = Math.max(from, opening + a)
      const end = Math.min(opening + b, until)
      if (start < end) yield* outsidePauses(start, end, pauses, table.offset)
    }
  }
}

function offeredOn(day: Day, counting: Hours, table: DayTable) {
  const whole: readonly Stretch[] = [[0, MS_PER_DAY]]
  if (counting.kind === 'continuous') return whole
  if (!works(table, day, counting.restDays)) return []
  if (counting.kind === 'suspended') return whole
  return table.shifts.map(({ from, to }): Stretch => [from, to])
}

/** The earliest instant by which so much has been counted. */
export function hoursEnd(
  start: Instant,
  ms: number,
  counting: Hours,
  pauses: readonly Pause[],
  table: DayTable,
): Instant {
  mustCover(table, dayOf(start, table.offset))
  let left = ms
  if (left === 0) return start
  for (const [from, to] of stretches(start, Number.POSITIVE_INFINITY, counting, pauses, table)) {
    if (left <= to - from) return asInstant(from + left)
    left -= to - from
  }
  throw new Error('time does not end')
}

/** How much is counted from one instant to another. */
export function hoursBetween(
  start: Instant,
  end: Instant,
  counting: Hours,
  pauses: readonly Pause[],
  table: DayTable,
): number {
  let sum = 0
  for (const [from, to] of stretches(start, end, counting, pauses, table)) sum += to - from
  return sum
}

/** Wall-clock time; an end on a rest day moves to the same clock time of the next working day. */
export function rolledEnd(
  start: Instant,
  ms: number,
  restDays: 'all' | 'notices-only',
  table: DayTable,
): Instant {
  mustCover(table, dayOf(start, table.offset))
  let at = asInstant(start + ms)
  for (;;) {
    const day = closedBy(at, table.offset)
    mustCover(table, day)
    if (works(table, day, restDays)) return at
    at = asInstant(at + MS_PER_DAY)
  }
}
