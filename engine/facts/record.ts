import type { Day, Moment } from '../../calendar/index.js'
import type { Decision, Scalar, Subject } from '../model/fact.js'
import type { TooDeep } from './too-deep.js'

/** A record as it comes: `subject` and facts by English name, values as JSON or as table text. */
export type RawRecord = Readonly<Record<string, unknown>>

/** An extension asked for, and what became of it. */
export interface Extension {
  readonly requestedAt: Moment | undefined
  readonly decidedAt: Moment | undefined
  readonly decision: Decision
  /** A promise is a civil date; a time of day is cut off. */
  readonly promisedAt: Day | undefined
  readonly reason: string | undefined
}

/** A stretch of time from a record; open where `to` is undefined. */
export interface Interval {
  readonly from: Moment
  readonly to: Moment | undefined
}

/** The value of a fact: a scalar, an instant or date, a list; undefined where nobody knows it. */
export type FactValue = Scalar | Moment | readonly Extension[] | readonly Interval[] | undefined

/** A record read and completed by facts.yaml: one slot a fact, in the order of the subject. */
export interface ResolvedRecord {
  readonly subject: Subject
  readonly values: readonly FactValue[]
  /** Whether the raw fact was there; a value may stand without, where absence has a meaning. */
  readonly given: readonly boolean[]
}

/** What is wrong with one field of a record, as data; a language switches on the code. */
export type RecordProblem =
  | { readonly code: 'not-a-record' }
  | {
      readonly code: 'unknown-subject'
      readonly field: string
      readonly value: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | { readonly code: 'missing-field'; readonly field: string; readonly label: string }
  /** A fact or a part of one; `known`, in their stead, where nothing looks like what is written. */
  | {
      readonly code: 'unknown-field'
      readonly field: string
      readonly nearest?: string
      readonly known?: readonly string[]
    }
  | {
      readonly code: 'unknown-value'
      readonly field: string
      readonly value: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly code: 'wrong-type'
      readonly field: string
      readonly value: string
      readonly wanted: string
    }
  | {
      readonly code: 'not-an-instant'
      readonly field: string
      readonly value: string
      readonly reason: 'form' | 'no-such-date' | 'no-such-time' | 'too-fine'
    }
  | {
      readonly code: 'before'
      readonly field: string
      readonly value: string
      readonly other: string
      readonly otherValue: string
    }
  | { readonly code: 'no-promise'; readonly field: string }
  | TooDeep
  | {
      readonly code: 'out-of-coverage'
      readonly calendar: string
      readonly year: number
    }

/** A record that cannot be evaluated, with everything that is wrong with it. */
export interface Rejection {
  readonly kind: 'rejection'
  readonly record: unknown
  readonly problems: readonly RecordProblem[]
}
