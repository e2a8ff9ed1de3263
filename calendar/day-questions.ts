/** What people ask of one day: does it work and why, what is the next that does, when it ends. */
import { type Covered, outOfCoverage } from './coverage.js'
import { nextIndex } from './day-set.js'
import { asDay, asInstant, type Day, type Instant, startOfDay, weekdayOf } from './days.js'
import {
  type DayMark,
  type DayTable,
  isCovered,
  type NoticeSource,
  type RestDays,
  works,
} from './table.js'

/** When a working day ends: at 24:00, or with its last office hour. */
export type EndOfDay = 'midnight' | 'close-of-office'

/** Whether a day works, and why: its weekday, or the notice that says otherwise. */
export interface DayInfo {
  readonly day: Day
  /** 0 is Sunday. */
  readonly weekday: number
  readonly working: boolean
  readonly reason: 'weekday' | 'weekend' | DayMark['reason']
  readonly name?: string
  readonly notice?: NoticeSource
}

/** Whether a day works, and why. */
export function dayInfo(table: DayTable, day: Day): Covered<DayInfo> {
  if (!isCovered(table, day)) return outOfCoverage(table.calendar, day)
  const working = works(table, day)
  const plain = { reason: working ? 'weekday' : 'weekend' } as const
  return { day, weekday: weekdayOf(day), working, ...(table.marks.get(day) ?? plain) }
}

/** The first working day at or after a day. */
export function nextWorkingDay(
  table: DayTable,
  day: Day,
  restDays: RestDays = 'all',
): Covered<Day> {
  if (!isCovered(table, day)) return outOfCoverage(table.calendar, day)
  const index = nextIndex(table.working[restDays], day - table.first)
  if (index === undefined) return outOfCoverage(table.calendar, asDay(table.last + 1))
  return asDay(table.first + index)
}

/** A day's 24:00, or the end of its last shift where it works and has shifts. */
export function endOfDay(table: DayTable, day: Day, end: EndOfDay): Covered<Instant> {
  if (!isCovered(table, day)) return outOfCoverage(table.calendar, day)
  const close = end === 'close-of-office' && works(table, day) ? table.shifts.at(-1) : undefined
  if (close) return asInstant(startOfDay(day, table.offset) + close.to)
  return startOfDay(asDay(day + 1), table.offset)
}
