import type {
  DayCounting,
  ElapsingCounting,
  Instant,
  Length,
  Moment,
} from '../../calendar/index.js'
import type { Repeat } from '../../engine/model/clause.js'
import { type Clock, usedUp } from '../time/count.js'
import { opens } from '../time/moments.js'
import type { Pause } from '../time/pauses.js'
import { Uncovered } from '../time/uncovered.js'
import type { Now } from './now.js'

/** When a tier gives its further cards, one after another: docs/limits.md, Repetitions. */
export function repeatsOf(
  { length, counting, atMost, every }: Repeat,
  deadline: Instant,
  end: Moment | undefined,
  /** From when on a heavier tier has taken over. */
  until: Instant | undefined,
  pauses: readonly Pause[],
  { asOf, table }: Now,
): readonly Instant[] {
  const clock = { counting: sinceDeadline(counting), pauses, table }
  const over = end ? opens(end, table.offset) : asOf
  const inclusive = every.comparison === '>=' || end?.kind === 'date'
  const instants: Instant[] = []
  while (atMost === undefined || instants.length + 1 < atMost) {
    const from =
      length.kind === 'days' && length.months > 0 ? deadline : (instants.at(-1) ?? deadline)
    const times = from === deadline ? instants.length + 1 : 1
    const at = nextAt(from, timesLength(length, times), clock, Math.min(over, until ?? over))
    if (at === undefined) break
    const isDue = inclusive ? at <= over : at < over
    if (!isDue || (until !== undefined && at >= until)) break
    instants.push(at)
  }
  return instants
}

/** None where the calendar ends first, if nothing that comes so late is asked for. */
function nextAt(from: Instant, length: Length, clock: Clock, last: number): Instant | undefined {
  try {
    return usedUp({ kind: 'instant', at: from, closes: true }, length, clock)
  } catch (error) {
    if (error instanceof Uncovered && last <= clock.table.end) return undefined
    throw error
  }
}

/** Days after the one that the deadline closes, every one of them, and none that could move. */
function sinceDeadline(counting: ElapsingCounting): ElapsingCounting {
  if (counting.kind !== 'working-days' && counting.kind !== 'calendar-days') return counting
  const after: DayCounting = { ...counting, startDay: 'not-counted' }
  return after.kind === 'calendar-days' ? { ...after, endOnRestDay: 'stays' } : after
}

function timesLength(length: Length, times: number): Length {
  return length.kind === 'time'
    ? { kind: 'time', ms: length.ms * times }
    : { kind: 'days', months: length.months * times, days: length.days * times }
}
