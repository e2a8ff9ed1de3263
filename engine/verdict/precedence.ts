import type { Version } from '../model/clause.js'
import type { Card, Verdict, YieldsTo } from './verdict.js'

/**
 * Verdicts of several rulesets on one record, put in order: in a matter that a ruleset rules on
 * and that prevails over another, the other's cards no longer stand. They are kept as superseded,
 * with what they yield to. A ruleset rules on a matter where a clause of it applied to the record,
 * whether it gave a card, found the record in time, or waits for an instant. Where several did, the
 * first in the files is what the card yields to.
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
    const clause = declared && other.applied.find((one) => one.matter === matter)
    if (!declared || !clause) continue
    const { ruleset, title } = other.version
    const yieldsTo: YieldsTo = { ruleset, title, clause, cite: declared.cite }
    return { ...card, status: 'superseded', yieldsTo }
  }
  return card
}
