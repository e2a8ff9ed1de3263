import { asInstant } from '../../calendar/index.js'
import type { Scalar } from '../model/fact.js'
import type { Plan } from '../plan/plan.js'
import type { Verdict } from '../verdict/verdict.js'
import type { CountedCard } from './tally-card.js'

/** Whether any version of a ruleset tallies, and whether a tally of any replaces what it counts. */
export function talliesIn({ versions }: Plan): 'none' | 'adds' | 'replaces' {
  const all = versions.flatMap(({ version }) => version.tallies)
  if (all.length === 0) return 'none'
  return all.some(({ conversion }) => conversion === 'replaces') ? 'replaces' : 'adds'
}

/** The active cards of a verdict as tallies see them; small, so that a month of them can be kept. */
export function countedCards({ cards, record, identity }: Verdict, plan: Plan): CountedCard[] {
  if (cards.length === 0) return []
  const facts = factsOf(record, plan)
  return cards
    .filter(({ status }) => status === 'active')
    .map(({ cardId, clause, colour, count, at, contested, reason }) => ({
      cardId,
      clause: clause.id,
      byTally: false,
      colour: colour.name,
      count,
      at,
      // a deadline at 24:00 is written as the next day's 00:00, and closes the day before it
      incurred: reason.kind === 'limit' ? asInstant(at - 1) : at,
      facts,
      contested,
      id: identity.id,
    }))
}

function factsOf({ subject, values }: Verdict['record'], { versions }: Plan) {
  const facts = new Map<string, Scalar>()
  for (const name of versions.flatMap(({ version }) => version.tallies).flatMap(({ per }) => per)) {
    const value = values[subject.facts.findIndex((fact) => fact.name === name)]
    if (value !== undefined && typeof value !== 'object') facts.set(name, value)
  }
  return facts
}
