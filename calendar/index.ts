/**
 * When is a working day, when does a limit run out. Everything that others may use of the
 * calendar; what is not named here is its own affair.
 *
 * @module hotline-cards/calendar
 */

export type * from '../source/files/calendar/calendar.js'
export type * from '../source/files/calendar/overlay.js'
export type * from '../source/files/calendar/parts.js'
export type * from '../source/files/calendar/year.js'
export { type Calendar, type HolidayRun, type Notice, tableFor } from './calendar.js'
export type {
  Counting,
  DayCounting,
  ElapsingCounting,
  HourCounting,
  Length,
  Pause,
  RolledCounting,
  StartDay,
} from './counting/counting.js'
export { deadline } from './counting/deadline.js'
export { type CountedDay, countedDays, elapsed } from './counting/elapsed.js'
export { leadOf } from './counting/lead.js'
export { isPausedOn } from './counting/pauses.js'
export { type Covered, isOutOfCoverage, type OutOfCoverage, outOfCoverage } from './coverage.js'
export {
  type DayInfo,
  dayInfo,
  type EndOfDay,
  endOfDay,
  nextWorkingDay,
} from './day-questions.js'
export type { DaySet } from './day-set.js'
export {
  addMonths,
  asDay,
  asInstant,
  type Civil,
  civilOf,
  type Day,
  dayFromCivil,
  dayOf,
  type Instant,
  type Moment,
  MS_PER_DAY,
  startOfDay,
  weekdayOf,
} from './days.js'
export { formatDay, formatInstant } from './format.js'
export { calendarsIn, type FoundCalendar } from './load/files.js'
export { type LoadedCalendar, loadCalendar } from './load/load-calendar.js'
export { formatMoment, momentOrder, opening } from './moment.js'
export { type MomentFault, type ParsedMoment, parseMoment } from './parse-moment.js'
export type { Scale } from './scale.js'
export type { Shift } from './shifts.js'
export {
  buildTable,
  type DayMark,
  type DayTable,
  hasOfficeHours,
  isCovered,
  type NoticeSource,
  type RestDays,
  type Scales,
  type TableSource,
  works,
} from './table.js'
export { withoutMarks } from './without-marks.js'
