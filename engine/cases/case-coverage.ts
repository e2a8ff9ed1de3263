import type { Version } from '../model/clause.js'
import type { CaseResult } from './run-case.js'

/** What no case reaches: a clause or tier whose card no passing case expects. */
export interface Unreached {
  readonly clause: string
  readonly title: string
  readonly colour: string
}

export function unreachedBy(
  results: readonly CaseResult[],
  version: Version,
): readonly Unreached[] {
  const reached = new Set<string>()
  for (const { case: one, mismatches } of results) {
    if (mismatches.length > 0) continue
    for (const { clause, colour } of one.expected.cards) reached.add(`${clause} ${colour}`)
  }
  const direct = version.tallies.map((tally) => ({ ...tally, limit: undefined }))
  return [...version.clauses, ...direct].flatMap(({ id, title, limit, card }) => {
    const colours = limit ? limit.tiers.map(({ colour }) => colour) : card ? [card.colour] : []
    return colours
      .filter((colour) => !reached.has(`${id} ${colour}`))
      .map((colour) => ({ clause: id, title, colour }))
  })
}
