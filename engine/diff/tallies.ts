import type { Scalar } from '../model/fact.js'
import type { Tallied } from '../tally/tally.js'
import type { CountedCard, Evidence, TallyCard } from '../tally/tally-card.js'
import { afterTallies, type CardState } from './outcomes.js'

/** What one tally gives to one group in one window under two plans. */
export interface TallyChange {
  readonly tally: string
  /** The facts that the cards counted have alike. */
  readonly group: ReadonlyMap<string, Scalar>
  /** A month, quarter or year; undefined where it rolls, for then it goes by its last card. */
  readonly window: string | undefined
  readonly from: CardState
  readonly to: CardState
  readonly base: readonly ComparedTally[]
  readonly changed: readonly ComparedTally[]
}

/** A tally's card with those that it counts. */
export interface ComparedTally {
  readonly card: TallyCard
  readonly evidence: readonly ComparedEvidence[]
}

/** Cards of one row that a tally counts. */
export interface ComparedEvidence extends Evidence {
  /** Whether the other side has that card too; replaced where another tally took it there only. */
  readonly otherSide: 'has' | 'lacks' | 'replaced'
}

/** What a side tallies, and the cards it has: those given by clauses and those by tallies. */
export interface TalliedSide extends Tallied {
  readonly cardIds: ReadonlySet<string>
}

export function talliedSide(counted: readonly CountedCard[], tallied: Tallied): TalliedSide {
  const cardIds = new Set(counted.map(({ cardId }) => cardId))
  for (const { cardId } of tallied.cards) cardIds.add(cardId)
  return { ...tallied, cardIds }
}

/** The tallies' cards that stand for superseded cards of a state. */
export function replacersOf({ cards }: CardState, { cards: given }: TalliedSide): TallyCard[] {
  const superseded = new Set(
    cards.filter(({ status }) => status === 'superseded').map(({ cardId }) => cardId),
  )
  if (superseded.size === 0) return []
  return given.filter(
    ({ tally, evidence }) =>
      tally.conversion === 'replaces' && evidence.some(({ cardId }) => superseded.has(cardId)),
  )
}

/** Every tally, group and window with a card on either side, those that come out alike too. */
export function compareTallies(base: TalliedSide, changed: TalliedSide): readonly TallyChange[] {
  const [before, after] = [byPlace(base), byPlace(changed)]
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((place) => {
    const [was, now] = [before.get(place) ?? [], after.get(place) ?? []]
    const [any] = [...now, ...was]
    if (!any) return []
    return {
      tally: any.tally.id,
      group: any.group,
      window: windowIn(any),
      from: stateOf(was, base),
      to: stateOf(now, changed),
      base: was.map((card) => compared(card, base, changed)),
      changed: now.map((card) => compared(card, changed, base)),
    }
  })
}

function byPlace({ cards }: TalliedSide): ReadonlyMap<string, readonly TallyCard[]> {
  const places = new Map<string, TallyCard[]>()
  for (const card of cards) {
    const place = JSON.stringify([card.tally.id, [...card.group], windowIn(card) ?? ''])
    const known = places.get(place)
    if (known) known.push(card)
    else places.set(place, [card])
  }
  return places
}

function windowIn({ tally, window }: TallyCard): string | undefined {
  const { kind } = tally.within
  return kind === 'rolling-days' || kind === 'rolling-time' ? undefined : window
}

function stateOf(cards: readonly TallyCard[], { replaced }: TalliedSide): CardState {
  const given = cards.map(({ cardId, colour, tally }) => ({
    cardId,
    colour,
    count: tally.card.count,
    status: 'active' as const,
  }))
  return afterTallies({ kind: 'cards', cards: given }, replaced)
}

function compared(card: TallyCard, own: TalliedSide, other: TalliedSide): ComparedTally {
  const evidence = card.evidence.map((one) => ({ ...one, otherSide: onOther(one, own, other) }))
  return { card, evidence }
}

function onOther(
  { cardId }: Evidence,
  own: TalliedSide,
  other: TalliedSide,
): ComparedEvidence['otherSide'] {
  if (!other.cardIds.has(cardId)) return 'lacks'
  return other.replaced.has(cardId) && !own.replaced.has(cardId) ? 'replaced' : 'has'
}
