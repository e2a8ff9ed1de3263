import { type Day, dayOf, type Instant, type Moment, startOfDay } from './days.js'
import { formatDay, formatInstant } from './format.js'

/** How moments are put in order and written; a date opens at its 00:00. */

export function opening(moment: Moment, offset: number): Instant {
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, offset)
}

/** Below zero when a is before b. When either is only a date, their civil dates are compared. */
export function momentOrder(a: Moment, b: Moment, offset: number): number {
  if (a.kind === 'instant' && b.kind === 'instant') return a.at - b.at
  return civilDay(a, offset) - civilDay(b, offset)
}

/**
 * Writes a date as `2015-03-18`, an instant as `2015-03-18T08:00:00+08:00`, at an offset of so
 * many milliseconds.
 */
export function formatMoment(moment: Moment, offset: number): string {
  return moment.kind === 'date' ? formatDay(moment.day) : formatInstant(moment.at, offset)
}

function civilDay(moment: Moment, offset: number): Day {
  return moment.kind === 'date' ? moment.day : dayOf(moment.at, offset)
}
