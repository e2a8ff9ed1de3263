/** Wall-clock limits whose end, if it falls on a rest day, moves to the next working day. */
import { type Covered, isOutOfCoverage } from '../coverage.js'
import { nextWorkingDay } from '../day-questions.js'
import { asInstant, dayOf, type Instant, type Moment, MS_PER_DAY } from '../days.js'
import type { DayTable } from '../table.js'
import type { RolledCounting } from './counting.js'
import { afterCoverage, uncoveredStart } from './hours.js'
import { instantOf } from './pauses.js'

export function rolledDeadline(
  table: DayTable,
  counting: RolledCounting,
  start: Moment,
  length: number,
): Covered<Instant> {
  const from = instantOf(start, table.offset)
  const missing = uncoveredStart(table, from)
  if (missing) return missing
  if (length === 0) return from
  const end = from + length
  if (end > table.end) return afterCoverage(table)
  // an end at 24:00 belongs to the day that it closes
  const day = dayOf(asInstant(end - 1), table.offset)
  const working = nextWorkingDay(table, day, counting.restDays)
  if (isOutOfCoverage(working)) return working
  return asInstant(end + (working - day) * MS_PER_DAY)
}
