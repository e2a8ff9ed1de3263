import type { Tally } from '../model/tally.js'
import type { Plan, PlanVersion } from '../plan/plan.js'
import { versionAt } from '../verdict/govern.js'
import { openReplaced, type Replaced } from './replaced.js'
import type { CountedCard, Evidence } from './tally-card.js'
import { type Window, windowOf } from './window.js'
import { reaches, worthOf } from './worth.js'

/** Keeps, for every tally and group, the cards that are not used up, and finds when they suffice. */
export interface Counter {
  /** Shows a card to a tally, of whichever version. */
  readonly put: (card: CountedCard, tally: Tally) => void
  /** What a card completes: several times where several cards come in one row. */
  readonly complete: (last: CountedCard, tally: Tally, version: PlanVersion) => readonly Completed[]
  readonly replaced: Replaced
}

export interface Completed {
  readonly window: Window
  readonly key: string
  readonly evidence: readonly Evidence[]
  readonly contested: readonly string[]
  /** In millionths. */
  readonly sum: number
}

/** A card before one tally, by the tally's name: an amended tally uses no card again. */
interface Entry {
  readonly card: CountedCard
  used: number
}

export function openCounter(plan: Plan): Counter {
  const entries = new Map<string, Map<string, Entry>>()
  const groups = new Map<Tally, Map<string, Entry[]>>()
  const replaced = openReplaced()

  const put = (card: CountedCard, tally: Tally) => {
    const key = keyOf(card, tally)
    if (key === undefined) return
    const ofTally = entries.get(tally.id) ?? new Map<string, Entry>()
    entries.set(tally.id, ofTally)
    const entry = ofTally.get(card.cardId) ?? { card, used: 0 }
    ofTally.set(card.cardId, entry)
    const byKey = groups.get(tally) ?? new Map<string, Entry[]>()
    groups.set(tally, byKey)
    const group = byKey.get(key)
    if (group) group.push(entry)
    else byKey.set(key, [entry])
  }

  /** A row of several cards is used from its first on, so what is gone is the larger part. */
  const goneOf = ({ card, used }: Entry, tally: Tally) =>
    Math.max(used, replaced.before(tally, card.cardId))

  const complete = (last: CountedCard, tally: Tally, version: PlanVersion): Completed[] => {
    const key = keyOf(last, tally)
    const byKey = groups.get(tally)
    const group = key === undefined ? undefined : byKey?.get(key)
    if (key === undefined || !byKey || !group) return []
    const window = windowOf(tally.within, last, version.calendar.offset)
    const done: Completed[] = []
    let open = group
    for (;;) {
      // time only goes on: what is out of the window or used up stays so
      open = open.filter(
        (entry) =>
          goneOf(entry, tally) < entry.card.count &&
          window.has(entry.card) &&
          mayCount(entry.card, tally, version, plan),
      )
      const taken = take(open, tally, goneOf)
      if (!taken) break
      const evidence = taken.parts.map(({ entry: { card }, count }) => ({
        cardId: card.cardId,
        id: card.id,
        colour: card.colour,
        count,
      }))
      for (const { entry, count } of taken.parts) {
        entry.used = goneOf(entry, tally) + count
        if (tally.conversion === 'replaces') replaced.add(tally, entry.card.cardId, entry.used)
      }
      const contested = taken.parts.flatMap(({ entry }) => entry.card.contested)
      done.push({ window, key, evidence, contested, sum: taken.sum })
    }
    byKey.set(key, open)
    return done
  }
  return { put, complete, replaced }
}

interface Taken {
  readonly parts: readonly { readonly entry: Entry; readonly count: number }[]
  readonly sum: number
}

/** The earliest cards that suffice, one by one; undefined where all of them do not. */
function take(
  open: readonly Entry[],
  tally: Tally,
  goneOf: (entry: Entry, tally: Tally) => number,
): Taken | undefined {
  const parts: { entry: Entry; count: number }[] = []
  let sum = 0
  for (const entry of open) {
    const part = { entry, count: 0 }
    parts.push(part)
    for (let left = entry.card.count - goneOf(entry, tally); left > 0; left--) {
      sum += worthOf(entry.card, tally)
      part.count++
      if (reaches(sum, tally.threshold)) return { parts, sum }
    }
  }
  return undefined
}

/** Which of a group's cards: those that the tally counts, where every fact of `per` is known. */
function keyOf(card: CountedCard, tally: Tally): string | undefined {
  if (worthOf(card, tally) === 0) return undefined
  const values = tally.per.map((fact) => card.facts.get(fact))
  return values.includes(undefined) ? undefined : JSON.stringify(values)
}

/** Whether a card of before the tally's version counts under it. */
function mayCount(
  { incurred }: CountedCard,
  tally: Tally,
  version: PlanVersion,
  plan: Plan,
): boolean {
  if (tally.earlierCards === 'all' || incurred >= version.from) return true
  if (tally.earlierCards === 'none') return false
  const then = versionAt(plan, incurred)
  return then?.version.tallies.some(({ id }) => id === tally.id) ?? false
}
