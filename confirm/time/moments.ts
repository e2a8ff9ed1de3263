import {
  asDay,
  asInstant,
  type Day,
  dayOf,
  type Instant,
  type Moment,
  startOfDay,
} from '../../calendar/index.js'

/** How a moment is taken, as a start, as an end, as a date: time-law.md, Dates without a time. */

/** The instant at which it is there to be known: a date opens at its 00:00. */
export function opens(moment: Moment, offset: number): Instant {
  return moment.kind === 'date' ? startOfDay(moment.day, offset) : moment.at
}

/** As the start of hours: a date without a time is used up before they begin. */
export function startsHours(moment: Moment, offset: number): Instant {
  return moment.kind === 'date' ? startOfDay(asDay(moment.day + 1), offset) : moment.at
}

/** Its civil date; a deadline at 24:00 belongs to the day that it closes. */
export function dateOf(moment: Moment, offset: number): Day {
  if (moment.kind === 'date') return moment.day
  return moment.closes ? closedBy(moment.at, offset) : dayOf(moment.at, offset)
}

/** The day that a deadline closes, or lies in. */
export function closedBy(deadline: Instant, offset: number): Day {
  return dayOf(asInstant(deadline - 1), offset)
}

/**
 * Whether an end comes after a deadline. `inclusive` for 满 and 以上, which are late at the deadline
 * itself; a date without a time is late from its 00:00 on.
 */
export function isAfter(
  end: Moment,
  deadline: Instant,
  inclusive: boolean,
  offset: number,
): boolean {
  const at = opens(end, offset)
  return inclusive || end.kind === 'date' ? at >= deadline : at > deadline
}
