import {
  type DayTable,
  dayInfo,
  dayOf,
  type Instant,
  isOutOfCoverage,
  type OutOfCoverage,
} from '../../calendar/index.js'

/** An instant that the calendar does not cover is never guessed at. */
export function uncovered(table: DayTable, at: Instant): OutOfCoverage | undefined {
  if (at >= table.start && at < table.end) return undefined
  const info = dayInfo(table, dayOf(at, table.offset))
  return isOutOfCoverage(info) ? info : undefined
}
