import type { Card, Outcome } from '../verdict/verdict.js'

/** What one record gets under two plans, clause by clause. */
export interface CardChange {
  /** Empty where the record gets no card at all but is, or is no longer, evaluated. */
  readonly clause: string
  readonly from: CardState
  readonly to: CardState
}

/** The active cards of a clause, the heaviest last; or why there is no verdict. */
export interface CardState {
  readonly kind: 'cards' | 'rejected' | 'not-governed'
  readonly cards: readonly Card[]
}

/**
 * Every clause that gives a card on either side, and a record that is evaluated on one side only.
 * Those that come out alike are given too: a table of what changed shows what did not.
 */
export function compareOutcomes(base: Outcome, changed: Outcome): readonly CardChange[] {
  const [before, after] = [byClause(base), byClause(changed)]
  const clauses = new Set([...before.keys(), ...after.keys()])
  if (clauses.size === 0 && kindOf(base) !== kindOf(changed)) clauses.add('')
  return [...clauses].map((clause) => ({
    clause,
    from: stateOf(base, before.get(clause)),
    to: stateOf(changed, after.get(clause)),
  }))
}

export function isSameState(a: CardState, b: CardState): boolean {
  return stateKey(a) === stateKey(b)
}

/** The same for states with the same cards, whosever they are. */
export function stateKey({ kind, cards }: CardState): string {
  return [kind, ...cards.map(({ colour, count }) => `${colour.name}*${count}`)].join(' ')
}

function stateOf(outcome: Outcome, cards: readonly Card[] = []): CardState {
  return { kind: kindOf(outcome), cards }
}

function kindOf({ kind }: Outcome): CardState['kind'] {
  return kind === 'verdict' ? 'cards' : kind === 'rejection' ? 'rejected' : kind
}

function byClause(outcome: Outcome): ReadonlyMap<string, readonly Card[]> {
  const found = new Map<string, Card[]>()
  if (outcome.kind !== 'verdict') return found
  for (const card of outcome.cards) {
    if (card.status !== 'active') continue
    const others = found.get(card.clause.id)
    if (others) others.push(card)
    else found.set(card.clause.id, [card])
  }
  for (const cards of found.values()) cards.sort((a, b) => a.colour.rank - b.colour.rank)
  return found
}
