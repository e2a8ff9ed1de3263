/** The countings and the lengths they take, as plain data. */
import type { EndOfDay } from '../day-questions.js'
import type { Moment } from '../days.js'
import type { RestDays } from '../table.js'

/** Whether the day of the start counts as the first. */
export type StartDay = 'not-counted' | 'counted'

/**
 * Countings to the millisecond: `suspended` stops on rest days, `office-hours` counts office hours
 * only, `continuous` is the wall clock.
 */
export type HourCounting =
  | { readonly kind: 'suspended' | 'office-hours'; readonly restDays: RestDays }
  | { readonly kind: 'continuous' }

/** Wall-clock time whose end moves off rest days: it has a deadline and no elapsed time. */
export interface RolledCounting {
  readonly kind: 'rolled'
  readonly restDays: RestDays
}

/** Countings of whole days: `working-days` and `calendar-days`. */
export type DayCounting =
  | { readonly kind: 'working-days'; readonly startDay: StartDay; readonly endOfDay: EndOfDay }
  | {
      readonly kind: 'calendar-days'
      readonly startDay: StartDay
      readonly endOfDay: EndOfDay
      readonly endOnRestDay: 'moves' | 'stays'
    }

/** Countings in which time elapsed can be told, as well as a deadline. */
export type ElapsingCounting = HourCounting | DayCounting
/** How a limit runs (time-law.md, Counting): every way of counting there is. */
export type Counting = ElapsingCounting | RolledCounting

/** How long a limit is: `time` for hours and `rolled`; months with `calendar-days` only. */
export type Length =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'days'; readonly months: number; readonly days: number }

/** Time that a clock does not count; an open one has been closed at as-of by the caller. */
export interface Pause {
  readonly from: Moment
  readonly to: Moment
}

/** The milliseconds of a length; another kind of length here is a fault of ours. */
export function timeOf(length: Length, kind: Counting['kind']): number {
  if (length.kind !== 'time') throw new Error(`${kind} counts time, not days`)
  return whole(length.ms, kind)
}

export function daysOf(
  length: Length,
  kind: Counting['kind'],
): { readonly months: number; readonly days: number } {
  if (length.kind !== 'days') throw new Error(`${kind} counts days, not time`)
  if (length.months !== 0 && kind !== 'calendar-days') throw new Error(`${kind} has no months`)
  return { months: whole(length.months, kind), days: whole(length.days, kind) }
}

function whole(amount: number, kind: string): number {
  if (Number.isSafeInteger(amount) && amount >= 0) return amount
  throw new Error(`${kind} cannot count ${amount}`)
}
