import type { Tally } from '../model/tally.js'
import type { Evidence } from './tally-card.js'

/** One card of a row, which may stand for several: `2 张` are two. */
export interface Single {
  readonly cardId: string
  /** From 0. */
  readonly index: number
}

/** What tallies have replaced, and by which of them. */
export interface Replaced {
  /** A tally's card now stands for these. */
  readonly add: (tally: Tally, cardId: string, singles: readonly Single[]) => void
  /**
   * Whether a card is one that a tally does not count, because it counts the card that replaced
   * it: never both a card and what it stands for.
   */
  readonly before: (tally: Tally, single: Single) => boolean
  /** How many of each row are replaced, by whichever tally. */
  readonly counts: () => ReadonlyMap<string, number>
}

export function openReplaced(): Replaced {
  const rows = new Map<string, Map<number, Set<string>>>()
  const standsFor = new Map<string, readonly Single[]>()
  const mark = (tally: Tally, { cardId, index }: Single): void => {
    const row = rows.get(cardId) ?? new Map<number, Set<string>>()
    rows.set(cardId, row)
    row.set(index, (row.get(index) ?? new Set()).add(tally.id))
    // what a replaced card stood for is stood for by the card that replaced it
    for (const below of standsFor.get(cardId) ?? []) mark(tally, below)
  }
  return {
    add: (tally, cardId, singles) => {
      standsFor.set(cardId, singles)
      for (const single of singles) mark(tally, single)
    },
    before: ({ tallies }, { cardId, index }) => {
      for (const id of rows.get(cardId)?.get(index) ?? []) if (tallies.has(id)) return true
      return false
    },
    counts: () => new Map([...rows].map(([cardId, row]) => [cardId, row.size])),
  }
}

/** Single cards put together again by their rows. */
export function evidenceOf(cards: readonly Omit<Evidence, 'count'>[]): readonly Evidence[] {
  const rows = new Map<string, Evidence>()
  for (const { cardId, id, colour } of cards) {
    const count = (rows.get(cardId)?.count ?? 0) + 1
    rows.set(cardId, { cardId, id, colour, count })
  }
  return [...rows.values()]
}
