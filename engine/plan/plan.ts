import type { Calendar, Instant } from '../../calendar/index.js'
import type { Clause, Extended, Ruleset, Tier, Version } from '../model/clause.js'
import type { Scalar, Subject } from '../model/fact.js'
import type { Comparison } from '../threshold/index.js'

/**
 * What runs: frozen data, apart from what runs it. Facts have become slots, negation stands at
 * the leaves, versions have their instants and calendars.
 */
export interface Plan {
  readonly kind: 'plan'
  readonly ruleset: Ruleset
  /** Milliseconds at which instants without an offset of their own are read. */
  readonly offset: number
  /** How records are read, by their subject's English name and by its label. */
  readonly intake: ReadonlyMap<string, PlanIntake>
  /** The earliest first. */
  readonly versions: readonly PlanVersion[]
}

/** A subject before any version: its facts, and the instants that choose the version. */
export interface PlanIntake {
  readonly kind: 'intake'
  /** With every fact of every version. */
  readonly subject: Subject
  /** The names of those facts: none of them is unknown, whichever version a record falls under. */
  readonly known: ReadonlySet<string>
  /** What is read first: all of it where every version has the same facts, else the instants. */
  readonly first: Subject
  readonly governedBy: PlanInstant
  readonly endedBy: PlanInstant | undefined
}

/** A version with its instants and its calendar. */
export interface PlanVersion {
  readonly kind: 'version'
  readonly version: Version
  readonly calendar: Calendar
  readonly from: Instant
  /** When it would begin under rival readings of its effect. */
  readonly rivals: readonly { readonly reading: string; readonly from: Instant }[]
  readonly subjects: ReadonlyMap<string, PlanSubject>
}

/** A subject of one version ready to run. */
export interface PlanSubject {
  readonly kind: 'subject'
  readonly subject: Subject
  readonly decides: readonly PlanDecide[]
  /** In the order in which they run. */
  readonly clauses: readonly PlanClause[]
  /** Where each clause stands in the files, if they run in another order. */
  readonly places: ReadonlyMap<Clause, number> | undefined
}

/** The slot a decision table fills, from the first row that holds. */
export interface PlanDecide {
  readonly slot: number
  readonly rows: readonly {
    readonly when: PlanCondition
    readonly gives:
      | { readonly kind: 'value'; readonly value: Scalar }
      | { readonly kind: 'slot'; readonly slot: number }
  }[]
}

/** A clause ready to run. */
export interface PlanClause {
  readonly kind: 'clause'
  readonly clause: Clause
  /** Known to hold. */
  readonly when: PlanCondition
  /** Known not to hold; neither one nor the other when facts are missing. */
  readonly whenNot: PlanCondition
  readonly limit: PlanLimit | undefined
  /** The instant of a card given directly. */
  readonly cardAt: PlanInstant | undefined
  /** The slots its condition looks at. */
  readonly looksAt: readonly number[]
}

/** Each leaf asks whether something is known and true, or known and false. */
export type PlanCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly PlanCondition[] }
  | {
      readonly kind: 'in' | 'not-in'
      readonly slot: number
      readonly values: ReadonlySet<Scalar>
    }
  | {
      readonly kind: 'compares'
      readonly slot: number
      readonly comparison: Comparison
      readonly value: number
      readonly negated: boolean
    }
  | { readonly kind: 'given' | 'not-given'; readonly slot: number }

/** An expression for an instant, over slots. */
export type PlanInstant =
  | { readonly kind: 'slot'; readonly slot: number }
  | {
      readonly kind: 'first-present' | 'earliest-of' | 'latest-of'
      readonly of: readonly PlanInstant[]
    }

/** A limit ready to run. */
export interface PlanLimit {
  readonly kind: 'limit'
  readonly from: PlanInstant
  readonly to: PlanInstant | undefined
  readonly pauses: number | undefined
  readonly higherTier: 'replaces' | 'adds'
  readonly tiers: readonly PlanTier[]
  readonly extended: { readonly by: number; readonly terms: Extended } | undefined
  /** Whether any tier gives warning of its deadline. */
  readonly warns: boolean
  /** What it gives to other limits. */
  readonly gives: readonly PlanGift[]
}

/** Another limit's slot, for the deadline of a tier by its place, or for the end. */
export interface PlanGift {
  readonly slot: number
  readonly tier: number | undefined
}

/** A tier beside the one that replaces it once an extension is approved. */
export interface PlanTier {
  readonly tier: Tier
  readonly extended: Tier | undefined
}
