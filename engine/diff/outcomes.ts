import type { Card, Outcome } from '../verdict/verdict.js'

/** What one record gets under two plans, clause by clause. */
export interface CardChange {
  /** Empty where the record gets no card at all but is, or is no longer, evaluated. */
  readonly clause: string
  readonly from: CardState
  readonly to: CardState
}

/** The cards that a clause or tally gives, the heaviest last; or why there is no verdict. */
export interface CardState {
  readonly kind: 'cards' | 'rejected' | 'not-governed'
  /** Without those that a heavier tier superseded: superseded here means replaced by a tally's. */
  readonly cards: readonly StateCard[]
}

/** What of a card decides a state; small, so that a month of them can be kept. */
export type StateCard = Pick<Card, 'cardId' | 'colour' | 'count' | 'status'>

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

/** What tallies leave of a state: the cards that a tally's card stands for are marked. */
export function afterTallies(state: CardState, replaced: ReadonlyMap<string, number>): CardState {
  if (!state.cards.some(({ cardId }) => replaced.has(cardId))) return state
  const cards = state.cards.flatMap((card): readonly StateCard[] => {
    const gone = Math.min(card.count, replaced.get(card.cardId) ?? 0)
    const parts: readonly StateCard[] = [
      { ...card, count: gone, status: 'superseded' },
      { ...card, count: card.count - gone },
    ]
    return parts.filter(({ count }) => count > 0)
  })
  return { ...state, cards }
}

export function isSameState(a: CardState, b: CardState): boolean {
  return stateKey(a) === stateKey(b)
}

/** The same for states with the same cards, whosever they are. */
export function stateKey({ kind, cards }: CardState): string {
  const all = alikeTogether(cards).map(
    ({ colour, count, status }) => `${colour.name}*${count}${status === 'active' ? '' : '-'}`,
  )
  return [kind, ...all].join(' ')
}

/** Two rows of one card are told as one row of two. */
export function alikeTogether(cards: readonly StateCard[]): readonly StateCard[] {
  if (cards.length < 2) return cards
  const found = new Map<string, StateCard>()
  for (const card of cards) {
    const key = `${card.colour.name} ${card.status}`
    const count = (found.get(key)?.count ?? 0) + card.count
    found.set(key, { ...card, count })
  }
  return [...found.values()].sort(byWeight)
}

/** The lightest first; what no longer counts before what does. */
function byWeight(a: StateCard, b: StateCard): number {
  const ranks = a.colour.rank - b.colour.rank
  return ranks || (a.status === b.status ? 0 : a.status === 'superseded' ? -1 : 1)
}

function stateOf(outcome: Outcome, cards: readonly StateCard[] = []): CardState {
  return { kind: kindOf(outcome), cards }
}

function kindOf({ kind }: Outcome): CardState['kind'] {
  return kind === 'verdict' ? 'cards' : kind === 'rejection' ? 'rejected' : kind
}

function byClause(outcome: Outcome): ReadonlyMap<string, readonly StateCard[]> {
  const found = new Map<string, StateCard[]>()
  if (outcome.kind !== 'verdict') return found
  for (const { cardId, clause, colour, count, status } of outcome.cards) {
    if (status !== 'active') continue
    const card = { cardId, colour, count, status }
    const others = found.get(clause.id)
    if (others) others.push(card)
    else found.set(clause.id, [card])
  }
  for (const cards of found.values()) cards.sort(byWeight)
  return found
}
