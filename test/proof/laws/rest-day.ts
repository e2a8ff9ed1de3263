import { asDay, type Day, startOfDay, works } from '../../../calendar/index.js'
import type { Plan } from '../../../engine/index.js'
import { firstOfOtherLimits } from './depends.js'
import { withCalendar, withDays } from './edits.js'
import { judged, type Law } from './law.js'

interface Moved {
  readonly plan: Plan
  readonly first: Day
  /** Whether days only came to rest, and none to work. */
  readonly onlyRests: boolean
}

/**
 * Moving a rest day moves only deadlines on or after it, and where days only come to rest none
 * earlier. A deadline at the first changed day's 00:00 closes the day before and stays.
 *
 * So do `rolled` and closing hours: a limit that runs out on a rest day is due after that day, and
 * a day that closes early is the day of the deadline itself. A further card comes after its deadline,
 * so those before that day stay too.
 *
 * Out of the law are alerts, which are counted back from a deadline and may move before that day; and
 * limits with a `first-present` of another limit's deadline: while that has not come they go by the
 * next in its list, whatever that is.
 */
export const restDay: Law<Moved> = {
  change: ({ plan, calendar }, random) => {
    const { table } = calendar
    // where records mostly lie
    const day = () => asDay(random.int(table.first + 100, table.last - 240))
    const one = day()
    const days = new Map([[one, works(table, one) ? ('rest' as const) : ('work' as const)]])
    const moves = random.chance(0.5)
    if (moves) {
      const other = asDay(one + random.int(1, 6))
      days.set(other, days.get(one) === 'rest' ? 'work' : 'rest')
    }
    return {
      plan: withCalendar(plan, withDays(calendar, days)),
      first: one,
      onlyRests: [...days.values()].every((what) => what === 'rest'),
    }
  },
  around: ({ first }) => first,
  hold: ({ plan, calendar }, { plan: moved, first, onlyRests }, { record, asOf }) => {
    const before = judged({ plan }, record, asOf)
    const after = judged({ plan: moved }, record, asOf)
    if (!before || !after) return 'out'
    const turn = startOfDay(first, calendar.offset)
    const wrong: string[] = []
    for (const [index, old] of before.tiers.entries()) {
      const now = after.tiers[index]
      if (firstOfOtherLimits(old.clause, before.version)) continue
      const [was, is] = [old.deadline ?? Infinity, now?.deadline ?? Infinity]
      const where = `${old.clause.id} ${old.colour.name}`
      if (was !== is && Math.min(was, is) <= turn)
        wrong.push(`${where}: ${was} became ${is}, before ${turn}`)
      if (onlyRests && is < was) wrong.push(`${where}: ${was} became earlier, ${is}`)
    }
    const early = ({ cards }: typeof before) =>
      cards
        .filter(({ at, clause }) => at <= turn && !firstOfOtherLimits(clause, before.version))
        .map(({ cardId, at }) => `${cardId} ${at}`)
    const kept = new Set(early(after))
    for (const card of early(before))
      if (!kept.has(card)) wrong.push(`lost ${card} of before ${turn}`)
    return wrong
  },
}
