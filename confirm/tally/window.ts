import { civilOf, type Day, dayOf } from '../../calendar/index.js'
import type { Within } from '../../engine/model/tally.js'
import { monthsFrom } from '../time/months.js'
import type { GivenCard } from './given.js'

/** Whether an earlier card lies in the window that ends with a later one. */
export function isWithin(
  earlier: GivenCard,
  last: GivenCard,
  within: Within,
  offset: number,
): boolean {
  if (within.kind === 'rolling-time') return last.at - earlier.at <= within.ms
  const [a, b] = [dayOf(earlier.incurred, offset), dayOf(last.incurred, offset)]
  if (within.kind === 'rolling-days') return a > monthsFrom(b, -within.months) - within.days
  return period(a, within.kind) === period(b, within.kind)
}

function period(day: Day, kind: 'month' | 'quarter' | 'year'): string {
  const { year, month } = civilOf(day)
  if (kind === 'year') return String(year)
  return `${year} ${kind === 'month' ? month : Math.ceil(month / 3)}`
}
