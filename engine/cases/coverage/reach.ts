import type { Version } from '../../model/clause.js'
import type { Plan } from '../../plan/plan.js'
import type { Verdict } from '../../verdict/verdict.js'
import type { Case } from '../case.js'
import { instantOf } from '../case-instant.js'
import { concerns } from '../mismatch.js'
import { type CaseResult, runCase } from '../run-case.js'
import { isNear } from './boundary.js'
import { decidedOtherwise, withCondition, withOneLess, withoutDays } from './otherwise.js'
import type { Point } from './point.js'
import type { ToProve } from './points-of.js'

/** Whether a case proves a point, or meets it without stating what must come. */
export type Reached = 'yes' | 'unstated' | 'no'
export type Reach = (toProve: ToProve, result: CaseResult) => Reached

/** Asks of cases, run with the plan, whether they reach a point; passing or confirmed or not. */
export function reachOf(plan: Plan, version: Version): Reach {
  const plans = new Map<string, Plan>()
  const changed = (key: string, make: () => Plan): Plan => {
    const made = plans.get(key) ?? make()
    plans.set(key, made)
    return made
  }

  return ({ point, without }, result) => {
    const { case: one, outcome } = result
    if (outcome.kind !== 'verdict') return 'no'
    const id = point.clause
    switch (point.kind) {
      case 'tier':
      case 'repeat':
        return cardReached(point, result)
      case 'alert':
        return alertReached(point, one, outcome, plan.offset)
      case 'below':
      case 'at':
      case 'above': {
        const near = outcome.tiers.some(
          (tier) =>
            tier.clause.id === id &&
            tier.colour.name === point.colour &&
            (tier.promised !== undefined) === point.extended &&
            isNear(point.kind, tier, outcome),
        )
        return near && !one.records ? 'yes' : 'no'
      }
      case 'holiday':
      case 'make-up': {
        const { kind } = point
        return differs(
          result,
          one,
          changed(kind, () => withoutDays(plan, kind)),
          id,
        )
      }
      case 'moved':
      case 'stood': {
        const clause = version.clauses.find((other) => other.id === id)
        const by = clause?.limit?.extended?.by
        if (by === undefined || clause?.subject !== outcome.subject.name) return 'no'
        return differs(result, decidedOtherwise(one, outcome.subject, by, point.kind), plan, id)
      }
      case 'one-short':
        if (!one.records) return 'no'
        return differs(
          result,
          one,
          changed(id, () => withOneLess(plan, version, id)),
          id,
        )
      default: {
        if (!without) return 'no'
        const key = JSON.stringify(point)
        return differs(
          result,
          one,
          changed(key, () => withCondition(plan, version, id, without)),
          id,
        )
      }
    }
  }

  /** Whether what the case states of the clause comes out otherwise. */
  function differs(result: CaseResult, one: Case, by: Plan, clause: string): Reached {
    const own = Object.keys(one.readings).length === 0
    const before = own ? result : runCase(result.case, plan, version.version)
    const after = runCase(one, by, version.version)
    return said(before, clause) === said(after, clause) ? 'no' : 'yes'
  }
}

function said({ mismatches }: CaseResult, clause: string): string {
  return JSON.stringify(mismatches.filter((mismatch) => concerns(mismatch, clause)))
}

function cardReached(
  point: Extract<Point, { readonly kind: 'tier' | 'repeat' }>,
  { case: one, outcome, tallied }: CaseResult,
): Reached {
  const least = point.kind === 'tier' ? 1 : 2
  const { clause, colour } = point
  const stated = one.expected.cards.filter(
    (card) => card.clause === clause && card.colour === colour,
  )
  if (stated.length >= least || stated.some(({ ordinal = 1 }) => ordinal >= least)) return 'yes'
  const cards = outcome.kind === 'verdict' ? outcome.cards : []
  const came = [
    ...cards.filter((card) => card.clause.id === clause && card.colour.name === colour),
    ...tallied.filter((card) => card.tally.id === clause && card.colour.name === colour),
  ]
  return came.length >= least ? 'unstated' : 'no'
}

function alertReached(
  { clause, colour, index }: Extract<Point, { readonly kind: 'alert' }>,
  { expected }: Case,
  { alerts }: Verdict,
  offset: number,
): Reached {
  const alert = alerts.filter((one) => one.clause.id === clause && one.colour.name === colour)[
    index
  ]
  if (alert?.at === undefined) return 'no'
  const stated = expected.alerts.some(
    (one) =>
      one.clause === clause && one.colour === colour && instantOf(one.at, offset) === alert.at,
  )
  if (stated) return 'yes'
  return alert.state === 'raised' ? 'unstated' : 'no'
}
