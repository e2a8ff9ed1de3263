/** The one answer for a day that no file describes: which year is missing. Never a guess. */
import { civilOf, type Day } from './days.js'

/** A day outside the calendar was asked for; nothing is guessed about it. */
export interface OutOfCoverage {
  readonly kind: 'out-of-coverage'
  readonly calendar: string
  readonly year: number
}

/** An answer, or the year that no calendar file covers. Check with `isOutOfCoverage`. */
export type Covered<T> = T | OutOfCoverage

/** The answer for a day that lies outside a calendar, by the calendar's name. */
export function outOfCoverage(calendar: string, day: Day): OutOfCoverage {
  return { kind: 'out-of-coverage', calendar, year: civilOf(day).year }
}

/** Whether an answer is that a year is not covered. */
export function isOutOfCoverage(value: unknown): value is OutOfCoverage {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { readonly kind?: unknown }).kind === 'out-of-coverage'
  )
}
