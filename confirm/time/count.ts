import type { Counting, DayTable, Instant, Length, Moment } from '../../calendar/index.js'
import { hoursBetween, hoursEnd, rolledEnd } from './hours.js'
import { opens, startsHours } from './moments.js'
import type { Pause } from './pauses.js'
import { type Days, daysBetween, daysEnd } from './whole-days.js'

/** What a clock counts by: how, on which days, and when it stands still. */
export interface Clock {
  readonly counting: Counting
  readonly pauses: readonly Pause[]
  readonly table: DayTable
}

/** When a length from a start is used up. */
export function usedUp(start: Moment, length: Length, clock: Clock): Instant {
  const { counting, pauses, table } = clock
  const at = startsHours(start, table.offset)
  switch (counting.kind) {
    case 'working-days':
    case 'calendar-days': {
      const end = daysEnd(start, daysIn(length), counting, pauses, table)
      // a day that counts though its office has closed already is used up at once
      const begun = opens(start, table.offset)
      return end > begun ? end : begun
    }
    case 'rolled':
      return rolledEnd(at, msIn(length), counting.restDays, table)
    default:
      return hoursEnd(at, msIn(length), counting, pauses, table)
  }
}

/** How much of a clock has run, in milliseconds or in days; `rolled` has wall-clock time alone. */
export function runSince(start: Moment, end: Instant, clock: Clock): number {
  const { counting, pauses, table } = clock
  const at = startsHours(start, table.offset)
  switch (counting.kind) {
    case 'working-days':
    case 'calendar-days':
      return daysBetween(start, end, counting, pauses, table)
    case 'rolled':
      return end - at
    default:
      return hoursBetween(at, end, counting, pauses, table)
  }
}

export function daysIn(length: Length): Days {
  if (length.kind !== 'days') throw new Error('days were to be counted')
  return length
}

export function msIn(length: Length): number {
  if (length.kind !== 'time') throw new Error('time was to be counted')
  return length.ms
}
