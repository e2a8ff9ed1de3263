import {
  asDay,
  type Counting,
  type Day,
  type DayTable,
  type Instant,
  type Length,
  type Moment,
  works,
} from '../../calendar/index.js'
import type { Extended, Tier } from '../../engine/model/clause.js'
import type { Approved } from '../known.js'
import { type Clock, usedUp } from '../time/count.js'
import { opens } from '../time/moments.js'
import { mustCover } from '../time/uncovered.js'

/** When a tier falls due, and by whose words. */
export interface Due {
  readonly tier: Tier
  readonly terms: Tier
  /** How the deadline was counted. */
  readonly counting: Counting
  readonly deadline: Instant
  /** Whether the deadline itself is late already: 满, and not 超出. */
  readonly inclusive: boolean
}

export function isInclusive({ threshold }: Tier): boolean {
  return threshold.comparison === '>='
}

/** Approved extensions, one after another in the order of their requests (time-law.md). */
export function extend(
  ordinary: readonly Due[],
  approved: readonly Approved[],
  extended: Extended,
  { pauses, table }: Pick<Clock, 'pauses' | 'table'>,
): readonly Due[] {
  let dues = ordinary
  const acting = extended.several === 'first-only' ? approved.slice(0, 1) : approved
  for (const { requestedAt, promisedAt } of acting) {
    const passed = dues.map((due) => isTooLate(requestedAt, due.deadline, table.offset))
    if (extended.lateRequest === 'no-effect' && passed.includes(true)) continue
    const promise = promiseOf(promisedAt, extended, table)
    dues = inOrder(
      dues.map((due, index) => {
        const terms = extended.tiers.find(({ colour }) => colour === due.tier.colour)
        if (!terms || (passed[index] === true && extended.lateRequest !== 'cures')) return due
        const deadline = afterPromise(promise, terms, extended, { pauses, table })
        return deadline > due.deadline
          ? { ...due, terms, counting: terms.counting, deadline, inclusive: isInclusive(terms) }
          : due
      }),
    )
  }
  return dues
}

/** A heavier tier is never due before a lighter one: it takes that one's deadline, as it is. */
export function inOrder(dues: readonly Due[]): readonly Due[] {
  const ordered: Due[] = []
  for (const due of dues) {
    const { deadline, counting, inclusive } = ordered.at(-1) ?? due
    ordered.push(deadline > due.deadline ? { ...due, deadline, counting, inclusive } : due)
  }
  return ordered
}

/**
 * A request without its instant counts as in time; one that is a date is taken at its 00:00, the
 * kinder reading where the law of dates speaks of ends alone.
 */
function isTooLate(requested: Moment | undefined, deadline: Instant, offset: number): boolean {
  return requested !== undefined && opens(requested, offset) > deadline
}

function promiseOf(promised: Day, { promiseOnRestDay }: Extended, table: DayTable): Day {
  let day = promised
  mustCover(table, day)
  while (promiseOnRestDay === 'moves' && !works(table, day)) {
    day = asDay(day + 1)
    mustCover(table, day)
  }
  return day
}

function afterPromise(
  promise: Day,
  { length, counting }: Tier,
  { overPromise }: Extended,
  where: Pick<Clock, 'pauses' | 'table'>,
): Instant {
  const wanted: Length =
    overPromise === 'any' && length.kind === 'days' && length.days > 0
      ? { ...length, days: length.days - 1 }
      : length
  return usedUp({ kind: 'date', day: promise }, wanted, { counting, ...where })
}
