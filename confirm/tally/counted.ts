import { asInstant } from '../../calendar/index.js'
import type { Ruleset } from '../../engine/model/clause.js'
import type { Scalar } from '../../engine/model/fact.js'
import type { Verdict } from '../../engine/verdict/verdict.js'
import type { Derived } from '../derivation.js'
import { factOf, type KnownRecord } from '../known.js'
import type { GivenCard } from './given.js'

/**
 * The active cards that the second evaluator derived of one record, under the names that the first
 * gives them; what a verdict does not have has no name and comes up as a disagreement elsewhere.
 */
export function givenCards(
  { ruleset, version, record, clauses }: Derived,
  { cards, identity }: Pick<Verdict, 'cards' | 'identity'>,
): readonly GivenCard[] {
  const active = clauses.flatMap((one) => one.cards).filter(({ status }) => status === 'active')
  // of a run all cards are kept to its end: of each record only what tallies look at
  const facts = active.length > 0 ? factsLookedAt(ruleset, record) : new Map<string, Scalar>()
  return active.map(({ clause, colour, ordinal, count, at, contested, byLimit }) => {
    const named = cards.find(
      (card) =>
        card.clause.id === clause && card.colour.name === colour && card.ordinal === ordinal,
    )
    return {
      cardId: named?.cardId ?? `${version.ruleset}/${clause}/${identity.id}/${colour}/${ordinal}`,
      clause,
      byTally: undefined,
      colour,
      count,
      at,
      // a deadline closes its day
      incurred: byLimit ? asInstant(at - 1) : at,
      facts,
      contested,
    }
  })
}

function factsLookedAt({ versions }: Ruleset, record: KnownRecord): ReadonlyMap<string, Scalar> {
  const names = new Set(versions.flatMap(({ tallies }) => tallies.flatMap(({ per }) => per)))
  const looked = new Map<string, Scalar>()
  for (const name of names) {
    const { value } = factOf(record, name)
    if (value !== undefined && typeof value !== 'object') looked.set(name, value)
  }
  return looked
}
