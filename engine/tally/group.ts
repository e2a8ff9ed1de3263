import type { Tally } from '../model/tally.js'
import type { Countable } from './tally-card.js'
import { worthOf } from './worth.js'

/**
 * With which others a tally counts a card: the values of its facts, as one text; undefined where it
 * does not count it, or a fact is not known.
 */
export function groupOf(card: Countable, tally: Tally): string | undefined {
  if (worthOf(card, tally) === 0) return undefined
  const values = tally.per.map((fact) => card.facts.get(fact))
  return values.includes(undefined) ? undefined : JSON.stringify(values)
}
