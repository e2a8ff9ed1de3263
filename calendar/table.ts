/**
 * The days of a calendar as one frozen table that every question is asked of. Alone knows how
 * the week and the notices make a day work or rest, and for which meaning of "rest".
 */
import { deepFreeze } from '../source/deep-freeze.js'
import { type DaySet, daySet, hasIndex } from './day-set.js'
import { asDay, type Day, type Instant, startOfDay, weekdayOf } from './days.js'
import { dayScale, type Scale, timeScale } from './scale.js'
import { type Shift, WHOLE_DAY } from './shifts.js'

/** `all`: every day that does not work. `notices-only`: only days that a notice gives as rest. */
export type RestDays = 'all' | 'notices-only'

/** A notice of the authorities, as people look it up. */
export interface NoticeSource {
  readonly title: string
  readonly publishedOn: Day
  readonly address: string
}

/** Why a day differs from its weekday. */
export interface DayMark {
  readonly reason: 'holiday' | 'make-up' | 'overlay-rest' | 'overlay-working'
  readonly name?: string
  readonly notice?: NoticeSource
}

/**
 * The days of a calendar, for everybody or for one unit; frozen. `offset` is milliseconds ahead of
 * UTC.
 */
export interface DayTable {
  readonly calendar: string
  readonly offset: number
  /** The first and the last covered day, and the instants at which coverage opens and closes. */
  readonly first: Day
  readonly last: Day
  readonly start: Instant
  readonly end: Instant
  readonly shifts: readonly Shift[]
  readonly marks: ReadonlyMap<Day, DayMark>
  readonly working: Readonly<Record<RestDays, DaySet>>
  readonly scales: Scales
}

/** What each counting counts. */
export interface Scales {
  readonly suspended: Readonly<Record<RestDays, Scale>>
  /** Absent where the calendar names no office hours. */
  readonly officeHours: Readonly<Record<RestDays, Scale>> | undefined
  readonly continuous: Scale
  readonly workingDays: Scale
  readonly calendarDays: Scale
}

/** What a table is built from. */
export interface TableSource {
  readonly calendar: string
  readonly offset: number
  readonly first: Day
  readonly last: Day
  /** 0 is Sunday. */
  readonly weeklyRest: ReadonlySet<number>
  readonly shifts: readonly Shift[]
  readonly marks: ReadonlyMap<Day, DayMark>
}

/** Builds the table of a stretch of days, first and last included. */
export function buildTable(source: TableSource): DayTable {
  const { calendar, offset, first, last, weeklyRest, shifts, marks } = source
  const length = last - first + 1
  const restsByMark = (day: Day): boolean | undefined => {
    const reason = marks.get(day)?.reason
    return reason === undefined ? undefined : reason === 'holiday' || reason === 'overlay-rest'
  }
  const all = daySet(length, (index) => {
    const day = asDay(first + index)
    return !(restsByMark(day) ?? weeklyRest.has(weekdayOf(day)))
  })
  const noticesOnly = daySet(length, (index) => restsByMark(asDay(first + index)) !== true)
  const every = daySet(length, () => true)
  const time = (days: DaySet, offered: readonly Shift[]) => timeScale(days, offered, first, offset)
  const byRest = (offered: readonly Shift[]): Record<RestDays, Scale> => ({
    all: time(all, offered),
    'notices-only': time(noticesOnly, offered),
  })
  return deepFreeze({
    calendar,
    offset,
    first,
    last,
    start: startOfDay(first, offset),
    end: startOfDay(asDay(last + 1), offset),
    shifts,
    marks,
    working: { all, 'notices-only': noticesOnly },
    scales: {
      suspended: byRest(WHOLE_DAY),
      officeHours: shifts.length > 0 ? byRest(shifts) : undefined,
      continuous: time(every, WHOLE_DAY),
      workingDays: dayScale(all, first),
      calendarDays: dayScale(every, first),
    },
  })
}

/** Whether a day lies inside the calendar. */
export function isCovered(table: DayTable, day: Day): boolean {
  return day >= table.first && day <= table.last
}

/** Whether a covered day works; of a day outside the calendar this says nothing. */
export function works(table: DayTable, day: Day, restDays: RestDays = 'all'): boolean {
  return hasIndex(table.working[restDays], day - table.first)
}

/** Whether time at work can be counted at all: a calendar may name no office hours. */
export function hasOfficeHours(table: DayTable): boolean {
  return table.shifts.length > 0
}
