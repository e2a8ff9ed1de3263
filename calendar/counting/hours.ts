/** Clocks that run through offered time: suspended, office-hours and continuous are one. */
import { type Covered, type OutOfCoverage, outOfCoverage } from '../coverage.js'
import { asDay, asInstant, dayOf, type Instant, type Moment } from '../days.js'
import { advance, measure, type Scale } from '../scale.js'
import type { DayTable } from '../table.js'
import type { HourCounting, Pause } from './counting.js'
import { instantOf, timeHoles } from './pauses.js'

export function hoursDeadline(
  table: DayTable,
  counting: HourCounting,
  start: Moment,
  length: number,
  pauses: readonly Pause[],
): Covered<Instant> {
  const from = instantOf(start, table.offset)
  const missing = uncoveredStart(table, from)
  if (missing) return missing
  if (length === 0) return from
  const holes = timeHoles(pauses, table.offset)
  const reached = advance(scaleOf(table, counting), from, length, holes)
  return reached === undefined ? afterCoverage(table) : asInstant(reached)
}

export function hoursElapsed(
  table: DayTable,
  counting: HourCounting,
  start: Moment,
  end: Instant,
  pauses: readonly Pause[],
): Covered<number> {
  const from = instantOf(start, table.offset)
  // the instant at which coverage closes has nothing after it that would have to be known
  const missing = from === table.end ? undefined : uncoveredStart(table, from)
  if (missing) return missing
  if (end <= from) return 0
  if (end > table.end) return afterCoverage(table)
  return measure(scaleOf(table, counting), from, end, timeHoles(pauses, table.offset))
}

export function scaleOf(table: DayTable, counting: HourCounting): Scale {
  switch (counting.kind) {
    case 'continuous':
      return table.scales.continuous
    case 'suspended':
      return table.scales.suspended[counting.restDays]
    case 'office-hours':
      // the rules are checked against the calendar before anything is counted
      if (!table.scales.officeHours) throw new Error(`${table.calendar} names no office hours`)
      return table.scales.officeHours[counting.restDays]
  }
}

export function uncoveredStart(table: DayTable, from: Instant): OutOfCoverage | undefined {
  if (from >= table.start && from < table.end) return undefined
  return outOfCoverage(table.calendar, dayOf(from, table.offset))
}

/** What is first missing when a clock runs past the last covered day. */
export function afterCoverage(table: DayTable): OutOfCoverage {
  return outOfCoverage(table.calendar, asDay(table.last + 1))
}
