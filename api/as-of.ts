import { asInstant, type Instant, parseMoment, startOfDay } from '../calendar/index.js'
import { checkOptions, checkPlan } from './arguments.js'
import type { Plan } from './plan.js'

/** As of when a record is looked at; what came later is not known yet. */
export interface Options {
  /**
   * ISO 8601, as `2015-07-01T00:00:00+08:00`: without an offset in the calendar's zone, a date
   * alone at its 00:00; or milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives them.
   */
  readonly asOf: string | number
}

/** An `asOf` that is no instant is the program's mistake, not the record's. */
export function instantOf<Record extends object>(options: Options, plan: Plan<Record>): Instant {
  checkPlan(plan)
  checkOptions(options)
  const { asOf } = options
  const { offset } = plan
  if (typeof asOf === 'number') {
    if (Number.isInteger(asOf) && asOf >= FIRST && asOf < END) return asInstant(asOf)
    throw new RangeError(`asOf is no instant: ${asOf} (whole milliseconds, years 0 to 9999)`)
  }
  const parsed = parseMoment(asOf, offset)
  if (!parsed.ok) throw new RangeError(`asOf is no instant: ${JSON.stringify(asOf)}`)
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, offset)
}

/** What can be written with four figures for the year, at any offset. */
const FIRST = Date.parse('0000-01-02T00:00:00Z')
const END = Date.parse('9999-12-31T00:00:00Z')
