import type { Instant } from '../../calendar/index.js'
import type { Scalar } from '../model/fact.js'
import type { Tally } from '../model/tally.js'
import type { Plan, PlanVersion } from '../plan/plan.js'
import { cardIdOf } from '../verdict/card-id.js'
import { contestedAt, versionAt } from '../verdict/govern.js'
import { type Completed, openCounter } from './counter.js'
import { evidenceOf } from './replaced.js'
import { type CountedCard, leftOf, type TallyCard } from './tally-card.js'
import { inUnits } from './worth.js'

/** As of which instant cards are tallied; what was incurred later is not known yet. */
export interface TallyOptions {
  readonly asOf: Instant
}

/** The cards that tallies give, and how many of each row they replace, by its cardId. */
export interface Tallied {
  readonly cards: readonly TallyCard[]
  readonly replaced: ReadonlyMap<string, number>
}

/**
 * The stage after all verdicts. Cards are taken in the order in which they were incurred, whatever
 * the order in which they come; each is shown to every tally in force at that instant, and those
 * that a tally gives to the tallies that count them. What came of earlier cards no later card takes
 * back: it can only be superseded.
 */
export function tally(cards: Iterable<CountedCard>, plan: Plan, { asOf }: TallyOptions): Tallied {
  const counter = openCounter(plan)
  const ordinals = new Map<string, number>()
  const all = plan.versions.flatMap(({ version }) => version.tallies)
  const seen = new Set<string>()
  const given: TallyCard[] = []

  const make = (last: CountedCard, by: Tally, version: PlanVersion, done: Completed) => {
    const place = JSON.stringify([by.id, done.key, done.window.name])
    const ordinal = (ordinals.get(place) ?? 0) + 1
    ordinals.set(place, ordinal)
    const card = tallyCard(last, by, version, done, ordinal, contestedAt(plan, last.incurred))
    given.push(card)
    if (by.conversion === 'replaces') {
      counter.replaced.add(by, card.cardId, done.singles)
    }
    return counted(card)
  }

  for (const card of [...cards].sort(byTime)) {
    if (card.at > asOf || seen.has(card.cardId)) continue
    seen.add(card.cardId)
    const version = versionAt(plan, card.incurred)
    const inForce = version?.version.tallies ?? []
    const now = [card]
    for (const one of inForce) {
      // those of this instant, in order: a tally comes after the tallies whose cards it counts
      for (const next of [...now]) {
        counter.put(next, one)
        if (!version) continue
        for (const done of counter.complete(next, one, version)) {
          now.push(make(next, one, version, done))
        }
      }
    }
    // a later version may count them
    for (const one of all) {
      if (!inForce.includes(one)) for (const next of now) counter.put(next, one)
    }
  }
  const replaced = counter.replaced.counts()
  return {
    cards: given.map((one) => ({ ...one, ...leftOf(one.count, replaced.get(one.cardId) ?? 0) })),
    replaced,
  }
}

/** The order in which cards were incurred; what is incurred at one instant goes by its name. */
function byTime(a: CountedCard, b: CountedCard): number {
  return a.at - b.at || a.incurred - b.incurred || (a.cardId < b.cardId ? -1 : 1)
}

function tallyCard(
  last: CountedCard,
  by: Tally,
  { version, calendar }: PlanVersion,
  { window, singles, sum }: Completed,
  ordinal: number,
  contestedNow: readonly string[],
): TallyCard {
  const group = new Map<string, Scalar>(
    by.per.map((fact) => [fact, last.facts.get(fact) ?? ''] as const),
  )
  const colour = version.colours.get(by.card.colour)
  // the reader has looked every colour up
  if (!colour) throw new Error(`unknown colour: ${by.card.colour}`)
  const values = [...group.values()].map(String)
  const contested = singles.flatMap(({ card }) => card.contested)
  return {
    cardId: cardIdOf([version.ruleset, by.id, 'tally', ...values, window.name, ordinal]),
    id: [...values, window.name].join(' '),
    tally: by,
    version,
    calendar,
    colour,
    ordinal,
    count: by.card.count,
    status: 'active',
    contested: [...new Set([...contested, ...contestedNow])],
    at: last.at,
    incurred: last.incurred,
    group,
    window: window.name,
    evidence: evidenceOf(singles.map(({ card }) => card)),
    sum: inUnits(sum),
  }
}

/** A tally's card as other tallies see it. */
function counted(card: TallyCard): CountedCard {
  const { cardId, tally: by, colour, count, at, incurred, group, contested, id } = card
  return {
    cardId,
    clause: by.id,
    byTally: true,
    colour: colour.name,
    count,
    at,
    incurred,
    facts: group,
    contested,
    id,
  }
}
