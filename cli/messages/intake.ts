import type { IntakeFix } from '../../intake/fix.js'
import type { IntakeProblem, Place, SkipReason, UnreadableReason } from '../../intake/items.js'
import type { LogProblem } from '../../intake/log/item.js'
import type { RecordWords } from './messages.js'
import type { RejectKind } from './reject-kind.js'

/** What intake has to say of what it could not take, or did not, and what would be right. */
export interface IntakeMessages {
  readonly unreadable: (reason: UnreadableReason) => string
  readonly unreadableFix: (reason: UnreadableReason) => string | undefined
  readonly skipped: (reason: SkipReason, count: number) => string
  readonly problem: (problem: IntakeProblem, words: RecordWords) => string
  readonly fix: (fix: IntakeFix, words: RecordWords) => string
  readonly log: (problem: LogProblem, words: RecordWords) => string
  /** What is wrong with a history; a record's own problems have a fix of their own. */
  readonly logFix: (problem: LogProblem['problem']) => string | undefined
  readonly order: (order: string) => string
  readonly place: (place: Place) => string
  /** A reason in two or three words, for the count at the end. */
  readonly kind: (kind: RejectKind) => string
}
