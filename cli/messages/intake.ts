import type { RecordProblem } from '../../engine/index.js'
import type { IntakeProblem, Place, SkipReason, UnreadableReason } from '../../intake/items.js'
import type { LogProblem } from '../../intake/log/item.js'

/** What intake has to say of what it could not take, or did not. */
export interface IntakeMessages {
  readonly unreadable: (reason: UnreadableReason) => string
  readonly skipped: (reason: SkipReason, count: number) => string
  /** What intake alone can see; a record's own problems are said by `record`. */
  readonly problem: (problem: IntakeProblem, record: SayRecord) => string
  readonly log: (problem: LogProblem, record: SayRecord) => string
  readonly order: (order: string) => string
  readonly place: (place: Place) => string
}

export type SayRecord = (problem: RecordProblem) => string
