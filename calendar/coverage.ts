/** The one answer for a day that no file describes: which year is missing. Never a guess. */
import { civilOf, type Day } from './days.js'

export interface OutOfCoverage {
  readonly kind: 'out-of-coverage'
  readonly calendar: string
  readonly year: number
}

export type Covered<T> = T | OutOfCoverage

export function outOfCoverage(calendar: string, day: Day): OutOfCoverage {
  return { kind: 'out-of-coverage', calendar, year: civilOf(day).year }
}

export function isOutOfCoverage(value: unknown): value is OutOfCoverage {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { readonly kind?: unknown }).kind === 'out-of-coverage'
  )
}
