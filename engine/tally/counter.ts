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

export function openCounter(plan: Plan): Counter {
  // by the tally's name: an amended tally uses no card again
  const used = new Set<string>()
  const groups = new Map<Tally, Map<string, Counted[]>>()
  const replaced = openReplaced()

  const put = (card: CountedCard, tally: Tally) => {
    const key = groupOf(card, tally)
    if (key === undefined) return
    const byKey = groups.get(tally) ?? new Map<string, Counted[]>()
    groups.set(tally, byKey)
    const group = byKey.get(key) ?? []
    byKey.set(key, group)
    for (let index = 0; index < card.count; index++) {
      group.push({ cardId: card.cardId, index, card })
    }
  }

  const complete = (last: CountedCard, tally: Tally, version: PlanVersion): Completed[] => {
    const key = groupOf(last, tally)
    const byKey = groups.get(tally)
    if (key === undefined || !byKey) return []
    const window = windowOf(tally.within, last, version.calendar.offset)
    // time only goes on: what is used up or out of the window stays so
    let open = (byKey.get(key) ?? []).filter(
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
    byKey.set(key, open)
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
