import {
  asInstant,
  type Covered,
  dayOf,
  deadline,
  type Instant,
  isOutOfCoverage,
  type Length,
  MS_PER_DAY,
  opening,
} from '../../calendar/index.js'
import type { Repeat } from '../model/clause.js'
import type { ClockContext } from './clock.js'
import type { TierResult } from './verdict.js'

/**
 * When a passed tier gives its further cards: the k-th as soon as k times the repeat's length has
 * been counted since the deadline, while the record is open or until it ended. `until` stops them
 * before an instant: that at which a heavier tier replaces this one.
 */
export function repeatsOf(
  result: TierResult,
  repeat: Repeat,
  until: Instant | undefined,
  { table, asOf }: ClockContext,
): Covered<readonly Instant[]> {
  const due = result.deadline
  if (due === undefined) return []
  const last = result.end ? opening(result.end, table.offset) : asOf
  // a date is late when its 00:00 is at the instant: that was then over before the date began
  const includes = repeat.every.comparison === '>=' || result.end?.kind === 'date'
  const reached = (at: Covered<Instant>) =>
    !isOutOfCoverage(at) &&
    (includes ? at <= last : at < last) &&
    (until === undefined || at < until)
  const instant = (k: number) => instantOf(k, due, repeat, result, table)
  const most = Math.min(
    (repeat.atMost ?? Number.POSITIVE_INFINITY) - 1,
    boundOf(repeat.length, last - due),
  )
  const count = countOf(most, (k) => reached(instant(k)))
  // past the calendar nobody knows how many there would be
  const next = count < most ? instant(count + 1) : undefined
  if (isOutOfCoverage(next) && last >= table.end && until === undefined) return next
  const instants: Instant[] = []
  for (let k = 1; k <= count; k++) {
    const at = instant(k)
    if (isOutOfCoverage(at)) return at
    instants.push(at)
  }
  return instants
}

/** Counted anew from the deadline, so that months do not drift and nothing adds up. */
function instantOf(
  k: number,
  due: Instant,
  { counting, length }: Repeat,
  { pauses }: TierResult,
  table: ClockContext['table'],
): Covered<Instant> {
  if (length.kind === 'time') {
    const whole: Length = { kind: 'time', ms: length.ms * k }
    return deadline(table, counting, { kind: 'instant', at: due }, whole, pauses)
  }
  // the deadline closes its day; the days after it are counted
  const day = dayOf(asInstant(due - 1), table.offset)
  const whole: Length = { kind: 'days', months: length.months * k, days: length.days * k }
  return deadline(table, counting, { kind: 'date', day }, whole, pauses)
}

/** No counting counts faster than the clock on the wall, and no month is as short as 27 days. */
function boundOf(length: Length, late: number): number {
  const least = length.kind === 'time' ? length.ms : (length.months * 27 + length.days) * MS_PER_DAY
  return Math.max(0, Math.ceil(late / least) + 1)
}

/** How many come, found without walking: that they are reached only ever ends. */
function countOf(most: number, reached: (k: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (reached(middle)) low = middle
    else high = middle - 1
  }
  return low
}
