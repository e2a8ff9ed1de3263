import type { DayTable, Instant } from '../../calendar/index.js'

/** As of when a clock is read, and by which days. */
export interface Now {
  readonly asOf: Instant
  readonly table: DayTable
}
