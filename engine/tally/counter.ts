import type { Tally } from '../model/tally.js'
import type { Plan, PlanVersion } from '../plan/plan.js'
import { versionAt } from '../verdict/govern.js'
import { groupOf } from './group.js'
import { openReplaced, type Replaced, type Single } from './replaced.js'
import type { CountedCard } from './tally-card.js'
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
  readonly singles: readonly Counted[]
  /** In millionths. */
  readonly sum: number
}

/** One card as it waits to be used. */
export interface Counted extends Single {
  readonly card: CountedCard
}

/** The cards of a group that wait. */
interface Waiting {
  singles: readonly Counted[]
  /** What they and those shown since are worth together, in millionths: never less than what counts. */
  atMost: number
  /** Shown since they were last looked through. */
  readonly shown: Counted[]
}

export function openCounter(plan: Plan): Counter {
  // by the tally's name: an amended tally uses no card again
  const used = new Set<string>()
  const groups = new Map<Tally, Map<string, Waiting>>()
  const replaced = openReplaced()

  const put = (card: CountedCard, tally: Tally) => {
    const key = groupOf(card, tally)
    if (key === undefined) return
    const byKey = groups.get(tally) ?? new Map<string, Waiting>()
    groups.set(tally, byKey)
    const group = byKey.get(key) ?? { singles: [], atMost: 0, shown: [] }
    byKey.set(key, group)
    for (let index = 0; index < card.count; index++) {
      group.shown.push({ cardId: card.cardId, index, card })
    }
    group.atMost += worthOf(card, tally) * card.count
  }

  const complete = (last: CountedCard, tally: Tally, version: PlanVersion): Completed[] => {
    const key = groupOf(last, tally)
    const group = key === undefined ? undefined : groups.get(tally)?.get(key)
    // looking through all that waits takes the longer the more does
    if (key === undefined || !group || !reaches(group.atMost, tally.threshold)) return []
    const window = windowOf(tally.within, last, version.calendar.offset)
    // time only goes on: what is used up or out of the window stays so
    let open = [...group.singles, ...group.shown].filter(
      (single) =>
        !used.has(nameOf(tally, single)) &&
        !replaced.before(tally, single) &&
        window.has(single.card) &&
        mayCount(single.card, tally, version, plan),
    )
    const done: Completed[] = []
    for (let taken = take(open, tally); taken; taken = take(open, tally)) {
      done.push({ window, key, ...taken })
      for (const single of taken.singles) used.add(nameOf(tally, single))
      open = open.slice(taken.singles.length)
    }
    group.singles = open
    group.shown.length = 0
    group.atMost = open.reduce((sum, { card }) => sum + worthOf(card, tally), 0)
    return done
  }
  return { put, complete, replaced }
}

function nameOf({ id }: Tally, { cardId, index }: Single): string {
  return `${id} ${cardId} ${index}`
}

/** The earliest cards that suffice; undefined where all of them do not. */
function take(
  open: readonly Counted[],
  tally: Tally,
): { readonly singles: readonly Counted[]; readonly sum: number } | undefined {
  let sum = 0
  for (const [index, { card }] of open.entries()) {
    sum += worthOf(card, tally)
    if (reaches(sum, tally.threshold)) return { singles: open.slice(0, index + 1), sum }
  }
  return undefined
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
