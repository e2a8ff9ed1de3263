/** A loaded calendar: one table for everybody, and one for each unit that differs. */
import { unitName } from '../source/unit-name.js'
import type { Day } from './days.js'
import type { DayTable, NoticeSource } from './table.js'

/** A run of rest days that a notice names, first and last day included. */
export interface HolidayRun {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/** One notice with what it added and what it took back; evaluation uses the final state only. */
export interface Notice extends NoticeSource {
  readonly year: number
  readonly path: string
  readonly rest: readonly HolidayRun[]
  readonly work: readonly Day[]
  readonly cancelledRest: readonly Day[]
  readonly cancelledWork: readonly Day[]
}

/** A loaded calendar: the days from its first year to its last, in one time zone. */
export interface Calendar {
  readonly name: string
  readonly label: string
  readonly zone: string
  /** Milliseconds ahead of UTC. */
  readonly offset: number
  readonly firstYear: number
  readonly lastYear: number
  readonly notices: readonly Notice[]
  readonly table: DayTable
  /** By `unitName`, for the units that have an overlay. */
  readonly overlays: ReadonlyMap<string, DayTable>
}

/** The days as a unit has them: its own where an overlay names it, else everybody's. */
export function tableFor(calendar: Calendar, unit: string): DayTable {
  const { overlays, table } = calendar
  return overlays.size === 0 ? table : (overlays.get(unitName(unit)) ?? table)
}
