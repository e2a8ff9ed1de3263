import type { Covered } from '../../calendar/index.js'
import { opening } from '../facts/moment.js'
import type { ResolvedRecord } from '../facts/record.js'
import type { Colour } from '../model/clause.js'
import type { PlanClause, PlanLimit } from '../plan/plan.js'
import { cardIdOf } from './card-id.js'
import {
  type ClockContext,
  inForce,
  isSuperseded,
  lateCounted,
  lateness,
  passedTiers,
} from './clock.js'
import { uncovered } from './coverage.js'
import { momentOf } from './instant.js'
import type { Card, TierResult } from './verdict.js'

/** What every card of one record shares. */
export interface CardContext extends ClockContext {
  readonly ruleset: string
  readonly contested: readonly string[]
}

/** The cards of a clock: one for each tier passed; the lower superseded where the higher replaces. */
export function limitCards(
  { clause }: PlanClause,
  limit: PlanLimit,
  record: ResolvedRecord,
  results: readonly TierResult[],
  context: CardContext,
): readonly Card[] {
  const passed = passedTiers(results)
  return passed.flatMap((result) => {
    if (result.deadline === undefined) return []
    const { table, asOf, contested } = context
    return {
      cardId: nameCard(clause.id, record, result.colour, context),
      clause,
      colour: result.colour,
      count: inForce(result).count,
      status: isSuperseded(result, passed, limit.higherTier) ? 'superseded' : 'active',
      contested,
      at: result.deadline,
      reason: {
        kind: 'limit',
        result,
        late: lateness(result, asOf, table.offset),
        lateCounted: lateCounted(result, table, asOf),
      },
    }
  })
}

/** The card that a condition gives by itself, once its date is known. */
export function directCards(
  { clause, cardAt, looksAt }: PlanClause,
  record: ResolvedRecord,
  context: CardContext,
): Covered<readonly Card[]> {
  const moment = cardAt && momentOf(cardAt, record, context.table.offset)
  if (!clause.card || !moment) return []
  const at = opening(moment, context.table.offset)
  const missing = uncovered(context.table, at)
  if (missing) return missing
  const colour = colourNamed(clause.card.colour, context)
  return [
    {
      cardId: nameCard(clause.id, record, colour, context),
      clause,
      colour,
      count: clause.card.count,
      status: 'active',
      contested: context.contested,
      at,
      reason: {
        kind: 'direct',
        facts: looksAt.flatMap((slot) => {
          const fact = record.subject.facts[slot]
          return fact ? [{ fact, value: record.values[slot] }] : []
        }),
      },
    },
  ]
}

function colourNamed(name: string, { colours }: CardContext): Colour {
  const colour = colours.get(name)
  // the reader has looked every colour up
  if (!colour) throw new Error(`unknown colour: ${name}`)
  return colour
}

function nameCard(
  clauseId: string,
  record: ResolvedRecord,
  colour: Colour,
  { ruleset }: CardContext,
): string {
  const { subject, values } = record
  const identity = subject.identity.map((fact) => {
    const slot = subject.facts.findIndex(({ name }) => name === fact)
    return String(values[slot] ?? '')
  })
  return cardIdOf([ruleset, clauseId, subject.name, ...identity, colour.name, 1])
}
