/**
 * Civil dates and instants as plain integers, and the arithmetic between them. Alone knows how
 * long a day is and how months and leap years fall. No Date anywhere: its getters ask the host.
 */
declare const brand: unique symbol

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [brand]: 'Instant' }
/** Days since 1970-01-01 on the calendar's own civil date line. */
export type Day = number & { readonly [brand]: 'Day' }
/**
 * What a record gives: an instant, or a date without a time. An instant that `closes` is a
 * deadline: at 24:00 it belongs to the day that it closes.
 */
export type Moment =
  | { readonly kind: 'instant'; readonly at: Instant; readonly closes?: true }
  | { readonly kind: 'date'; readonly day: Day }

/** A civil date; months and days from 1. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Milliseconds in 24 hours. */
export const MS_PER_DAY = 86_400_000

/** Milliseconds since 1970-01-01T00:00Z as an instant. The number must be finite. */
export function asInstant(ms: number): Instant {
  return ms as Instant
}

/** A number of days since 1970-01-01 as a day. The number must be whole. */
export function asDay(number: number): Day {
  return number as Day
}

/** The day that an instant opens or lies in: 00:00 belongs to the day that it opens. */
export function dayOf(instant: Instant, offset: number): Day {
  return Math.floor((instant + offset) / MS_PER_DAY) as Day
}

/** 00:00 of a day; of the day after it, that day's 24:00. */
export function startOfDay(day: Day, offset: number): Instant {
  return (day * MS_PER_DAY - offset) as Instant
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

// Years are counted from March, so that the leap day is the last of its year; 400 years repeat.
const DAYS_PER_ERA = 146_097
const EPOCH_IN_ERA = 719_468

/** The day of a civil date; undefined when there is no such date. */
export function dayFromCivil(year: number, month: number, day: number): Day | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month))) {
    return undefined
  }
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return (era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH_IN_ERA) as Day
}

/** The civil date of a day, in the proleptic Gregorian calendar. */
export function civilOf(day: Day): Civil {
  const shifted = day + EPOCH_IN_ERA
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/**
 * The same day of the month so many months on; a day that the month lacks becomes its last.
 * Ours and not date-fns': with `{ in: tz('UTC') }` that is wrong on a host whose own zone once
 * skipped a date (as one did on 2011-12-30), and the host's zone must not matter.
 */
export function addMonths(day: Day, months: number): Day {
  const civil = civilOf(day)
  const index = civil.year * 12 + civil.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const reached = dayFromCivil(year, month, Math.min(civil.day, lengthOfMonth(year, month)))
  if (reached === undefined) throw new Error(`no day ${months} months after ${day}`)
  return reached
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
