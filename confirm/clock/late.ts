import type { Instant } from '../../calendar/index.js'
import type { Counted } from '../../engine/verdict/verdict.js'
import type { TierDerived } from '../derivation.js'
import { runSince } from '../time/count.js'
import { opens } from '../time/moments.js'
import type { Pause } from '../time/pauses.js'
import { Uncovered } from '../time/uncovered.js'
import type { Now } from './now.js'

export interface Late {
  readonly late: number
  readonly lateCounted: Counted | undefined
}

/** How long past its deadline a tier is, by the clock on the wall and as the deadline is counted. */
export function lateBy(
  { counting, end }: TierDerived,
  deadline: Instant,
  pauses: readonly Pause[],
  { asOf, table }: Now,
): Late {
  const until = end ? opens(end, table.offset) : asOf
  const late = until - deadline
  const since = { kind: 'instant', at: deadline, closes: true } as const
  const byDays = counting.kind === 'working-days' || counting.kind === 'calendar-days'
  // the deadline closes its day, and the days after it are counted
  const clock = byDays ? { ...counting, startDay: 'not-counted' as const } : counting
  if (clock.kind === 'rolled') return { late, lateCounted: undefined }
  try {
    const value = runSince(since, until, { counting: clock, pauses, table })
    if (!byDays) return { late, lateCounted: { value: value / 1000, unit: 'second' } }
    const unit = counting.kind === 'working-days' ? 'working-day' : 'calendar-day'
    return { late, lateCounted: { value, unit } }
  } catch (error) {
    if (!(error instanceof Uncovered)) throw error
    // how late it is in days that nobody knows is not said, but that it is late is known
    return { late, lateCounted: undefined }
  }
}
