import {
  type Covered,
  type Day,
  type DayTable,
  deadline,
  type Instant,
  isCovered,
  isOutOfCoverage,
  type Length,
  nextWorkingDay,
  opening,
  type Pause,
} from '../../calendar/index.js'
import type { Extension } from '../facts/record.js'
import type { Extended, Tier } from '../model/clause.js'
import type { PlanTier } from '../plan/plan.js'

/** A tier's deadline, and the terms and the promise it now comes from. */
export interface Due {
  readonly deadline: Instant
  readonly terms: Tier
  readonly promised: Day | undefined
  /** What the tier says of its cards: itself, or its extended tier once that has moved it. */
  readonly says: Tier
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
  const approved = inOrderOfRequest(extensions, table.offset).filter(
    ({ decision }) => decision === 'approved',
  )
  let moved = dues
  for (const extension of terms.several === 'first-only' ? approved.slice(0, 1) : approved) {
    if (extension.promisedAt === undefined) continue
    const next = applyOne(
      table,
      tiers,
      moved,
      terms,
      extension.promisedAt,
      requestedAt(extension, table.offset),
      pauses,
    )
    if (isOutOfCoverage(next)) return next
    moved = inOrder(next)
  }
  return moved
}

/**
 * A higher colour is never due before a lower one: the later of the two is taken, and each still
 * says of its cards what it said.
 */
export function inOrder(dues: readonly Due[]): readonly Due[] {
  let latest: Due | undefined
  return dues.map((due) => {
    if (latest === undefined || due.deadline >= latest.deadline) latest = due
    return latest === due ? due : { ...latest, says: due.says }
  })
}

/** When it was asked for; one that does not say so came in time, before all others. */
export function requestedAt({ requestedAt: moment }: Extension, offset: number): number {
  return moment === undefined ? Number.NEGATIVE_INFINITY : opening(moment, offset)
}

/** In which order extensions act. */
export function inOrderOfRequest(
  extensions: readonly Extension[],
  offset: number,
): readonly Extension[] {
  // of two that do not say when, the difference is no number, which sorts them as equal
  return [...extensions].sort((a, b) => requestedAt(a, offset) - requestedAt(b, offset))
}

function applyOne(
  table: DayTable,
  tiers: readonly PlanTier[],
  dues: readonly Due[],
  terms: Extended,
  promise: Day,
  asked: number,
  pauses: readonly Pause[],
): Covered<readonly Due[]> {
  const passed = (due: Due) => asked > due.deadline
  if (terms.lateRequest === 'no-effect' && dues.some(passed)) return dues
  const promised = promisedDay(table, terms, promise)
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
    moved.push(after > due.deadline ? { deadline: after, terms: tier, promised, says: tier } : due)
  }
  return moved
}

/**
 * A promise that rests becomes the next working day, where the terms say so. One that no calendar
 * covers is not guessed at, wherever it would come to stand.
 */
export function promisedDay(table: DayTable, terms: Extended, promise: Day): Covered<Day> {
  const moved = nextWorkingDay(table, promise)
  if (terms.promiseOnRestDay === 'moves') return moved
  return isCovered(table, promise) ? promise : moved
}

export function dueAfterPromise(
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
