import type { Subject } from '../model/fact.js'
import type { TallyCard } from '../tally/tally-card.js'
import type { Identity, Outcome } from '../verdict/verdict.js'
import type { Transition } from './counts.js'
import type { CardChange } from './outcomes.js'
import type { TallyChange } from './tallies.js'

/** How records fare under two versions, and what tallies make of their cards. */
export interface RecordsDiff {
  /** Records compared. */
  readonly records: number
  /** Of them, those that come out otherwise. */
  readonly changed: number
  /** Records, by every clause that gave a card on either side; what stayed alike is among it. */
  readonly all: readonly Transition[]
  /** The same clause by clause, and tally by tally. */
  readonly byClause: ReadonlyMap<string, readonly Transition[]>
  /** Only what changed, records and tallies; the units with the most changes first. */
  readonly byUnit: ReadonlyMap<string, readonly Transition[]>
  /** Some records, in the order in which their changes first came. */
  readonly samples: readonly ChangedRecord[]
  /** Tallies that come out otherwise; undefined where neither version has any. */
  readonly tallies: readonly TallyChange[] | undefined
}

/** A record whose card changed. */
export interface ChangedRecord extends CardChange {
  readonly identity: Identity
  readonly subject: Subject
  /** The verdicts of both sides, and so the reasons; not where a tally alone makes the difference. */
  readonly outcomes: { readonly base: Outcome; readonly changed: Outcome } | undefined
  /** The tallies' cards that stand for its cards. */
  readonly replacedBy: {
    readonly base: readonly TallyCard[]
    readonly changed: readonly TallyCard[]
  }
}
