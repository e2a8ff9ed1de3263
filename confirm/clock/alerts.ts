import {
  asDay,
  asInstant,
  type Day,
  type DayCounting,
  type Instant,
  type Moment,
} from '../../calendar/index.js'
import type { Tier, Warning } from '../../engine/model/clause.js'
import type { AlertDerived, TierDerived } from '../derivation.js'
import { type Clock, daysIn, msIn, runSince, usedUp } from '../time/count.js'
import { closedBy, dateOf, isAfter, opens, startsHours } from '../time/moments.js'
import { monthsFrom } from '../time/months.js'
import type { Pause } from '../time/pauses.js'
import { counts, type Days, endOf } from '../time/whole-days.js'
import type { Now } from './now.js'

type DayClock = Clock & { readonly counting: DayCounting }

/** The alerts of a tier: docs/limits.md, Warnings. */
export function alertsOf(
  clause: string,
  result: TierDerived,
  pauses: readonly Pause[],
  now: Now,
): readonly AlertDerived[] {
  const { tier, terms } = result
  const warnings = terms.warnings.length > 0 ? terms.warnings : tier.warnings
  return warnings.map((warning) => {
    const clock = { counting: warning.counting, pauses, table: now.table }
    const at = alertAt(warning, result, clock)
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
  { tier, start, deadline }: TierDerived,
  clock: Clock,
): Instant | undefined {
  if (!start || deadline === undefined) return undefined
  const { counting, table } = clock
  const begun = startOf(tier, start, table.offset)
  if (counting.kind === 'rolled') return later(begun, asInstant(deadline - msIn(length)))
  if (counting.kind === 'working-days' || counting.kind === 'calendar-days') {
    const first = dateOf(start, table.offset)
    return later(
      begun,
      dayAlertAt(first, deadline, daysIn(length), { ...clock, counting }) ?? begun,
    )
  }
  const from: Moment = { kind: 'instant', at: begun }
  const left = runSince(from, deadline, clock) - msIn(length)
  return left <= 0 ? begun : usedUp(from, { kind: 'time', ms: left }, clock)
}

/** When a limit's own clock starts: of a date hours begin with its 24:00, days with its 00:00. */
function startOf({ counting }: Tier, start: Moment, offset: number): Instant {
  const byDays = counting.kind === 'working-days' || counting.kind === 'calendar-days'
  return byDays ? opens(start, offset) : startsHours(start, offset)
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

/**
 * Back from the deadline, months by civil date: a day is left until it has come to its end, so the
 * alert comes with the end of the last counted day before those that the warning names.
 */
function dayAlertAt(
  first: Day,
  deadline: Instant,
  { months, days }: Days,
  { counting, pauses, table }: DayClock,
): Instant | undefined {
  let last = closedBy(deadline, table.offset)
  // a deadline at the close of office comes before its own day has ended
  while (last >= first && endOf(last, counting, table) > deadline) last = asDay(last - 1)
  let left = days + (last - monthsFrom(last, -months))
  for (let day = last; day >= first; day = asDay(day - 1)) {
    if (!counts(counting, day, pauses, table)) continue
    if (left === 0) return endOf(day, counting, table)
    left--
  }
  return undefined
}
