import type { Calendar, Day, Instant, Moment, Pause } from '../../calendar/index.js'
import type { FactValue, Rejection, ResolvedRecord } from '../facts/record.js'
import type { Clause, Colour, Repeat, Tier, Version, Warning } from '../model/clause.js'
import type { Fact, Subject } from '../model/fact.js'
import type { Governing } from './govern.js'

/**
 * Where a tier stands as of an instant: no start yet; running; ended in time; ended late; open
 * and late.
 */
export type TierState = 'waiting' | 'running' | 'met' | 'missed' | 'late'

/** One tier of one clause for one record. */
export interface TierResult {
  readonly clause: Clause
  readonly tier: Tier
  /** The tier whose terms the deadline comes from: its own, or those after an extension. */
  readonly terms: Tier
  /** What it says of its cards and warnings: itself, or its extended tier once that moved it. */
  readonly says: Tier
  readonly colour: Colour
  readonly state: TierState
  /** None while waiting. */
  readonly deadline: Instant | undefined
  readonly start: Moment | undefined
  readonly end: Moment | undefined
  /** The promise, moved off rest days, that the deadline comes from. */
  readonly promised: Day | undefined
  /** When the clock stood still; an open pause ends at as-of. */
  readonly pauses: readonly Pause[]
}

/**
 * Where an alert stands: its clock has not started; its instant has not come; it has come and the
 * deadline has not; the deadline has gone by; the record has ended.
 */
export type AlertState = 'waiting' | 'pending' | 'raised' | 'passed' | 'ended'

/** What is to be told before a deadline. No card, and counted nowhere. */
export interface Alert {
  readonly clause: Clause
  /** The tier's whose deadline comes near. */
  readonly colour: Colour
  readonly warning: Warning
  readonly result: TierResult
  /** None while waiting. */
  readonly at: Instant | undefined
  readonly state: AlertState
}

/** How late, in the tier's own counting. `rolled` has no elapsed time. */
export interface Counted {
  readonly value: number
  readonly unit: 'second' | 'working-day' | 'calendar-day'
}

/** A card, and why. */
export interface Card {
  /** Of ruleset, clause, subject, identity, colour and ordinal: the same in every run. */
  readonly cardId: string
  readonly clause: Clause
  readonly colour: Colour
  /** 1, and from 2 on for the further cards of a tier that repeats. */
  readonly ordinal: number
  readonly count: number
  readonly status: 'active' | 'superseded'
  /** Readings of the effect under which this would not be governed. */
  readonly contested: readonly string[]
  /** Incurred: the deadline passed, or the date of the finding. */
  readonly at: Instant
  readonly reason: Reason
  /** The clause of another ruleset, and where that says that it prevails. */
  readonly yieldsTo?: YieldsTo
}

/** What a card yields to: another ruleset rules on its matter and prevails. */
export interface YieldsTo {
  readonly ruleset: string
  readonly title: string
  readonly clause: Clause
  readonly cite: string
}

/** Why a card was given: a limit that was passed, or facts alone. */
export type Reason =
  | {
      readonly kind: 'limit'
      readonly result: TierResult
      /** Wall-clock milliseconds from the deadline to the end, or to as-of while open. */
      readonly late: number
      readonly lateCounted: Counted | undefined
      /** What gave it, where it is not the tier's first. */
      readonly repeat: Repeat | undefined
    }
  | {
      readonly kind: 'direct'
      /** What the condition looked at. */
      readonly facts: readonly { readonly fact: Fact; readonly value: FactValue }[]
    }

/** A clause that neither applies nor does not, for want of facts. */
export interface Undecided {
  readonly clause: Clause
  readonly unknown: readonly Fact[]
}

/** What evaluating one record gives. */
export interface Verdict {
  readonly kind: 'verdict'
  readonly subject: Subject
  readonly identity: Identity
  /** What chose the version. */
  readonly governing: Governing
  /** The facts as they were known, with those that decision tables gave. */
  readonly record: ResolvedRecord
  readonly version: Version
  readonly calendar: Calendar
  readonly asOf: Instant
  /** Started before the version took effect, and governed by it because it was still open then. */
  readonly wasOpen: boolean
  /** The clauses that apply to it, in the order of the files. */
  readonly applied: readonly Clause[]
  readonly cards: readonly Card[]
  readonly tiers: readonly TierResult[]
  readonly alerts: readonly Alert[]
  readonly undecided: readonly Undecided[]
  /** Fields that facts.yaml does not know. */
  readonly unknownFields: readonly string[]
}

/** Which record, whose: the columns that every row carries. */
export interface Identity {
  readonly id: string
  readonly assignment: string | undefined
  readonly orderId: string | undefined
  readonly unit: string
}

/** A record from before the ruleset took effect, which is no error. */
export interface NotGoverned {
  readonly kind: 'not-governed'
  readonly subject: Subject
  readonly identity: Identity
  readonly governing: Governing
  readonly contested: readonly string[]
  readonly unknownFields: readonly string[]
}

/** What evaluating one record can come to. */
export type Outcome = Verdict | NotGoverned | Rejection
