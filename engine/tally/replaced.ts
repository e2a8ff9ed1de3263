import type { Tally } from '../model/tally.js'

/** What tallies have replaced, in rows of cards: how many of each, and by whom. */
export interface Replaced {
  /** So many of a row are now replaced by a tally's cards. */
  readonly add: (tally: Tally, cardId: string, count: number) => void
  /** A tally's card stands for what it replaced. */
  readonly made: (cardId: string, from: readonly string[]) => void
  /**
   * How many of a row a tally does not count, for it counts the cards that replaced them: never a
   * card and what it stands for.
   */
  readonly before: (tally: Tally, cardId: string) => number
  readonly of: (cardId: string) => number
  readonly all: () => ReadonlyMap<string, number>
}

export function openReplaced(): Replaced {
  const byCard = new Map<string, Map<string, number>>()
  const standsFor = new Map<string, readonly string[]>()
  const add: Replaced['add'] = (tally, cardId, count) => {
    const byTally = byCard.get(cardId) ?? new Map<string, number>()
    byCard.set(cardId, byTally)
    byTally.set(tally.id, Math.max(count, byTally.get(tally.id) ?? 0))
    // what a replaced card stood for is now stood for by the card that replaced it
    for (const below of standsFor.get(cardId) ?? []) {
      add(tally, below, Math.max(...(byCard.get(below)?.values() ?? [0])))
    }
  }
  const of = (cardId: string) => Math.max(0, ...(byCard.get(cardId)?.values() ?? []))
  return {
    add,
    made: (cardId, from) => standsFor.set(cardId, from),
    before: ({ tallies }, cardId) => {
      let most = 0
      for (const [id, count] of byCard.get(cardId) ?? []) {
        if (tallies.has(id)) most = Math.max(most, count)
      }
      return most
    },
    of,
    all: () => new Map([...byCard.keys()].map((cardId) => [cardId, of(cardId)])),
  }
}
