import { type Day, dayOf, type Instant, type Moment } from '../../calendar/index.js'
import type { KnownInterval } from '../known.js'
import { startsHours } from './moments.js'

/** When a clock stands still, an open pause until as-of. */
export interface Pause {
  readonly from: Moment
  readonly to: Moment
}

export function pausesOf(intervals: readonly KnownInterval[], asOf: Instant): readonly Pause[] {
  return intervals.map(({ from, to }) => ({ from, to: to ?? { kind: 'instant', at: asOf } }))
}

/** Whether a whole day is not counted: one after a pause's first date, through its last. */
export function isPausedOn(day: Day, pauses: readonly Pause[], offset: number): boolean {
  const date = (moment: Moment) => (moment.kind === 'date' ? moment.day : dayOf(moment.at, offset))
  return pauses.some(({ from, to }) => date(from) < day && day <= date(to))
}

/** What of a stretch of time lies outside all pauses, in order. */
export function outsidePauses(
  from: number,
  to: number,
  pauses: readonly Pause[],
  offset: number,
): readonly (readonly [number, number])[] {
  let left: (readonly [number, number])[] = [[from, to]]
  for (const pause of pauses) {
    // as with whole days: a date begins a pause with its 24:00, and is the last of one to its 24:00
    const start = startsHours(pause.from, offset)
    const end = startsHours(pause.to, offset)
    if (end <= start) continue
    left = left.flatMap(([a, b]) => {
      const parts: (readonly [number, number])[] = [
        [a, Math.min(b, start)],
        [Math.max(a, end), b],
      ]
      return parts.filter(([x, y]) => y > x)
    })
  }
  return left
}
