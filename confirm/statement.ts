/**
 * What an evaluator says of a record, part by part, as text: two evaluators agree when each says
 * the same of everything that either speaks of.
 */
export type What =
  | 'outcome'
  | 'version'
  | 'was-open'
  | 'identity'
  | 'fact'
  | 'contested'
  | 'applies'
  | 'tier-state'
  | 'deadline'
  | 'start'
  | 'end'
  | 'at'
  | 'count'
  | 'late'
  | 'late-counted'
  | 'status'
  | 'yields-to'
  | 'alert-at'
  | 'alert-state'
  | 'sum'
  | 'counted'
  | 'replaced'

/** A part of what evaluators say, on which they may disagree. */
export interface Part {
  readonly what: What
  readonly ruleset?: string
  /** The clause or the tally. */
  readonly clause?: string
  readonly colour?: string
  /** Which card of its tier, or which of a tier's warnings, from 1. */
  readonly ordinal?: number
  /** Whose card, of a tally: the group; or the card that was counted; or the fact. */
  readonly of?: string
}

export interface Statement extends Part {
  readonly says: string
}

/** What the two evaluators say differently; undefined where one says nothing. */
export interface Disagreement extends Part {
  readonly first: string | undefined
  readonly second: string | undefined
}

export function disagreementsOf(
  first: readonly Statement[],
  second: readonly Statement[],
): readonly Disagreement[] {
  const [byFirst, bySecond] = [byKey(first), byKey(second)]
  const keys = new Set([...byFirst.keys(), ...bySecond.keys()])
  return [...keys].flatMap((key) => {
    const [one, other] = [byFirst.get(key), bySecond.get(key)]
    const about = one ?? other
    if (!about || one?.says === other?.says) return []
    const { says: _, ...rest } = about
    return [{ ...rest, first: one?.says, second: other?.says }]
  })
}

function byKey(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  const map = new Map<string, Statement>()
  for (const one of statements) {
    const { what, ruleset, clause, colour, ordinal, of } = one
    const key = [what, ruleset, clause, colour, ordinal, of].join('\n')
    // two cards under one name would hide one another
    map.set(map.has(key) ? `${key}\n${map.size}` : key, one)
  }
  return map
}
