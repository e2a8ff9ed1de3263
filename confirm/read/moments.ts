import { type Day, dayOf, type Moment, parseMoment } from '../../calendar/index.js'
import { type Faults, refuse } from './faults.js'

/** Dates and instants of a record, and which of two comes first (time-law.md, Dates). */

/** A date or an instant, as it was typed. */
export function momentOf(
  field: string,
  raw: unknown,
  offset: number,
  faults: Faults,
): Moment | undefined {
  const parsed = typeof raw === 'string' ? parseMoment(raw, offset) : undefined
  return parsed?.ok ? parsed.moment : refuse(field, faults)
}

/** The day in the calendar's zone; a time of day is cut off. */
export function civilDate(moment: Moment, offset: number): Day {
  return moment.kind === 'date' ? moment.day : dayOf(moment.at, offset)
}

/** Two instants as instants; civil dates when either is a date alone. */
export function isBefore(one: Moment, other: Moment, offset: number): boolean {
  return one.kind === 'instant' && other.kind === 'instant'
    ? one.at < other.at
    : civilDate(one, offset) < civilDate(other, offset)
}
