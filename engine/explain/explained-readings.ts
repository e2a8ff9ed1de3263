import type { Colour } from '../model/clause.js'
import type { TierState } from '../verdict/verdict.js'
import type { Named } from './explained-facts.js'

/** A reading in use, and what would come out under each of its rivals. */
export interface ReadingShown {
  readonly id: string
  readonly cite: string
  readonly question: string
  readonly use: Named
  /** A clause that applies, a table, or the version's effect was written with it. */
  readonly concerned: boolean
  readonly rivals: readonly RivalShown[]
}

/** A rival of a reading, and what would come out under it. */
export interface RivalShown {
  readonly option: Named
  /** `not-evaluated`: the caller gave no plan for it. */
  readonly outcome: 'same' | 'differs' | 'rejected' | 'not-governed' | 'not-evaluated'
  /** The version that would govern, where it is another. */
  readonly version: string | undefined
  /** What differs, clause by clause; empty but where `outcome` is `differs`. */
  readonly changes: readonly RivalChange[]
}

/** What a clause comes to under the reading in use, and under a rival. */
export interface RivalChange {
  readonly clause: string
  readonly title: string
  readonly cite: string
  readonly from: ClauseOutcome
  readonly to: ClauseOutcome
}

/** What a clause comes to: its tiers while it has any, and its cards. */
export interface ClauseOutcome {
  readonly tiers: readonly {
    readonly colour: Colour
    readonly deadline: string | undefined
    readonly state: TierState
  }[]
  readonly cards: readonly {
    readonly colour: Colour
    readonly count: number
    readonly status: 'active' | 'superseded'
    readonly at: string
  }[]
}
