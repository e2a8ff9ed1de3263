import type { Disagreement } from '../../confirm/index.js'
import {
  type Countable,
  type CountedCard,
  groupOf,
  type Plan,
  type TallyCard,
} from '../../engine/index.js'

type Tally = TallyCard['tally']
type Row = Countable & Pick<CountedCard, 'cardId'>

/** A tally of one group, unit or whatever it counts by, whose cards nobody can vouch for. */
export interface Doubt {
  readonly tally: Tally
  /** The values of the group, as `groupOf` writes them. */
  readonly group: string
  /** A card that it counts was withheld, or the tally itself came out differently. */
  readonly because: 'card' | 'tally'
}

/**
 * What of a ruleset's tallies is in doubt. It goes by groups, whatever the window: one unit's doubt
 * is no other's. A doubt passes on to the tallies that count the doubtful one's cards.
 */
export class Doubts {
  readonly #tallies: readonly Tally[]
  readonly #groups = new Map<string, Doubt>()
  readonly #rows = new Set<string>()

  constructor({ versions }: Plan) {
    this.#tallies = versions.flatMap(({ version }) => version.tallies)
  }

  /** A card that one evaluator gives, and that is withheld, is missing wherever it would count. */
  withheld(card: Countable): void {
    for (const tally of this.#tallies) {
      const group = groupOf(card, tally)
      if (group !== undefined) this.#add({ tally, group, because: 'card' })
    }
  }

  /** What the two evaluators say differently of the tallies. */
  told(disagreements: readonly Disagreement[]): void {
    for (const { clause, of } of disagreements) {
      if (of === undefined) continue
      // without a tally it is a row, which they do not agree is replaced
      if (clause === undefined) this.#rows.add(of)
      const tally = this.#tallies.find(({ id }) => id === clause)
      if (tally) this.#add({ tally, group: of, because: 'tally' })
    }
  }

  #add(doubt: Doubt): void {
    const { tally, group, because } = doubt
    const key = `${tally.id} ${group}`
    const known = this.#groups.get(key)?.because
    // what the tally itself comes to is the graver
    if (known === 'tally' || known === because) return
    this.#groups.set(key, doubt)
    const values: readonly (string | number | boolean)[] = JSON.parse(group)
    const facts = new Map(tally.per.map((fact, index) => [fact, values[index] ?? '']))
    for (const one of this.#tallies) {
      if (one.id !== tally.id) continue
      const given = givenBy(one, facts)
      for (const next of this.#tallies) {
        const above = groupOf(given, next)
        if (above !== undefined) this.#add({ tally: next, group: above, because })
      }
    }
  }

  groups(): readonly Doubt[] {
    return [...this.#groups.values()]
  }

  /** Whether nobody can vouch for a tally's card, or say whether another tally replaces it. */
  card({ cardId, tally, group }: TallyCard): boolean {
    if (this.#has(tally, JSON.stringify([...group.values()]))) return true
    return this.row({ cardId, ...givenBy(tally, group) })
  }
  /** Whether a card is counted in one of them, or may be replaced in one. */
  counts(card: Row): boolean {
    return this.#rows.has(card.cardId) || this.#isCounted(card, this.#tallies)
  }

  /** Whether nobody can say what tallies leave of a row. */
  row(card: Row): boolean {
    const replacing = this.#tallies.filter(({ conversion }) => conversion === 'replaces')
    return this.#rows.has(card.cardId) || this.#isCounted(card, replacing)
  }

  #isCounted(card: Countable, tallies: readonly Tally[]): boolean {
    return tallies.some((tally) => {
      const group = groupOf(card, tally)
      return group !== undefined && this.#has(tally, group)
    })
  }

  #has({ id }: Tally, group: string): boolean {
    return this.#groups.has(`${id} ${group}`)
  }
}

/** A tally's card as the tallies look at it that count such cards. */
function givenBy({ id, card }: Tally, facts: Countable['facts']): Countable {
  return { clause: id, byTally: true, colour: card.colour, facts }
}
