/** How much of a limit has been used by an instant, as a sum and day by day. */
import { type Covered, isOutOfCoverage } from '../coverage.js'
import {
  asDay,
  asInstant,
  type Day,
  dayOf,
  type Instant,
  type Moment,
  startOfDay,
} from '../days.js'
import { measure } from '../scale.js'
import type { DayTable } from '../table.js'
import type { DayCounting, ElapsingCounting, HourCounting, Pause } from './counting.js'
import { scaleOf as hourScaleOf, hoursElapsed } from './hours.js'
import { dateOf, dayHoles, instantOf, timeHoles } from './pauses.js'
import { daysElapsed, firstDay, firstUnended, scaleOf } from './whole-days.js'

/** A day and what it gave: milliseconds in an hour counting, 1 or 0 in a day counting. */
export interface CountedDay {
  readonly day: Day
  readonly counted: number
}

/** Milliseconds in an hour counting, whole days in a day counting. */
export function elapsed(
  table: DayTable,
  counting: ElapsingCounting,
  start: Moment,
  end: Instant,
  pauses: readonly Pause[] = [],
): Covered<number> {
  return countsDays(counting)
    ? daysElapsed(table, counting, start, end, pauses)
    : hoursElapsed(table, counting, start, end, pauses)
}

/** Every day that could count, those that gave nothing too; together they give `elapsed`. */
export function countedDays(
  table: DayTable,
  counting: ElapsingCounting,
  start: Moment,
  end: Instant,
  pauses: readonly Pause[] = [],
): Covered<readonly CountedDay[]> {
  const sum = elapsed(table, counting, start, end, pauses)
  if (isOutOfCoverage(sum)) return sum
  // an end at 24:00 closes its day and does not open the next
  const last = dayOf(asInstant(end - 1), table.offset)
  return countsDays(counting)
    ? wholeDays(table, counting, start, end, last, pauses)
    : partsOfDays(table, counting, start, end, last, pauses)
}

function wholeDays(
  table: DayTable,
  counting: DayCounting,
  start: Moment,
  end: Instant,
  last: Day,
  pauses: readonly Pause[],
): readonly CountedDay[] {
  const holes = dayHoles(pauses, table.offset)
  const past = firstUnended(table, counting, end)
  const scale = scaleOf(table, counting)
  const days: CountedDay[] = []
  for (let day = firstDay(dateOf(start, table.offset), counting); day <= last; ) {
    const next = asDay(day + 1)
    days.push({ day, counted: day < past ? measure(scale, day, next, holes) : 0 })
    day = next
  }
  return days
}

function partsOfDays(
  table: DayTable,
  counting: HourCounting,
  start: Moment,
  end: Instant,
  last: Day,
  pauses: readonly Pause[],
): readonly CountedDay[] {
  const holes = timeHoles(pauses, table.offset)
  const from = instantOf(start, table.offset)
  if (end <= from) return []
  const scale = hourScaleOf(table, counting)
  const days: CountedDay[] = []
  for (let day = dayOf(from, table.offset); day <= last; ) {
    const next = asDay(day + 1)
    const opens = Math.max(from, startOfDay(day, table.offset))
    const closes = Math.min(end, startOfDay(next, table.offset))
    days.push({ day, counted: measure(scale, opens, closes, holes) })
    day = next
  }
  return days
}

function countsDays(counting: ElapsingCounting): counting is DayCounting {
  return counting.kind === 'working-days' || counting.kind === 'calendar-days'
}
