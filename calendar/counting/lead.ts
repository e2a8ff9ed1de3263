/** When just so much is left to a deadline: what a warning before it needs. */
import { isOutOfCoverage } from '../coverage.js'
import { endOfDay } from '../day-questions.js'
import { addMonths, asDay, asInstant, type Instant } from '../days.js'
import { retreat } from '../scale.js'
import type { DayTable } from '../table.js'
import {
  type Counting,
  type DayCounting,
  daysOf,
  type Length,
  type Pause,
  timeOf,
} from './counting.js'
import { scaleOf as hourScaleOf } from './hours.js'
import { dayHoles, timeHoles } from './pauses.js'
import { firstUnended, scaleOf } from './whole-days.js'

/**
 * The earliest instant from which just a length is left to a deadline, as the counting counts it;
 * undefined where that would be before the calendar begins. Whole days before it are counted days
 * that come to their end no later than the deadline. `rolled` has no elapsed time: wall-clock.
 */
export function leadOf(
  table: DayTable,
  counting: Counting,
  deadline: Instant,
  length: Length,
  pauses: readonly Pause[] = [],
): Instant | undefined {
  switch (counting.kind) {
    case 'rolled':
      return asInstant(deadline - timeOf(length, counting.kind))
    case 'suspended':
    case 'office-hours':
    case 'continuous': {
      const holes = timeHoles(pauses, table.offset)
      const ms = timeOf(length, counting.kind)
      const place = retreat(hourScaleOf(table, counting), table.start, deadline, ms, holes)
      return place === undefined ? undefined : asInstant(place)
    }
    case 'working-days':
    case 'calendar-days':
      return leadOfDays(table, counting, deadline, daysOf(length, counting.kind), pauses)
  }
}

function leadOfDays(
  table: DayTable,
  counting: DayCounting,
  deadline: Instant,
  { months, days }: { readonly months: number; readonly days: number },
  pauses: readonly Pause[],
): Instant | undefined {
  const past = firstUnended(table, counting, deadline)
  const last = asDay(past - 1)
  const amount = last - addMonths(last, -months) + days
  const holes = dayHoles(pauses, table.offset)
  const place = retreat(scaleOf(table, counting), table.first, past, amount, holes)
  if (place === undefined) return undefined
  const close = endOfDay(table, asDay(place - 1), counting.endOfDay)
  return isOutOfCoverage(close) ? undefined : close
}
