import { type DayTable, type Instant, opening } from '../../calendar/index.js'
import type { ResolvedRecord } from '../facts/record.js'
import type { Clause, InstantExpression, Limit } from '../model/clause.js'
import type { PlanInstant, PlanLimit } from '../plan/plan.js'
import { lateCounted, lateness } from '../verdict/clock.js'
import { momentOf } from '../verdict/instant.js'
import type { Alert, TierResult } from '../verdict/verdict.js'
import type { AlertShown, ClockShown, InstantShown, TierShown } from './explained-clock.js'
import { type Count, showCount } from './show-days.js'
import { dayText, factAt, instantText, momentText } from './show-facts.js'
import { showSteps, type Traced } from './show-steps.js'

/** What a clock is explained with. */
export interface ClockFacts {
  readonly record: ResolvedRecord
  readonly table: DayTable
  readonly asOf: Instant
  /** Every clause of the version, for those whose limits this one is taken from. */
  readonly clauses: readonly Clause[]
  readonly colours: ReadonlyMap<string, TierResult['colour']>
}

/** The clock of a clause that applies, from what evaluating it gave. */
export function showClock(
  {
    clause,
    limit,
    plan,
  }: { readonly clause: Clause; readonly limit: Limit; readonly plan: PlanLimit },
  results: readonly TierResult[],
  alerts: readonly Alert[],
  facts: ClockFacts,
): ClockShown {
  const { record, table, asOf } = facts
  const { offset } = table
  const [first] = results
  const stop = first?.end ? opening(first.end, offset) : asOf
  const pauses = first?.pauses ?? []
  const traced = showSteps(plan, results, record, table)
  return {
    from: showInstant(limit.from, plan.from, facts),
    to: limit.to && plan.to && showInstant(limit.to, plan.to, facts),
    start: momentText(first?.start, offset),
    end: momentText(first?.end, offset),
    stop: instantText(stop, offset) ?? '',
    pauses: pauses.map(({ from, to }) => ({
      from: momentText(from, offset) ?? '',
      to: momentText(to, offset) ?? '',
    })),
    higherTier: limit.higherTier,
    extended: limit.extended && {
      overPromise: limit.extended.overPromise,
      promiseOnRestDay: limit.extended.promiseOnRestDay,
      lateRequest: limit.extended.lateRequest,
      several: limit.extended.several,
    },
    tiers: results.map((result, index) => showTier(result, traced[index], facts)),
    alerts: alerts.filter((alert) => alert.clause === clause).map((one) => showAlert(one, offset)),
    counts: countsOf(results, traced).map((count) => showCount(count, stop, pauses, table)),
  }
}

function showTier(
  result: TierResult,
  traced: Traced | undefined,
  { table, asOf }: ClockFacts,
): TierShown {
  const { colour, tier, terms, state, deadline, promised } = result
  const { offset } = table
  const passed = state === 'missed' || state === 'late'
  const repeat = result.says.repeat
  return {
    colour,
    threshold: tier.threshold,
    counting: tier.counting,
    count: result.says.count,
    firstDeadline: instantText(traced?.first, offset),
    steps: traced?.steps ?? [],
    deadline: instantText(deadline, offset),
    heldBack: terms.colour !== tier.colour,
    afterPromise:
      promised === undefined
        ? undefined
        : {
            promised: dayText(promised) ?? '',
            threshold: terms.threshold,
            counting: terms.counting,
            count: result.says.count,
          },
    state,
    late: passed ? lateness(result, asOf, offset) : 0,
    lateCounted: passed ? lateCounted(result, table, asOf) : undefined,
    repeat: repeat && { every: repeat.every, count: repeat.count, atMost: repeat.atMost },
  }
}

function showAlert({ colour, warning, at, state }: Alert, offset: number): AlertShown {
  return { colour, before: warning.before, at: instantText(at, offset), state }
}

/** Tiers that are counted alike from one start share a count: by the limit, then by the promises. */
function countsOf(results: readonly TierResult[], traced: readonly Traced[]): readonly Count[] {
  const counts = new Map<string, { count: Count; tiers: Count['tiers'][number][] }>()
  const add = (count: Omit<Count, 'tiers'>, tier: Count['tiers'][number]) => {
    const key = JSON.stringify([count.from, count.promise, count.counting])
    const found = counts.get(key)
    if (found) found.tiers.push(tier)
    else {
      const tiers = [tier]
      counts.set(key, { count: { ...count, tiers }, tiers })
    }
  }
  for (const [index, { first }] of traced.entries()) {
    const result = results[index]
    if (!result?.start) continue
    const { counting, length } = result.tier
    const tier = { colour: result.colour.name, length, deadline: first }
    add({ from: result.start, promise: false, counting }, tier)
  }
  for (const [index, { due }] of traced.entries()) {
    const result = results[index]
    if (!result || due.promised === undefined) continue
    const { counting, length } = due.terms
    const tier = { colour: result.colour.name, length, deadline: due.deadline }
    add({ from: { kind: 'date', day: due.promised }, promise: true, counting }, tier)
  }
  return [...counts.values()].map(({ count }) => count)
}

/** An expression beside its plan, which has the same shape. */
function showInstant(
  expression: InstantExpression,
  plan: PlanInstant,
  facts: ClockFacts,
): InstantShown {
  const { record, table, clauses, colours } = facts
  const { offset } = table
  const moment = momentText(momentOf(plan, record, offset), offset)
  if ('of' in expression && 'of' in plan) {
    const of = expression.of.flatMap((part, index) => {
      const own = plan.of[index]
      return own ? [showInstant(part, own, facts)] : []
    })
    return { kind: expression.kind, moment, of }
  }
  if (expression.kind === 'end-of') return { kind: 'end-of', moment, clause: expression.clause }
  if (expression.kind === 'deadline-of') {
    const { clause } = expression
    const other = clauses.find(({ id }) => id === clause)
    const tier = expression.tier ?? other?.limit?.tiers[0]?.colour
    return { kind: 'deadline-of', moment, clause, colour: colours.get(tier ?? '') }
  }
  if (expression.kind !== 'fact' || plan.kind !== 'slot')
    throw new Error('an instant of two shapes')
  return { kind: 'fact', moment, fact: factAt(record, plan.slot, offset) }
}
