import type { Span } from '../../source/texts.js'
import type { RawRecord } from '../facts/record.js'
import type { Fact } from '../model/fact.js'

/** A regression example: a record, an instant, and what must come of it. */
export interface Case {
  readonly name: string
  readonly item: string
  readonly span: Span
  readonly asOf: string
  readonly readings: Readonly<Record<string, string>>
  readonly record: RawRecord
  /** Where tallies are tried: all the records, the one above the first of them. */
  readonly records: readonly RawRecord[] | undefined
  readonly expected: Expected
  readonly why: string | undefined
  /** Worked out by `test --suggest`, and confirmed by nobody yet: it proves nothing. */
  readonly suggested: boolean
  /** The version whose case it is, where an amendment takes it over. */
  readonly inheritedFrom?: string
  /** The version whose case of the same name it takes the place of. */
  readonly restates?: string
}

/** A case of the base that an amendment no longer holds to, and why. */
export interface Withdrawn {
  readonly name: string
  readonly item: string
  readonly span: Span
  readonly why: string
}

/** What a case expects of its records. */
export interface Expected {
  readonly cards: readonly ExpectedCard[]
  readonly deadlines: readonly ExpectedDeadline[]
  readonly alerts: readonly ExpectedAlert[]
  /** Codes of the problems for which the record must be rejected. */
  readonly rejected: readonly string[] | undefined
  readonly notGoverned: boolean
}

/** A card that a case expects. */
export interface ExpectedCard {
  readonly clause: string
  readonly colour: string
  readonly status: 'active' | 'superseded'
  readonly ordinal: number | undefined
  readonly count: number | undefined
  readonly at: string | undefined
  readonly late: string | undefined
  /** Of a tally's card, the records whose cards were counted. */
  readonly counted: readonly string[] | undefined
  readonly contested: readonly string[] | undefined
  readonly reason: ExpectedReason | undefined
}

/** Why a card must be given, as far as the case says it; moments as typed. */
export interface ExpectedReason {
  readonly start: string | undefined
  /** A moment, or `open`. */
  readonly end: string | undefined
  readonly deadline: string | undefined
  readonly promised: string | undefined
  readonly late: string | undefined
  /** What the clause looked at, and saw; `absent` for what was not there. */
  readonly facts: readonly { readonly fact: Fact; readonly value: string }[]
}

/** An alert that must be there, at its instant and, where stated, in its state. */
export interface ExpectedAlert {
  readonly clause: string
  readonly colour: string
  /** An instant, or `waiting` before the clock starts. */
  readonly at: string
  readonly state: string | undefined
}

/** A deadline that a case expects. */
export interface ExpectedDeadline {
  readonly clause: string
  readonly colour: string
  /** An instant; `waiting` before the clock starts; `none` where the clause does not apply. */
  readonly deadline: string
}
