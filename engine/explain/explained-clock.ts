import type { Counting, Length } from '../../calendar/index.js'
import type { Colour, Extended } from '../model/clause.js'
import type { Decision } from '../model/fact.js'
import type { Quantity, Threshold } from '../threshold/index.js'
import type { AlertState, Counted, TierState } from '../verdict/verdict.js'
import type { FactShown } from './explained-facts.js'

/** A limit's clock: where it started and ended, what moved it, and what it counted each day. */
export interface ClockShown {
  readonly from: InstantShown
  readonly to: InstantShown | undefined
  /** An instant, or a date without a time; none yet where the clock waits. */
  readonly start: string | undefined
  readonly end: string | undefined
  /** The instant up to which the clock counts: the end's, or as-of while open. */
  readonly stop: string
  /** As they were recorded; an open one ends at as-of. */
  readonly pauses: readonly { readonly from: string; readonly to: string }[]
  readonly higherTier: 'replaces' | 'adds'
  readonly extended: ExtendedTerms | undefined
  readonly tiers: readonly TierShown[]
  readonly alerts: readonly AlertShown[]
  readonly counts: readonly CountShown[]
}

/** An expression for an instant, and what each part of it came to. */
export type InstantShown =
  | { readonly kind: 'fact'; readonly moment: string | undefined; readonly fact: FactShown }
  | {
      readonly kind: 'deadline-of'
      readonly moment: string | undefined
      readonly clause: string
      readonly colour: Colour | undefined
    }
  | { readonly kind: 'end-of'; readonly moment: string | undefined; readonly clause: string }
  | {
      readonly kind: 'first-present' | 'earliest-of' | 'latest-of'
      readonly moment: string | undefined
      readonly of: readonly InstantShown[]
    }

/** By which rules extensions move the tiers. */
export type ExtendedTerms = Pick<
  Extended,
  'overPromise' | 'promiseOnRestDay' | 'lateRequest' | 'several'
>

/** A tier of a clock: threshold, deadline with all that moved it, and where it stands. */
export interface TierShown {
  readonly colour: Colour
  readonly threshold: Threshold
  readonly counting: Counting
  /** How many cards at once. */
  readonly count: number
  /** By the limit itself, before any extension. */
  readonly firstDeadline: string | undefined
  /** What each extension did to it, in the order in which they act. */
  readonly steps: readonly StepShown[]
  /** As extensions moved it; none while waiting. */
  readonly deadline: string | undefined
  /** Its own would come before a lower tier's, and so that one's is taken. */
  readonly heldBack: boolean
  /** The terms after an extension, where the deadline comes from one. */
  readonly afterPromise:
    | {
        readonly promised: string
        readonly threshold: Threshold
        readonly counting: Counting
        readonly count: number
      }
    | undefined
  readonly state: TierState
  /** Wall-clock milliseconds past the deadline; 0 where it is not passed. */
  readonly late: number
  readonly lateCounted: Counted | undefined
  /** Further cards while it stays passed. */
  readonly repeat:
    | { readonly every: Threshold; readonly count: number; readonly atMost: number | undefined }
    | undefined
}

/**
 * What became of a tier by one extension. `moved`: its deadline became the promise's. `lifted`: it
 * became that of a lower tier, which it never precedes. Not moved:
 * `rejected`, `pending`, `too-late` (asked for after the deadline, or after that of another tier
 * where that counts for all), `not-later` (the promise's comes no later), `not-first` (only the
 * first counts), `no-terms` (the tier has none).
 */
export type StepEffect =
  | 'moved'
  | 'lifted'
  | 'rejected'
  | 'pending'
  | 'too-late'
  | 'not-later'
  | 'not-first'
  | 'no-terms'

/** What one extension did to one tier. */
export interface StepShown {
  /** Its place among the record's extensions, from 0. */
  readonly extension: number
  readonly requestedAt: string | undefined
  readonly decidedAt: string | undefined
  readonly decision: Decision
  /** The date that was promised, and where it moved off a rest day. */
  readonly promised: string | undefined
  readonly promisedWorking: string | undefined
  readonly reason: string | undefined
  readonly effect: StepEffect
  readonly before: string
  readonly after: string
  /** What the promise comes to for this tier, whether it was taken or not. */
  readonly promiseDeadline: string | undefined
}

/** What is told before a tier's deadline. No card. */
export interface AlertShown {
  readonly colour: Colour
  readonly before: Quantity
  readonly at: string | undefined
  readonly state: AlertState
}

/**
 * One counting from one start: of the limit itself, or after a promise. Every tier that is counted
 * so is named.
 */
export interface CountShown {
  readonly from: string
  readonly promise: boolean
  readonly counting: Counting
  readonly colours: readonly string[]
  /** The lengths of those tiers, in the same order. */
  readonly lengths: readonly Length[]
  /** Milliseconds in an hour counting; `rolled` has no elapsed time. */
  readonly unit: 'millisecond' | 'day' | 'none'
  /** What was counted from the start to the stop; the sum of the days'. */
  readonly counted: number | undefined
  /** From the start's day to the later of the stop and the last deadline, or to the calendar's end. */
  readonly days: readonly DayShown[]
  /** The calendar ends before the stop: the days after its last are not known. */
  readonly cutAtCalendarEnd: boolean
}

/** One day of a counting: whether it works and why, and what was counted on it. */
export interface DayShown {
  readonly date: string
  /** 0 is Sunday. */
  readonly weekday: number
  readonly working: boolean
  readonly why: 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'overlay-rest' | 'overlay-working'
  /** The holiday's, or what a unit's own calendar calls the day. */
  readonly name: string | undefined
  readonly notice:
    | { readonly title: string; readonly publishedOn: string; readonly address: string }
    | undefined
  /** Counted that day before the stop, and in all up to its end. */
  readonly counted: number
  readonly total: number
  /** The same if the clock had run on to the last deadline. */
  readonly offered: number
  readonly offeredTotal: number
  /** A pause stood over a part of it. */
  readonly paused: boolean
}
