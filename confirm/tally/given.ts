import type { Instant } from '../../calendar/index.js'
import type { Version } from '../../engine/model/clause.js'
import type { Scalar } from '../../engine/model/fact.js'
import type { Tally } from '../../engine/model/tally.js'

/** A card as it is counted: of a clause, or of another tally. */
export interface GivenCard {
  readonly cardId: string
  readonly clause: string
  /** The tally that gave it. */
  readonly byTally: Tally | undefined
  readonly colour: string
  readonly count: number
  readonly at: Instant
  /** The instant whose day and version it belongs to. */
  readonly incurred: Instant
  /** Those that some tally groups by; an unknown one is left out. */
  readonly facts: ReadonlyMap<string, Scalar>
  readonly contested: readonly string[]
}

/** One of the cards of a row. */
export interface Single {
  readonly card: GivenCard
  /** The version that was in force when it was incurred. */
  readonly version: Version | undefined
}

/** A card given for cards, as the second evaluator finds it. */
export interface TalliedAgain {
  readonly tally: Tally
  readonly version: string
  readonly group: string
  readonly at: Instant
  readonly card: GivenCard
  readonly contested: readonly string[]
  readonly sum: number
  readonly evidence: readonly Single[]
}
