import { asInstant } from '../../calendar/index.js'
import type { Verdict } from '../../engine/verdict/verdict.js'
import type { Derived } from '../derivation.js'
import { factOf } from '../known.js'
import type { GivenCard } from './given.js'

/**
 * The active cards that the second evaluator derived of one record, under the names that the first
 * gives them; what a verdict does not have has no name and comes up as a disagreement elsewhere.
 */
export function givenCards(
  { version, record, clauses }: Derived,
  { cards, identity }: Pick<Verdict, 'cards' | 'identity'>,
): readonly GivenCard[] {
  const active = clauses.flatMap((one) => one.cards).filter(({ status }) => status === 'active')
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
      fact: (name) => {
        const { value } = factOf(record, name)
        return typeof value === 'object' ? undefined : value
      },
      contested,
    }
  })
}
