import type { Colour, Provision } from '../model/clause.js'
import type { ClockShown } from './explained-clock.js'
import type {
  ConditionShown,
  DecidedShown,
  FactShown,
  LaterShown,
  Named,
} from './explained-facts.js'
import type { ReadingShown } from './explained-readings.js'

/**
 * Why a record got what it got, as plain data: nothing in it is cut short, it is the same after
 * `JSON.parse(JSON.stringify(it))` but for properties that were undefined, and it needs no rule
 * file beside it to be shown again years later. Every instant is ISO 8601 at the calendar's
 * offset, every date `YYYY-MM-DD`, every length of time in milliseconds.
 */
export interface Explanation {
  readonly kind: 'explanation'
  readonly asOf: string
  readonly ruleset: RulesetShown
  readonly subject: Named
  readonly identity: IdentityShown
  /** Every fact of the record as it was known as of `asOf`, with those that tables gave. */
  readonly facts: readonly FactShown[]
  /** What the record says of later than `asOf`: not known, and so not looked at. */
  readonly later: readonly LaterShown[]
  /** Fields that facts.yaml does not know. */
  readonly unknownFields: readonly string[]
  readonly governed: GovernedShown
  /** The decision tables of the subject, in the order in which they ran. */
  readonly decided: readonly DecidedShown[]
  /** Every clause of the subject, in the order of the text. */
  readonly clauses: readonly ClauseShown[]
  /** Every card, in the order in which `evaluate` gives them. */
  readonly cards: readonly CardShown[]
  /** Every reading on which a clause of the subject, a table or the effect depends. */
  readonly readings: readonly ReadingShown[]
  /** The parts of the text that give no card. */
  readonly provisions: readonly Provision[]
}

/** The version that governs the record, and the calendar that it counts by. */
export interface RulesetShown {
  readonly name: string
  readonly version: string
  readonly title: string
  /** The document's number. */
  readonly document: string
  /** The version that it amends, where it holds only what changes. */
  readonly amends: string | undefined
  /** The version's digest, where the caller gave it. */
  readonly digest: string | undefined
  readonly calendar: { readonly name: string; readonly label: string; readonly zone: string }
}

/** Which record it is, and whose. */
export interface IdentityShown {
  readonly id: string
  readonly assignment: string | undefined
  readonly orderId: string | undefined
  readonly unit: string
}

/** Why this version governs the record. */
export interface GovernedShown {
  /** The instant that decides which version governs. */
  readonly at: string
  /** From when the version is in force. */
  readonly from: string
  /** It had started before, and was still open when the version took effect. */
  readonly wasOpen: boolean
  /** Readings of the effect under which another version, or none, would govern. */
  readonly contested: readonly string[]
}

/** `undecided`: for want of facts it neither applies nor does not. */
export type Applies = 'applies' | 'does-not-apply' | 'undecided'

/** A clause, whether it applies and why, and its clock where it has one. */
export interface ClauseShown {
  readonly clause: ClauseNamed
  readonly article: string
  /** The item's text, word for word. */
  readonly text: string
  readonly applies: Applies
  /** The general rule; of no parts where it has no condition. */
  readonly general: ConditionShown
  /** The exception to it. */
  readonly unless: ConditionShown | undefined
  /** The facts for want of which it is undecided. */
  readonly unknown: readonly Named[]
  /** The clock of a limit that applies. */
  readonly clock: ClockShown | undefined
  /** What it gives without a clock. */
  readonly gives: { readonly colour: Colour; readonly count: number } | undefined
  readonly cards: readonly CardShown[]
  /** The readings that it was written with. */
  readonly readings: readonly string[]
}

/** A clause by the names that people know it by. */
export interface ClauseNamed {
  readonly id: string
  readonly item: string
  readonly cite: string
  readonly title: string
}

/** A card, with what it was given by and whether it stands. */
export interface CardShown {
  readonly cardId: string
  readonly clause: ClauseNamed
  readonly colour: Colour
  /** 1, and from 2 on for the further cards of a tier that repeats. */
  readonly ordinal: number
  readonly count: number
  readonly status: 'active' | 'superseded'
  readonly contested: readonly string[]
  /** Incurred: the deadline passed, or the date of the finding. */
  readonly at: string
  /** The clause of another ruleset that stands in its place, and where that is said. */
  readonly yieldsTo:
    | {
        readonly ruleset: string
        readonly title: string
        readonly clause: ClauseNamed
        readonly cite: string
      }
    | undefined
}
