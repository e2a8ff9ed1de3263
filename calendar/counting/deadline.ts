/** When a limit is used up, in any counting. */
import type { Covered } from '../coverage.js'
import type { Instant, Moment } from '../days.js'
import type { DayTable } from '../table.js'
import { type Counting, daysOf, type Length, type Pause, timeOf } from './counting.js'
import { hoursDeadline } from './hours.js'
import { rolledDeadline } from './rolled.js'
import { daysDeadline } from './whole-days.js'

/**
 * The instant at which a limit that runs from `start` is used up (time-law.md, Counting). A deadline
 * at 24:00 is the next day's 00:00, and closes the day before it. Days outside the calendar give
 * an `OutOfCoverage`, never a guess.
 *
 * @param table - the days, whose `offset` (milliseconds ahead of UTC) is the zone of every date
 * @param counting - how time counts; a length of another kind than it takes throws
 * @param start - an instant, or a date: the end of that day in an hour counting
 * @param length - milliseconds (`time`), or months and days
 * @param pauses - stretches that are not counted; they may overlap
 */
export function deadline(
  table: DayTable,
  counting: Counting,
  start: Moment,
  length: Length,
  pauses: readonly Pause[] = [],
): Covered<Instant> {
  switch (counting.kind) {
    case 'suspended':
    case 'office-hours':
    case 'continuous':
      return hoursDeadline(table, counting, start, timeOf(length, counting.kind), pauses)
    case 'working-days':
    case 'calendar-days':
      return daysDeadline(table, counting, start, daysOf(length, counting.kind), pauses)
    case 'rolled':
      // refused when the rules are checked; here it can only be a slip of ours
      if (pauses.length > 0) throw new Error('rolled knows no pauses')
      return rolledDeadline(table, counting, start, timeOf(length, counting.kind))
  }
}
