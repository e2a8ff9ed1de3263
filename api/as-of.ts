import { asInstant, type Instant, parseMoment, startOfDay } from '../calendar/index.js'

/** As of when a record is looked at; what came later is not known yet. */
export interface Options {
  /**
   * ISO 8601, as `2015-07-01T00:00:00+08:00`: without an offset in the calendar's zone, a date
   * alone at its 00:00; or milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives them.
   */
  readonly asOf: string | number
}

/** An `asOf` that is no instant is the program's mistake, not the record's. */
export function instantOf(asOf: string | number, offset: number): Instant {
  const parsed = typeof asOf === 'string' ? parseMoment(asOf, offset) : undefined
  if (parsed?.ok) {
    const { moment } = parsed
    return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, offset)
  }
  if (typeof asOf !== 'number' || !Number.isFinite(asOf)) {
    throw new RangeError(`asOf is no instant: ${asOf}`)
  }
  return asInstant(asOf)
}
