import {
  addMonths,
  asInstant,
  civilOf,
  type Day,
  dayOf,
  formatDay,
  formatInstant,
} from '../../calendar/index.js'
import type { Within } from '../model/tally.js'
import type { CountedCard } from './tally-card.js'

/** The stretch in which cards add up with the one incurred last. */
export interface Window {
  readonly name: string
  /** Whether an earlier card lies in it. */
  readonly has: (card: CountedCard) => boolean
}

/** The window that ends with a card. Days are civil days of the calendar's zone. */
export function windowOf(within: Within, last: CountedCard, offset: number): Window {
  const day = (card: CountedCard) => dayOf(card.incurred, offset)
  switch (within.kind) {
    case 'rolling-time': {
      // 以内 includes the number itself: so long ago to the second is still within
      const from = asInstant(last.at - within.ms)
      return {
        name: `${formatInstant(from, offset)}..${formatInstant(last.at, offset)}`,
        has: ({ at }) => at >= from,
      }
    }
    case 'rolling-days': {
      const to = day(last)
      const from = (addMonths(to, -within.months) - within.days + 1) as Day
      return {
        name: `${formatDay(from)}..${formatDay(to)}`,
        has: (card) => day(card) >= from,
      }
    }
    default: {
      const { kind } = within
      const name = calendarName(kind, day(last))
      return { name, has: (card) => calendarName(kind, day(card)) === name }
    }
  }
}

/** `2015-05`, `2015-Q2`, `2015`. */
function calendarName(kind: 'month' | 'quarter' | 'year', day: Day): string {
  const { year, month } = civilOf(day)
  if (kind === 'year') return String(year)
  if (kind === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`
  return `${year}-${String(month).padStart(2, '0')}`
}
