import type { ResolvedRecord } from '../engine/facts/record.js'
import type { Card, Outcome, Verdict } from '../engine/verdict/verdict.js'
import type { KnownRecord } from './known.js'
import { asStatements, type SaidVerdict } from './said.js'
import type { Statement } from './statement.js'

/** What the first evaluator says, of all that the second derives again. */
export function firstSays(outcome: Outcome): readonly Statement[] {
  if (outcome.kind === 'rejection') {
    const { problems } = outcome
    const fields = problems.flatMap((problem) => ('field' in problem ? problem.field : []))
    const outOfCoverage = problems.some(({ code }) => code === 'out-of-coverage')
    return asStatements({ kind: 'rejection', fields, outOfCoverage }, 0)
  }
  if (outcome.kind === 'not-governed') return asStatements(outcome, 0)
  return asStatements(ofVerdict(outcome), outcome.calendar.offset)
}

function ofVerdict(verdict: Verdict): SaidVerdict {
  const { version, wasOpen, applied, undecided, tiers, cards, alerts } = verdict
  return {
    kind: 'verdict',
    ruleset: version.ruleset,
    version: version.version,
    wasOpen,
    identity: verdict.identity,
    facts: factsIn(verdict.record),
    applied: applied.map(({ id }) => id),
    undecided: undecided.map(({ clause, unknown }) => ({
      clause: clause.id,
      unknown: unknown.map(({ name }) => name),
    })),
    tiers: tiers.map((tier) => ({ ...tier, ...named(tier) })),
    cards: cards.map((card) => ({
      ...card,
      ...named(card),
      ...lateIn(card),
      yieldsTo: card.yieldsTo?.clause.id,
    })),
    alerts: alerts.map((alert) => ({ ...alert, ...named(alert) })),
  }
}

function named({ clause, colour }: Pick<Verdict['tiers'][number], 'clause' | 'colour'>) {
  return { clause: clause.id, colour: colour.name }
}

function lateIn({ reason }: Card) {
  return reason.kind === 'limit' ? reason : { late: undefined, lateCounted: undefined }
}

/** The first evaluator's record by the names of its facts. */
export function factsIn({ subject, values, given }: ResolvedRecord): KnownRecord {
  return new Map(
    subject.facts.map(({ name }, slot) => [
      name,
      { value: values[slot], given: given[slot] === true },
    ]),
  )
}
