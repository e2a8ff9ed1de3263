import type { Counting, Instant, Moment } from '../calendar/index.js'
import type { Clause, Ruleset, Tier, Version, Warning } from '../engine/model/clause.js'
import type { Subject } from '../engine/model/fact.js'
import type { AlertState, Counted, TierState } from '../engine/verdict/verdict.js'
import type { Truth } from './conditions/questions.js'
import type { KnownRecord } from './known.js'

/** What the second evaluator finds of a record. */
export type Derivation = Derived | NotGoverned | Rejection

export interface Derived {
  readonly kind: 'verdict'
  readonly ruleset: Ruleset
  readonly subject: Subject
  readonly version: Version
  readonly wasOpen: boolean
  readonly record: KnownRecord
  readonly clauses: readonly ClauseDerived[]
}

export interface NotGoverned {
  readonly kind: 'not-governed'
  readonly contested: readonly string[]
}

export interface Rejection {
  readonly kind: 'rejection'
  /** The fields that cannot be taken as they are. */
  readonly fields: readonly string[]
  /** Whether it needs a year that no file of the calendar covers. */
  readonly outOfCoverage: boolean
}

/** One clause that can apply to the record: whether it does, and what it gives. */
export interface ClauseDerived {
  readonly clause: Clause
  readonly applies: Truth
  readonly tiers: readonly TierDerived[]
  readonly cards: readonly CardDerived[]
  readonly alerts: readonly AlertDerived[]
}

export interface TierDerived {
  readonly tier: Tier
  /** The tier whose words decide now: its own, or those after an extension. */
  readonly terms: Tier
  /** How the deadline was counted: as these words say, or those of the tier that lifted it. */
  readonly counting: Counting
  /** Whether the deadline itself is late already. */
  readonly inclusive: boolean
  readonly state: TierState
  readonly deadline: Instant | undefined
  readonly start: Moment | undefined
  readonly end: Moment | undefined
}

export interface CardDerived {
  readonly clause: string
  readonly colour: string
  readonly ordinal: number
  readonly count: number
  readonly status: 'active' | 'superseded'
  readonly contested: readonly string[]
  readonly at: Instant
  readonly byLimit: boolean
  /** Wall-clock milliseconds; none where no limit gave it. */
  readonly late: number | undefined
  readonly lateCounted: Counted | undefined
  /** The clause of another ruleset that it yields to. */
  readonly yieldsTo: string | undefined
}

export interface AlertDerived {
  readonly clause: string
  readonly colour: string
  readonly warning: Warning
  readonly at: Instant | undefined
  readonly state: AlertState
}
