import type { Outcome, Verdict } from '../engine/verdict/verdict.js'
import { type SaidVerdict, statementsOf } from './said.js'
import type { Statement } from './statement.js'

/** What the first evaluator says, of all that the second derives again. */
export function firstSays(outcome: Outcome): readonly Statement[] {
  if (outcome.kind !== 'verdict') return statementsOf(outcome, 0)
  return statementsOf(ofVerdict(outcome), outcome.calendar.offset)
}

function ofVerdict(verdict: Verdict): SaidVerdict {
  const { version, wasOpen, applied, undecided, tiers, cards, alerts } = verdict
  return {
    kind: 'verdict',
    ruleset: version.ruleset,
    version: version.version,
    wasOpen,
    applied: applied.map(({ id }) => id),
    undecided: undecided.map(({ clause, unknown }) => ({
      clause: clause.id,
      unknown: unknown.map(({ name }) => name),
    })),
    tiers: tiers.map((tier) => ({ ...tier, ...named(tier) })),
    cards: cards.map((card) => ({
      ...card,
      ...named(card),
      yieldsTo: card.yieldsTo?.clause.id,
    })),
    alerts: alerts.map((alert) => ({ ...alert, ...named(alert) })),
  }
}

function named({ clause, colour }: Pick<Verdict['tiers'][number], 'clause' | 'colour'>) {
  return { clause: clause.id, colour: colour.name }
}
