import type { Clause, Version } from '../model/clause.js'
import type { Card, Verdict, YieldsTo } from './verdict.js'

/**
 * Verdicts of several rulesets on one record, put in order: in a matter that a ruleset rules on
 * and that prevails over another, the other's cards no longer stand. They are kept as superseded,
 * with what they yield to. A ruleset rules on a matter where a clause of it applied to the record,
 * whether it gave a card or found the record in time.
 */
export function settle(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.map((verdict) => ({
    ...verdict,
    cards: verdict.cards.map((card) => settleCard(card, verdict.version, verdicts)),
  }))
}

function settleCard(card: Card, version: Version, verdicts: readonly Verdict[]): Card {
  const { matter } = card.clause
  if (matter === undefined) return card
  for (const other of verdicts) {
    const declared = other.version.prevailsOver.find(({ ruleset }) => ruleset === version.ruleset)
    const clause = declared && applied(other).find((one) => one.matter === matter)
    if (!declared || !clause) continue
    const { ruleset, title } = other.version
    const yieldsTo: YieldsTo = { ruleset, title, clause, cite: declared.cite }
    return { ...card, status: 'superseded', yieldsTo }
  }
  return card
}

function applied({ tiers, cards }: Verdict): readonly Clause[] {
  return [...tiers, ...cards].map(({ clause }) => clause)
}
