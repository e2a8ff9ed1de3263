import {
  type DayTable,
  dayOf,
  type Instant,
  isCovered,
  type OutOfCoverage,
  outOfCoverage,
} from '../../calendar/index.js'

/** An instant that the calendar does not cover is never guessed at. */
export function uncovered(table: DayTable, at: Instant): OutOfCoverage | undefined {
  const day = dayOf(at, table.offset)
  return isCovered(table, day) ? undefined : outOfCoverage(table.calendar, day)
}
