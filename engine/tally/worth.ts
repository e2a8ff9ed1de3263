import type { Tally, TallyCounts } from '../model/tally.js'
import type { Amount } from '../threshold/index.js'
import type { Countable } from './tally-card.js'

/** Points may be halves and tenths: all are added up as whole millionths, so that none is lost. */
const WHOLE = 1_000_000

/** What one card is worth to a tally, in millionths; 0 where it is not counted. */
export function worthOf(card: Countable, { counts, clauses, tallies }: Tally): number {
  const wanted = card.byTally ? tallies.has(card.clause) : (clauses?.has(card.clause) ?? true)
  return wanted ? worthByColour(card, counts) : 0
}

function worthByColour({ clause, colour }: Countable, counts: TallyCounts): number {
  if (counts.kind === 'cards') return counts.colours.has(colour) ? WHOLE : 0
  const points = counts.clauses.get(clause) ?? counts.colours.get(colour)
  return points ? millionths(points) : 0
}

function millionths({ digits, scale }: Amount): number {
  return digits * (WHOLE / 10 ** scale)
}

/** Whether so much reaches a tally's threshold, as it is written. */
export function reaches(sum: number, { comparison, quantity }: Tally['threshold']): boolean {
  const [part] = quantity.parts
  const wanted = part ? millionths(part.amount) : 0
  return comparison === '>' ? sum > wanted : sum >= wanted
}

export function inUnits(sum: number): number {
  return sum / WHOLE
}
