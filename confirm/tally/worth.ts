import type { Tally } from '../../engine/model/tally.js'
import type { Amount } from '../../engine/threshold/index.js'
import type { GivenCard } from './given.js'

/** What single cards are worth: whole numbers of the smallest part that any amount names. */

const PLACES = 9

export function worthOf({ clause, colour }: GivenCard, { counts }: Tally): bigint {
  if (counts.kind === 'cards')
    return counts.colours.has(colour) ? parts({ digits: 1, scale: 0 }) : 0n
  const amount = counts.clauses.get(clause) ?? counts.colours.get(colour)
  return amount ? parts(amount) : 0n
}

export function isEnough(sum: bigint, { threshold }: Tally): boolean {
  const [part] = threshold.quantity.parts
  if (!part) throw new Error('a tally asks for nothing')
  const wanted = parts(part.amount)
  return threshold.comparison === '>' ? sum > wanted : sum >= wanted
}

export function inUnits(sum: bigint): number {
  return Number(sum) / 10 ** PLACES
}

function parts({ digits, scale }: Amount): bigint {
  return BigInt(digits) * 10n ** BigInt(PLACES - scale)
}
