import type { DayTable } from '../../calendar/index.js'
import type { Clause } from '../model/clause.js'
import type { PlanClause } from '../plan/plan.js'
import type { Card, Verdict } from '../verdict/verdict.js'
import type { Applies, CardShown, ClauseNamed, ClauseShown } from './explanation.js'
import { showClock } from './show-clock.js'
import { type Asked, showCondition, truthOf } from './show-condition.js'
import { instantText, nameOf } from './show-facts.js'

export interface ClauseContext {
  readonly verdict: Verdict
  readonly asked: Asked
  readonly table: DayTable
}

/** A clause of the record's subject, and what it came to. */
export function showClause(clause: Clause, plan: PlanClause, context: ClauseContext): ClauseShown {
  const { verdict, asked } = context
  const { version } = verdict
  const applies = appliesOf(clause, asked)
  const item = version.items.find((one) => one.item === clause.item)
  const colour = clause.card && version.colours.get(clause.card.colour)
  const undecided = verdict.undecided.find((one) => one.clause === clause)
  return {
    clause: nameClause(clause),
    article: item?.article ?? '',
    text: item?.text ?? '',
    applies,
    general: showCondition(clause.general, asked),
    unless: clause.unless && showCondition(clause.unless, asked),
    unknown: undecided?.unknown.map(nameOf) ?? [],
    clock: applies === 'applies' ? clockOf(clause, plan, context) : undefined,
    gives: colour && clause.card ? { colour, count: clause.card.count } : undefined,
    cards: verdict.cards
      .filter((card) => card.clause === clause)
      .map((card) => showCard(card, asked.offset)),
    readings: clause.readings,
  }
}

function appliesOf({ when }: Clause, asked: Asked): Applies {
  switch (truthOf(when, asked)) {
    case 'true':
      return 'applies'
    case 'false':
      return 'does-not-apply'
    case 'unknown':
      return 'undecided'
  }
}

function clockOf(clause: Clause, plan: PlanClause, { verdict, asked, table }: ClauseContext) {
  if (!clause.limit || !plan.limit) return undefined
  return showClock(
    { clause, limit: clause.limit, plan: plan.limit },
    verdict.tiers.filter((one) => one.clause === clause),
    verdict.alerts,
    {
      record: asked.record,
      table,
      asOf: verdict.asOf,
      clauses: verdict.version.clauses,
      colours: verdict.version.colours,
    },
  )
}

export function showCard(card: Card, offset: number): CardShown {
  const { cardId, clause, colour, ordinal, count, status, contested, at, yieldsTo } = card
  return {
    cardId,
    clause: nameClause(clause),
    colour,
    ordinal,
    count,
    status,
    contested,
    at: instantText(at, offset) ?? '',
    yieldsTo: yieldsTo && { ...yieldsTo, clause: nameClause(yieldsTo.clause) },
  }
}

function nameClause({ id, item, cite, title }: Clause): ClauseNamed {
  return { id, item, cite, title }
}
