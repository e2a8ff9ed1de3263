import type { ClauseDerived, Derived } from './derivation.js'

/**
 * Rulesets side by side: what one rules on, whether or not it gives a card, another that yields to
 * it does not count. Its cards of that matter are kept, superseded.
 */
export function settled(all: readonly Derived[]): readonly Derived[] {
  return all.map((one) => ({
    ...one,
    clauses: one.clauses.map((clause) => yielding(clause, one, all)),
  }))
}

function yielding(one: ClauseDerived, within: Derived, all: readonly Derived[]): ClauseDerived {
  const { matter } = one.clause
  if (matter === undefined || one.cards.length === 0) return one
  for (const other of all) {
    const prevails = other.version.prevailsOver.some(
      ({ ruleset }) => ruleset === within.version.ruleset,
    )
    if (!prevails) continue
    const ruling = other.clauses.find(
      ({ clause, applies }) => clause.matter === matter && applies === 'yes',
    )
    if (!ruling) continue
    const yieldsTo = ruling.clause.id
    return {
      ...one,
      cards: one.cards.map((card) => ({ ...card, status: 'superseded', yieldsTo })),
    }
  }
  return one
}
