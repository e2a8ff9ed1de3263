import { type Covered, type Instant, isOutOfCoverage, opening } from '../../calendar/index.js'
import type { ResolvedRecord } from '../facts/record.js'
import type { Colour, Repeat } from '../model/clause.js'
import type { PlanClause, PlanLimit } from '../plan/plan.js'
import { cardIdOf } from './card-id.js'
import { type ClockContext, isSuperseded, lateCounted, lateness, passedTiers } from './clock.js'
import { uncovered } from './coverage.js'
import { momentOf } from './instant.js'
import { repeatsOf } from './repeats.js'
import type { Card, TierResult } from './verdict.js'

/** What every card of one record shares. */
export interface CardContext extends ClockContext {
  readonly ruleset: string
  readonly contested: readonly string[]
}

/**
 * The cards of a clock: one for each tier passed, and those it gives again; the lower superseded
 * where the higher replaces, and given again no longer once the higher is due.
 */
export function limitCards(
  plan: PlanClause,
  limit: PlanLimit,
  record: ResolvedRecord,
  results: readonly TierResult[],
  context: CardContext,
): Covered<readonly Card[]> {
  const passed = passedTiers(results)
  const cards: Card[] = []
  for (const [index, result] of passed.entries()) {
    if (result.deadline === undefined) continue
    const status = isSuperseded(result, passed, limit.higherTier) ? 'superseded' : 'active'
    const first = firstCard(plan, record, result, result.deadline, status, context)
    cards.push(first)
    const { repeat } = result.says
    if (!repeat) continue
    const until = limit.higherTier === 'replaces' ? passed[index + 1]?.deadline : undefined
    const further = repeatsOf(result, repeat, until, context)
    if (isOutOfCoverage(further)) return further
    for (const at of further)
      cards.push(furtherCard(cards.at(-1) ?? first, at, repeat, record, context))
  }
  return cards
}

function firstCard(
  { clause }: PlanClause,
  record: ResolvedRecord,
  result: TierResult,
  at: Instant,
  status: Card['status'],
  context: CardContext,
): Card {
  const { table, asOf, contested } = context
  return {
    cardId: nameCard(clause.id, record, result.colour, 1, context),
    clause,
    colour: result.colour,
    ordinal: 1,
    count: result.says.count,
    status,
    contested,
    at,
    reason: {
      kind: 'limit',
      result,
      late: lateness(result, asOf, table.offset),
      lateCounted: lateCounted(result, table, asOf),
      repeat: undefined,
    },
  }
}

/** The next of a tier's cards: its own name and instant, all else as the one before. */
function furtherCard(
  before: Card,
  at: Instant,
  repeat: Repeat,
  record: ResolvedRecord,
  context: CardContext,
): Card {
  const { clause, colour, reason } = before
  const ordinal = before.ordinal + 1
  return {
    ...before,
    cardId: nameCard(clause.id, record, colour, ordinal, context),
    ordinal,
    count: repeat.count,
    at,
    reason: reason.kind === 'limit' ? { ...reason, repeat } : reason,
  }
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
      cardId: nameCard(clause.id, record, colour, 1, context),
      clause,
      colour,
      ordinal: 1,
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
  ordinal: number,
  { ruleset }: CardContext,
): string {
  const { subject, values } = record
  const identity = subject.identity.map((fact) => {
    const slot = subject.facts.findIndex(({ name }) => name === fact)
    return String(values[slot] ?? '')
  })
  return cardIdOf([ruleset, clauseId, subject.name, ...identity, colour.name, ordinal])
}
