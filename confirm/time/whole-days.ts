import {
  asDay,
  asInstant,
  type Day,
  type DayCounting,
  type DayTable,
  type Instant,
  type Moment,
  startOfDay,
  works,
} from '../../calendar/index.js'
import { closedBy, dateOf } from './moments.js'
import { monthsFrom } from './months.js'
import { isPausedOn, type Pause } from './pauses.js'
import { mustCover } from './uncovered.js'

/** Whole days, by walking from one to the next. */

export interface Days {
  readonly months: number
  readonly days: number
}

/** The day at whose end so many have been counted. */
export function lastDay(
  start: Moment,
  { months, days }: Days,
  counting: DayCounting,
  pauses: readonly Pause[],
  table: DayTable,
): Day {
  const date = dateOf(start, table.offset)
  mustCover(table, date)
  const back = counting.startDay === 'counted' ? 1 : 0
  const before = date - back
  let day = asDay(monthsFrom(date, months) - back)
  // months are a stretch of the civil calendar: what a pause takes out of it is added after it
  let left = days
  for (let one = asDay(before + 1); one <= day; one = asDay(one + 1)) {
    mustCover(table, one)
    if (isDayOf(counting, one, table) && isPausedOn(one, pauses, table.offset)) left++
  }
  while (left > 0) {
    day = asDay(day + 1)
    mustCover(table, day)
    if (counts(counting, day, pauses, table)) left--
  }
  if (counting.kind === 'calendar-days' && counting.endOnRestDay === 'moves') {
    mustCover(table, day)
    while (!works(table, day)) {
      day = asDay(day + 1)
      mustCover(table, day)
    }
  }
  return day
}

export function daysEnd(
  start: Moment,
  length: Days,
  counting: DayCounting,
  pauses: readonly Pause[],
  table: DayTable,
): Instant {
  return endOf(lastDay(start, length, counting, pauses, table), counting, table)
}

/** How many counted days have come to their end by an instant. */
export function daysBetween(
  start: Moment,
  end: Instant,
  counting: DayCounting,
  pauses: readonly Pause[],
  table: DayTable,
): number {
  const date = dateOf(start, table.offset)
  mustCover(table, date)
  let sum = 0
  const first = counting.startDay === 'counted' ? date : date + 1
  const last = closedBy(end, table.offset)
  for (let day = asDay(first); day <= last; day = asDay(day + 1)) {
    mustCover(table, day)
    if (counts(counting, day, pauses, table) && endOf(day, counting, table) <= end) sum++
  }
  return sum
}

function isDayOf(counting: DayCounting, day: Day, table: DayTable): boolean {
  return counting.kind === 'calendar-days' || works(table, day)
}

export function counts(
  counting: DayCounting,
  day: Day,
  pauses: readonly Pause[],
  table: DayTable,
): boolean {
  return isDayOf(counting, day, table) && !isPausedOn(day, pauses, table.offset)
}

/** Its 24:00, or when the office closes where there is one that day. */
export function endOf(day: Day, counting: DayCounting, table: DayTable): Instant {
  mustCover(table, day)
  const shift = table.shifts.at(-1)
  return counting.endOfDay === 'close-of-office' && shift && works(table, day)
    ? asInstant(startOfDay(day, table.offset) + shift.to)
    : startOfDay(asDay(day + 1), table.offset)
}
