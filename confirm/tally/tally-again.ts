import type { Instant } from '../../calendar/index.js'
import type { Ruleset, Version } from '../../engine/model/clause.js'
import type { Tally } from '../../engine/model/tally.js'
import { governed } from '../version.js'
import { calendarOf, type World } from '../world.js'
import type { GivenCard, Single, TalliedAgain } from './given.js'
import { windowUpTo } from './window.js'
import { inUnits, isEnough, worthOf } from './worth.js'

/** What tallies give, and how many of each row they replace, by its cardId. */
export interface TalliedRun {
  readonly cards: readonly TalliedAgain[]
  readonly replaced: ReadonlyMap<string, number>
}

/**
 * Every tally over all the cards of a run, one single card after another as they were incurred; for
 * each all that may still count with it is looked through again, where that could be enough.
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

/** As they were incurred, a deadline before what begins with it; of those at once, by name. */
function byTime(a: GivenCard, b: GivenCard): number {
  if (a.at !== b.at) return a.at - b.at
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

/** What a tally may still count of a group, as it came. */
interface Open {
  cards: { readonly one: Single; readonly worth: bigint }[]
  /** What that is worth to it, all together. */
  worth: bigint
}

class Run {
  readonly given: TalliedAgain[] = []
  readonly #ruleset: Ruleset
  readonly #world: World
  readonly #asOf: Instant
  /** The tallies of every version, and for each what may still count: by group, as they came. */
  readonly #open: ReadonlyMap<Tally, Map<string, Open>>
  /** By the tally's name: which it has used, whatever the version. */
  readonly #used = new Map<string, Set<Single>>()
  readonly #replacedBy = new Map<Single, Set<string>>()
  /** The cards in whose place a tally's card stands. */
  readonly #standsFor = new Map<GivenCard, readonly Single[]>()

  constructor(ruleset: Ruleset, world: World, asOf: Instant) {
    this.#ruleset = ruleset
    this.#world = world
    this.#asOf = asOf
    const tallies = ruleset.versions.flatMap((version) => version.tallies)
    this.#open = new Map(tallies.map((tally) => [tally, new Map()]))
  }

  take(card: GivenCard): void {
    const { version, contested } = this.#at(card.incurred)
    const row = this.#see(card, version)
    if (version) this.#offer(row, version, contested)
  }

  /** The single cards of a row, each shown to every tally to which it is worth something. */
  #see(card: GivenCard, version: Version | undefined): readonly Single[] {
    const row = Array.from({ length: card.count }, () => ({ card, version }))
    for (const [tally, groups] of this.#open) {
      const group = groupOf(card, tally.per)
      const worth = valueFor(tally, card)
      if (group === undefined || worth === 0n) continue
      const open = groups.get(group) ?? { cards: [], worth: 0n }
      groups.set(group, open)
      for (const one of row) open.cards.push({ one, worth })
      open.worth += worth * BigInt(row.length)
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
          fresh.push(...this.#see(card, version))
          for (const one of fresh.slice(place + 1)) after.add(one)
        }
      }
    }
  }

  /** What a card makes enough, the earliest first and no more of them than it takes. */
  #count({ last, after, tally, version, contested }: Counting): GivenCard | undefined {
    const group = groupOf(last.card, tally.per)
    // a card that another stands for counts no more, and still has the others counted
    if (group === undefined || valueFor(tally, last.card) === 0n) return undefined
    const open = this.#open.get(tally)?.get(group)
    // where all together is not enough, it does not matter which of it counts
    if (!open || !isEnough(open.worth, tally)) return undefined
    const used = this.#used.get(tally.id) ?? new Set<Single>()
    this.#used.set(tally.id, used)
    this.#leaveOut(open, last, tally, version, used)
    const counted: Single[] = []
    let sum = 0n
    for (const { one, worth } of open.cards) {
      if (after.has(one)) continue
      counted.push(one)
      sum += worth
      if (isEnough(sum, tally)) break
    }
    if (!isEnough(sum, tally)) return undefined
    for (const one of counted) {
      used.add(one)
      if (tally.conversion === 'replaces') this.#replace(one, tally)
    }
    const all = [...new Set([...contested, ...counted.flatMap((one) => one.card.contested)])]
    const card = { ...cardFor(tally, last.card, `${group} ${this.given.length}`), contested: all }
    if (tally.conversion === 'replaces') this.#standsFor.set(card, counted)
    this.given.push({
      tally,
      version: version.version,
      group,
      at: card.at,
      card,
      contested: all,
      sum: inUnits(sum),
      evidence: counted,
    })
    return card
  }

  /** What is used up, replaced, of before or out of the window stays so: time only goes on. */
  #leaveOut(
    open: Open,
    last: Single,
    tally: Tally,
    version: Version,
    used: ReadonlySet<Single>,
  ): void {
    const { offset } = calendarOf(this.#world, version.calendar)
    const isWithin = windowUpTo(last.card, tally.within, offset)
    open.cards = open.cards.filter(
      ({ one }) => !used.has(one) && isWithin(one.card) && this.#counts(one, tally, version),
    )
    open.worth = open.cards.reduce((sum, { worth }) => sum + worth, 0n)
  }

  #replace(one: Single, tally: Tally): void {
    const by = this.#replacedBy.get(one) ?? new Set<string>()
    by.add(tally.id)
    this.#replacedBy.set(one, by)
    // what it stood for itself is stood for by what now stands in its place
    for (const below of this.#standsFor.get(one.card) ?? []) this.#replace(below, tally)
  }

  /** Whether it may be counted at all: no card of before, and none beside what stands for it. */
  #counts(one: Single, tally: Tally, version: Version): boolean {
    const gone = this.#replacedBy.get(one)
    if (gone && [...gone].some((id) => tally.tallies.has(id))) return false
    return isOfTime(one.version, tally, version)
  }
}

/** Of a tally, the cards of tallies that it names; else those of its clauses, or of all. */
function isLookedAt({ clause, byTally }: GivenCard, { clauses, tallies }: Tally): boolean {
  return byTally ? tallies.has(byTally.id) : clauses === undefined || clauses.has(clause)
}

function valueFor(tally: Tally, card: GivenCard): bigint {
  return isLookedAt(card, tally) ? worthOf(card, tally) : 0n
}

/** Cards of before the tally's version: those of a time when there was such a tally, all, or none. */
function isOfTime(then: Version | undefined, tally: Tally, version: Version): boolean {
  if (then === version || tally.earlierCards === 'all') return true
  if (tally.earlierCards === 'none') return false
  return then?.tallies.some(({ id }) => id === tally.id) === true
}

/** What must be alike; undefined where a fact of it is not known. */
function groupOf(card: GivenCard, per: readonly string[]): string | undefined {
  const values = per.map((name) => card.facts.get(name))
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
    facts: last.facts,
    contested: [],
  }
}
