import {
  type Covered,
  type Day,
  type DayTable,
  deadline,
  type Instant,
  isOutOfCoverage,
  type Length,
  nextWorkingDay,
  type Pause,
} from '../../calendar/index.js'
import { opening } from '../facts/moment.js'
import type { Extension } from '../facts/record.js'
import type { Extended, Tier } from '../model/clause.js'
import type { PlanTier } from '../plan/plan.js'

/** A tier's deadline, and the terms and the promise it now comes from. */
export interface Due {
  readonly deadline: Instant
  readonly terms: Tier
  readonly promised: Day | undefined
}

/**
 * Moves the deadlines of a limit's tiers by its approved extensions, in the order in which they
 * were requested, a request without its instant first (time-law.md, Extensions).
 */
export function extend(
  table: DayTable,
  tiers: readonly PlanTier[],
  dues: readonly Due[],
  terms: Extended,
  extensions: readonly Extension[],
  pauses: readonly Pause[],
): Covered<readonly Due[]> {
  const requested = ({ requestedAt }: Extension) =>
    requestedAt === undefined ? Number.NEGATIVE_INFINITY : opening(requestedAt, table.offset)
  const approved = extensions
    .filter(({ decision }) => decision === 'approved')
    .sort((a, b) => (requested(a) < requested(b) ? -1 : requested(a) > requested(b) ? 1 : 0))
  let moved = dues
  for (const extension of terms.several === 'first-only' ? approved.slice(0, 1) : approved) {
    if (extension.promisedAt === undefined) continue
    const next = applyOne(
      table,
      tiers,
      moved,
      terms,
      extension.promisedAt,
      requested(extension),
      pauses,
    )
    if (isOutOfCoverage(next)) return next
    moved = next
  }
  return moved
}

function applyOne(
  table: DayTable,
  tiers: readonly PlanTier[],
  dues: readonly Due[],
  terms: Extended,
  promise: Day,
  requestedAt: number,
  pauses: readonly Pause[],
): Covered<readonly Due[]> {
  const passed = (due: Due) => requestedAt > due.deadline
  if (terms.lateRequest === 'no-effect' && dues.some(passed)) return dues
  const promised = terms.promiseOnRestDay === 'moves' ? nextWorkingDay(table, promise) : promise
  if (isOutOfCoverage(promised)) return promised
  const moved: Due[] = []
  for (const [index, due] of dues.entries()) {
    const tier = tiers[index]?.extended
    if (!tier || (terms.lateRequest === 'tier-stands' && passed(due))) {
      moved.push(due)
      continue
    }
    const after = dueAfterPromise(table, tier, terms, promised, pauses)
    if (isOutOfCoverage(after)) return after
    moved.push(after > due.deadline ? { deadline: after, terms: tier, promised } : due)
  }
  return moved
}

function dueAfterPromise(
  table: DayTable,
  tier: Tier,
  terms: Extended,
  promised: Day,
  pauses: readonly Pause[],
): Covered<Instant> {
  const { counting } = tier
  const length: Length =
    terms.overPromise === 'any' && tier.length.kind === 'days' && tier.length.days > 0
      ? { ...tier.length, days: tier.length.days - 1 }
      : tier.length
  return deadline(table, counting, { kind: 'date', day: promised }, length, pauses)
}
