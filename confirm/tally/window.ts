import { asDay, civilOf, type Day, dayOf, startOfDay } from '../../calendar/index.js'
import type { Within } from '../../engine/model/tally.js'
import { monthsFrom } from '../time/months.js'
import type { GivenCard } from './given.js'

/** Whether a card that came before lies in the window that ends with a later one. */
export function windowUpTo(
  last: GivenCard,
  within: Within,
  offset: number,
): (earlier: GivenCard) => boolean {
  if (within.kind === 'rolling-time') return ({ at }) => last.at - at <= within.ms
  const to = dayOf(last.incurred, offset)
  const from =
    within.kind === 'rolling-days'
      ? monthsFrom(to, -within.months) - within.days + 1
      : firstDay(to, within.kind)
  const opens = startOfDay(asDay(from), offset)
  return ({ incurred }) => incurred >= opens
}

/** The first day of the month, quarter or year in which a day lies. */
function firstDay(day: Day, kind: 'month' | 'quarter' | 'year'): number {
  const { month, day: dayOfMonth } = civilOf(day)
  const monthsBefore = { month: 0, quarter: (month - 1) % 3, year: month - 1 }[kind]
  return monthsFrom(asDay(day - dayOfMonth + 1), -monthsBefore)
}
