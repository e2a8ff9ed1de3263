import { formatInstant } from '../../calendar/index.js'
import type { Disagreement } from '../../confirm/index.js'
import { type CountedCard, groupOf, type Plan } from '../../engine/index.js'
import type { Context } from '../context.js'
import { type Cost, confirmWordsFor, type GroupWithheld } from '../messages/confirm-words.js'
import type { Doubt, Doubts } from './doubts.js'

/** Of so many groups the cards are listed, and of each so many. */
const GROUPS = 5
const CARDS = 200

/** Tells which groups of tallies are withheld, and from which cards it can be seen again. */
export interface TellingTallies {
  readonly tell: (
    plan: Plan,
    counted: readonly CountedCard[],
    told: readonly Disagreement[],
    doubts: Doubts,
  ) => void
  /** How many disagreements there were. */
  readonly count: () => number
}

export function openTellingTallies(cost: Cost, { err, language }: Context): TellingTallies {
  const words = confirmWordsFor(language)
  let count = 0
  return {
    tell: (plan, counted, told, doubts) => {
      const groups = doubts.groups()
      const wrong = groups.filter(({ because }) => because === 'tally')
      if (told.length > 0) {
        count += Math.max(1, wrong.length)
        err(`${words.tallies(told, cost)}\n`)
      }
      const rowsOf = openRows(counted)
      for (const one of groups) err(`${words.group(groupShown(one, rowsOf(one)), cost)}\n`)
      for (const one of wrong.slice(0, GROUPS)) {
        err(`${JSON.stringify(evidenceOf(one, plan, counted))}\n`)
      }
    },
    count: () => count,
  }
}

function groupShown(
  { tally: { id }, group, because }: Doubt,
  rows: readonly string[],
): GroupWithheld {
  const values: readonly unknown[] = JSON.parse(group)
  return { tally: id, values: values.map(String), because, rows }
}

/** The records whose cards do not leave with a group: of all cards each tally is asked once. */
function openRows(counted: readonly CountedCard[]): (doubt: Doubt) => readonly string[] {
  const byTally = new Map<Doubt['tally'], Map<string, Set<string>>>()
  return ({ tally, group }) => {
    // what is only counted beside a tally's card has gone out already, and stands
    if (tally.conversion !== 'replaces') return []
    const known = byTally.get(tally)
    const groups = known ?? new Map<string, Set<string>>()
    byTally.set(tally, groups)
    for (const card of known ? [] : counted) {
      const own = groupOf(card, tally)
      if (own !== undefined) groups.set(own, (groups.get(own) ?? new Set()).add(card.id))
    }
    return [...(groups.get(group) ?? [])]
  }
}

/** All cards of a group, whichever the tally counts: lesser tallies may have counted the others. */
function evidenceOf(
  { tally, group }: Doubt,
  { ruleset, offset }: Plan,
  counted: readonly CountedCard[],
) {
  const values: readonly unknown[] = JSON.parse(group)
  const own = counted.filter(({ facts }) =>
    tally.per.every((fact, index) => facts.get(fact) === values[index]),
  )
  const cards = own.slice(0, CARDS).map(({ cardId, id, clause, colour, count, at }) => {
    return { cardId, id, clause, colour, count, at: formatInstant(at, offset) }
  })
  const more = own.length - cards.length
  return {
    ruleset: ruleset.name,
    tally: tally.id,
    group: Object.fromEntries(tally.per.map((fact, index) => [fact, values[index]])),
    cards,
    ...(more > 0 ? { more } : {}),
  }
}
