import type { Instant } from '../../calendar/index.js'
import type { Ruleset, Version } from '../../engine/model/clause.js'
import type { Tally } from '../../engine/model/tally.js'
import { governed } from '../version.js'
import { calendarOf, type World } from '../world.js'
import type { GivenCard, Single, TalliedAgain } from './given.js'
import { isWithin } from './window.js'
import { inUnits, isEnough, worthOf } from './worth.js'

/** What tallies give, and how many of each row they replace, by its cardId. */
export interface TalliedRun {
  readonly cards: readonly TalliedAgain[]
  readonly replaced: ReadonlyMap<string, number>
}

/**
 * Every tally over all the cards of a run, one single card after another as they were incurred; for
 * each the whole of what came before is looked through again.
 */
export function tallyAgain(
  cards: readonly GivenCard[],
  ruleset: Ruleset,
  world: World,
  asOf: Instant,
): TalliedRun {
  const run = new Run(ruleset, world, asOf)
  const known = cards.filter(({ at }) => at <= asOf)
  for (const card of [...known].sort(byTime)) run.take(card)
  return { cards: run.given, replaced: run.replaced() }
}

/** As they were incurred; of those that were at once, by name. */
function byTime(a: GivenCard, b: GivenCard): number {
  if (a.incurred !== b.incurred) return a.incurred - b.incurred
  return a.cardId < b.cardId ? -1 : 1
}

interface Counting {
  readonly last: Single
  /** Those that come after it, though they are there already. */
  readonly after: ReadonlySet<Single>
  readonly tally: Tally
  readonly version: Version
  readonly contested: readonly string[]
}

class Run {
  readonly given: TalliedAgain[] = []
  readonly #ruleset: Ruleset
  readonly #world: World
  readonly #asOf: Instant
  /** What tallies look at, and the cards that are alike in it, in the order in which they came. */
  readonly #pers: readonly (readonly string[])[]
  readonly #alike = new Map<string, Single[]>()
  /** By the tally's name: which it has used, whatever the version. */
  readonly #used = new Map<string, Set<Single>>()
  readonly #replacedBy = new Map<Single, Set<string>>()

  constructor(ruleset: Ruleset, world: World, asOf: Instant) {
    this.#ruleset = ruleset
    this.#world = world
    this.#asOf = asOf
    const pers = ruleset.versions.flatMap(({ tallies }) => tallies.map(({ per }) => per))
    this.#pers = [...new Map(pers.map((per) => [String(per), per])).values()]
  }

  take(card: GivenCard): void {
    const { version, contested } = this.#at(card.incurred)
    const row = this.#see(card)
    if (version) this.#offer(row, version, contested)
  }

  /** The single cards of a row, each among those that are alike in what some tally looks at. */
  #see(card: GivenCard): readonly Single[] {
    const row = Array.from({ length: card.count }, () => ({ card }))
    for (const per of this.#pers) {
      const group = groupOf(card, per)
      if (group === undefined) continue
      const key = `${per} ${group}`
      const alike = this.#alike.get(key)
      if (alike) alike.push(...row)
      else this.#alike.set(key, [...row])
    }
    return row
  }

  replaced(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { card } of this.#replacedBy.keys()) {
      counts.set(card.cardId, (counts.get(card.cardId) ?? 0) + 1)
    }
    return counts
  }

  #at(instant: Instant) {
    return governed(this.#ruleset, { began: instant, openAt: () => false }, this.#asOf, this.#world)
  }

  /** To each tally in turn; what one gives is offered to those after it. */
  #offer(row: readonly Single[], version: Version, contested: readonly string[]): void {
    const fresh: Single[] = [...row]
    for (const tally of version.tallies) {
      for (const [place, last] of [...fresh].entries()) {
        const after = new Set(fresh.slice(place + 1))
        for (;;) {
          const card = this.#count({ last, after, tally, version, contested })
          if (!card) break
          fresh.push(...this.#see(card))
          for (const one of fresh.slice(place + 1)) after.add(one)
        }
      }
    }
  }

  /** What a card makes enough, the earliest first and no more of them than it takes. */
  #count({ last, after, tally, version, contested }: Counting): GivenCard | undefined {
    if (!this.#counts(last, tally, version)) return undefined
    const { offset } = calendarOf(this.#world, version.calendar)
    const group = groupOf(last.card, tally.per)
    const used = this.#used.get(tally.id) ?? new Set<Single>()
    this.#used.set(tally.id, used)
    const counted: Single[] = []
    let sum = 0n
    for (const one of this.#alike.get(`${tally.per} ${group}`) ?? []) {
      if (isEnough(sum, tally)) break
      if (used.has(one) || after.has(one) || !this.#counts(one, tally, version)) continue
      if (!isWithin(one.card, last.card, tally.within, offset)) continue
      counted.push(one)
      sum += worthOf(one.card, tally)
    }
    if (!isEnough(sum, tally)) return undefined
    for (const one of counted) {
      used.add(one)
      if (tally.conversion === 'replaces') this.#replace(one, tally)
    }
    const all = [...new Set([...contested, ...counted.flatMap((one) => one.card.contested)])]
    const card = { ...cardFor(tally, last.card, `${group} ${this.given.length}`), contested: all }
    this.given.push({
      tally,
      version: version.version,
      group: group ?? '',
      at: card.at,
      card,
      contested: all,
      sum: inUnits(sum),
      evidence: counted,
    })
    return card
  }

  #replace(one: Single, tally: Tally): void {
    const by = this.#replacedBy.get(one) ?? new Set<string>()
    by.add(tally.id)
    this.#replacedBy.set(one, by)
  }

  #counts(one: Single, tally: Tally, version: Version): boolean {
    const { card } = one
    if (groupOf(card, tally.per) === undefined || worthOf(card, tally) === 0n) return false
    if (card.byTally) {
      if (!tally.tallies.has(card.byTally.id)) return false
    } else if (tally.clauses && !tally.clauses.has(card.clause)) return false
    const gone = [...(this.#replacedBy.get(one) ?? [])]
    if (gone.some((id) => tally.tallies.has(id))) return false
    return this.#isOfTime(card, tally, version)
  }

  /** Cards of before the tally's version: those of a time when there was such a tally, all, or none. */
  #isOfTime(card: GivenCard, tally: Tally, version: Version): boolean {
    const then = this.#at(card.incurred).version
    if (then === version || tally.earlierCards === 'all') return true
    if (tally.earlierCards === 'none') return false
    return then?.tallies.some(({ id }) => id === tally.id) === true
  }
}

/** What must be alike; undefined where a fact of it is not known. */
function groupOf(card: GivenCard, per: readonly string[]): string | undefined {
  const values = per.map(card.fact)
  return values.includes(undefined) ? undefined : JSON.stringify(values)
}

function cardFor(tally: Tally, last: GivenCard, name: string): GivenCard {
  return {
    cardId: `${tally.id} ${name}`,
    clause: tally.id,
    byTally: tally,
    colour: tally.card.colour,
    count: tally.card.count,
    at: last.at,
    incurred: last.incurred,
    fact: last.fact,
    contested: [],
  }
}
