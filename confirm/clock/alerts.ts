import {
  addMonths,
  asDay,
  type DayCounting,
  type Instant,
  type Moment,
} from '../../calendar/index.js'
import type { Warning } from '../../engine/model/clause.js'
import type { AlertDerived, TierDerived } from '../derivation.js'
import { type Clock, daysIn, msIn, runSince, usedUp } from '../time/count.js'
import { closedBy, dateOf, isAfter, opens, startsHours } from '../time/moments.js'
import type { Stillness } from '../time/pauses.js'
import { counts, type Days, endOf } from '../time/whole-days.js'
import type { Now } from './now.js'

type DayClock = Clock & { readonly counting: DayCounting }

/** The alerts of a tier: docs/limits.md, Warnings. */
export function alertsOf(
  clause: string,
  result: TierDerived,
  pauses: readonly Stillness[],
  now: Now,
): readonly AlertDerived[] {
  const { tier, terms } = result
  const warnings = terms.warnings.length > 0 ? terms.warnings : tier.warnings
  return warnings.map((warning) => {
    const at = alertAt(warning, result, { counting: warning.counting, pauses, table: now.table })
    return { clause, colour: tier.colour, warning, at, state: stateOf(at, result, now) }
  })
}

function stateOf(
  at: Instant | undefined,
  { deadline, end, inclusive }: TierDerived,
  { asOf, table }: Now,
): AlertDerived['state'] {
  if (at === undefined || deadline === undefined) return 'waiting'
  if (end) return 'ended'
  if (isAfter({ kind: 'instant', at: asOf }, deadline, inclusive, table.offset)) return 'passed'
  return at <= asOf ? 'raised' : 'pending'
}

/** The earliest instant, the clock having started, from which no more than the warning is left. */
function alertAt(
  { length }: Warning,
  { start, deadline }: TierDerived,
  clock: Clock,
): Instant | undefined {
  if (!start || deadline === undefined) return undefined
  const { counting, table } = clock
  if (counting.kind === 'rolled') {
    const from = startsHours(start, table.offset)
    return Math.max(from, deadline - msIn(length)) as Instant
  }
  if (counting.kind === 'working-days' || counting.kind === 'calendar-days') {
    return dayAlertAt(start, deadline, daysIn(length), { ...clock, counting })
  }
  const left = runSince(start, deadline, clock) - msIn(length)
  const begun = startsHours(start, table.offset)
  return left <= 0 ? begun : usedUp(start, { kind: 'time', ms: left }, clock)
}

/**
 * Back from the deadline: a day is left until it has come to its end, so the alert comes with the
 * end of the last counted day before those that the warning names.
 */
function dayAlertAt(
  start: Moment,
  deadline: Instant,
  { months, days }: Days,
  { counting, pauses, table }: DayClock,
): Instant {
  const begun = opens(start, table.offset)
  const due = closedBy(deadline, table.offset)
  const first = dateOf(start, table.offset)
  let left = 0
  for (let day = due; day >= first; day = asDay(day - 1)) {
    if (!counts(counting, day, pauses, table)) continue
    const end = endOf(day, counting, table)
    const isBefore = months === 0 ? left >= days : asDay(addMonths(day, months) + days) <= due
    if (isBefore && end < deadline) return end > begun ? end : begun
    if (end <= deadline) left++
  }
  return begun
}
