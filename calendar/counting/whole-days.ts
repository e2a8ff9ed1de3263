/** Limits of whole days: which day is the last, and how many have come to their end. */
import { type Covered, isOutOfCoverage, outOfCoverage } from '../coverage.js'
import { endOfDay, nextWorkingDay } from '../day-questions.js'
import { addMonths, asDay, type Day, dayOf, type Instant, type Moment } from '../days.js'
import { advance, measure, type Scale } from '../scale.js'
import { type DayTable, isCovered } from '../table.js'
import type { DayCounting, Pause } from './counting.js'
import { afterCoverage } from './hours.js'
import { dateOf, dayHoles } from './pauses.js'

export function daysDeadline(
  table: DayTable,
  counting: DayCounting,
  start: Moment,
  length: { readonly months: number; readonly days: number },
  pauses: readonly Pause[],
): Covered<Instant> {
  const own = dateOf(start, table.offset)
  if (!isCovered(table, own)) return outOfCoverage(table.calendar, own)
  // months by civil date, then as many days as that comes to, so that pauses can lengthen it
  const amount = addMonths(own, length.months) - own + length.days
  let last: Covered<Day> = own
  if (amount > 0) {
    const holes = dayHoles(pauses, table.offset)
    const reached = advance(scaleOf(table, counting), firstDay(own, counting), amount, holes)
    if (reached === undefined) return afterCoverage(table)
    last = asDay(reached - 1)
  }
  if (counting.kind === 'calendar-days' && counting.endOnRestDay === 'moves') {
    last = nextWorkingDay(table, last)
    if (isOutOfCoverage(last)) return last
  }
  return endOfDay(table, last, counting.endOfDay)
}

export function daysElapsed(
  table: DayTable,
  counting: DayCounting,
  start: Moment,
  end: Instant,
  pauses: readonly Pause[],
): Covered<number> {
  const own = dateOf(start, table.offset)
  if (!isCovered(table, own)) return outOfCoverage(table.calendar, own)
  if (end > table.end) return afterCoverage(table)
  const first = firstDay(own, counting)
  const past = firstUnended(table, counting, end)
  if (past <= first) return 0
  return measure(scaleOf(table, counting), first, past, dayHoles(pauses, table.offset))
}

/** The first day whose end has not come by an instant. */
export function firstUnended(table: DayTable, counting: DayCounting, end: Instant): Day {
  const day = dayOf(end, table.offset)
  const close = endOfDay(table, day, counting.endOfDay)
  return !isOutOfCoverage(close) && close <= end ? asDay(day + 1) : day
}

/** The first day that can count. */
export function firstDay(own: Day, counting: DayCounting): Day {
  return counting.startDay === 'counted' ? own : asDay(own + 1)
}

export function scaleOf(table: DayTable, counting: DayCounting): Scale {
  return counting.kind === 'working-days' ? table.scales.workingDays : table.scales.calendarDays
}
