import type { Scalar } from '../model/fact.js'
import type { Comparison } from '../threshold/index.js'

/** Facts, and what conditions and decision tables made of them. */

export interface Named {
  readonly name: string
  readonly label: string
}

/** A scalar with its label where facts.yaml gives it one. */
export interface ValueShown {
  readonly value: Scalar
  readonly label: string | undefined
}

/** A fact and its value; none of the three values where nobody knows it. */
export interface FactShown extends Named {
  /** Whether the record gave it; a value may stand without, where absence has a meaning. */
  readonly given: boolean
  /** Made by a decision table. */
  readonly derived: boolean
  readonly scalar: ValueShown | undefined
  /** An instant or a date. */
  readonly moment: string | undefined
  /** Extensions or intervals, as a record writes them. */
  readonly list: readonly Readonly<Record<string, unknown>>[] | undefined
}

/** Something that a record says of later than as-of. */
export interface LaterShown extends Named {
  readonly at: string
  /** Of a list: what of one of its parts came later. */
  readonly stage: 'requestedAt' | 'decidedAt' | 'from' | 'to' | undefined
  /** When that part began, where it had begun by as-of. */
  readonly began: string | undefined
}

/** `unknown` is neither: a fact is missing, and its negation is unknown too. */
export type Truth = 'true' | 'false' | 'unknown'

/** A condition as it was written, every branch of it, with what each came to. */
export type ConditionShown =
  | {
      readonly kind: 'all' | 'any'
      readonly truth: Truth
      readonly of: readonly ConditionShown[]
    }
  | { readonly kind: 'not'; readonly truth: Truth; readonly of: ConditionShown }
  | {
      readonly kind: 'equals'
      readonly truth: Truth
      readonly fact: FactShown
      /** Any of these. */
      readonly values: readonly ValueShown[]
      /** The group of facts.yaml that has just these values. */
      readonly group: string | undefined
    }
  | {
      readonly kind: 'compares'
      readonly truth: Truth
      readonly fact: FactShown
      readonly comparison: Comparison
      readonly value: number
      readonly written: string
    }
  | { readonly kind: 'present' | 'absent'; readonly truth: Truth; readonly fact: FactShown }

/** A decision table that ran: every row, and which of them gave the fact. */
export interface DecidedShown {
  readonly fact: FactShown
  readonly rows: readonly {
    readonly when: ConditionShown
    readonly gives:
      | { readonly kind: 'value'; readonly value: ValueShown }
      | { readonly kind: 'fact'; readonly fact: FactShown }
  }[]
  /** The place of the first row that holds; none leaves the fact absent. */
  readonly row: number | undefined
  readonly readings: readonly string[]
}
