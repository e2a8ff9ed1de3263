import type { Counting, ElapsingCounting, Length } from '../../calendar/index.js'
import type { Span } from '../../source/texts.js'
import type { Comparison, Quantity, Threshold } from '../threshold/index.js'
import type { EventModel } from './event.js'
import type { Choice, FactType, Scalar, Subject } from './fact.js'
import type { Tally } from './tally.js'

/** A condition as it was written; three-valued, with `not` where the officer put it. */
export type Condition = PlainCondition & {
  /** Where it was written; none for what nobody wrote. */
  readonly span?: Span
}

/** A condition without its place in the files. */
export type PlainCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'equals'; readonly fact: string; readonly values: readonly Scalar[] }
  | {
      readonly kind: 'compares'
      readonly fact: string
      readonly comparison: Comparison
      readonly value: number
      readonly written: string
    }
  | { readonly kind: 'present' | 'absent'; readonly fact: string }

/**
 * An instant taken from facts: `earliest-of` of those present, `latest-of` needs them all. A limit
 * may also take it from another limit of the same record: a tier's deadline, or its end.
 */
export type InstantExpression =
  | { readonly kind: 'fact'; readonly fact: string }
  | OtherLimit
  | {
      readonly kind: 'first-present' | 'earliest-of' | 'latest-of'
      readonly of: readonly InstantExpression[]
    }

/** Another limit's end, or the deadline of one of its tiers; unnamed where it has only one. */
export type OtherLimit =
  | {
      readonly kind: 'deadline-of'
      readonly clause: string
      readonly tier: string | undefined
      readonly span: Span
    }
  | { readonly kind: 'end-of'; readonly clause: string; readonly span: Span }

/** A threshold and its colour, with the counting that its unit or its clause decides. */
export interface Tier {
  readonly colour: string
  readonly threshold: Threshold
  readonly counting: Counting
  readonly length: Length
  /** How many cards at once. */
  readonly count: number
  /** What is to be told before the deadline; never cards. */
  readonly warnings: readonly Warning[]
  /** What it gives again the longer it is passed. */
  readonly repeat: Repeat | undefined
  readonly span: Span
}

/** Further cards for every so much past a tier's deadline. */
export interface Repeat {
  readonly every: Threshold
  /** How many cards each time. */
  readonly count: number
  readonly counting: ElapsingCounting
  readonly length: Length
  /** How many times in all, the tier's own first card among them. */
  readonly atMost: number | undefined
  readonly span: Span
}

/** An alert when just so much is left to a tier's deadline, counted back in its own counting. */
export interface Warning {
  readonly before: Quantity
  readonly counting: Counting
  readonly length: Length
  readonly span: Span
}

/** How approved extensions move a limit's tiers (time-law.md, Extensions). */
export interface Extended {
  readonly by: string
  readonly overPromise: 'whole-day' | 'any'
  readonly promiseOnRestDay: 'moves' | 'stays'
  readonly lateRequest: 'tier-stands' | 'cures' | 'no-effect'
  readonly several: 'chain' | 'first-only'
  readonly tiers: readonly Tier[]
}

/** A clock with tiers. */
export interface Limit {
  readonly span: Span
  readonly from: InstantExpression
  readonly to: InstantExpression | undefined
  readonly pauses: string | undefined
  /** Whether a higher tier's card replaces the lower one's or stands beside it. */
  readonly higherTier: 'replaces' | 'adds'
  /** From the lowest colour to the highest. */
  readonly tiers: readonly Tier[]
  readonly extended: Extended | undefined
}

/** A card given as soon as the condition holds. */
export interface DirectCard {
  readonly colour: string
  readonly count: number
  readonly at: InstantExpression
}

/** What can give a card: one subject, and either one limit or one card. */
export interface Clause {
  readonly id: string
  readonly item: string
  readonly cite: string
  readonly title: string
  readonly subject: string
  /** All that must hold: the subject's own condition, the cited item, `when`, and not `unless`. */
  readonly when: Condition
  /** The same without `unless`, the general rule; and the exception to it. */
  readonly general: Condition
  readonly unless: Condition | undefined
  readonly limit: Limit | undefined
  readonly card: DirectCard | undefined
  /** What it rules on, where another ruleset may rule on the same. */
  readonly matter: string | undefined
  /** The readings it was written with. */
  readonly readings: readonly string[]
  readonly span: Span
}

/** A part of the text that gives no card. */
export interface Provision {
  readonly cite: string
  readonly kind: string
  readonly text: string
}

/** The smallest numbered part of the text. */
export interface Item {
  readonly item: string
  readonly article: string
  readonly cite: string
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly tallies: readonly Tally[]
}

/** A colour of cards; the higher the rank, the heavier. */
export interface Colour {
  readonly name: string
  readonly label: string
  readonly rank: number
}

/** A named choice where the text is ambiguous. */
export interface Reading {
  readonly id: string
  readonly cite: string
  readonly question: string
  readonly use: string
  readonly span: Span
  readonly options: readonly { readonly name: string; readonly label: string }[]
}

/** A fact made by a decision table: the first row that holds gives it; none leaves it absent. */
export interface Decide {
  readonly fact: string
  readonly label: string
  readonly subject: string
  readonly type: FactType
  readonly values: readonly Choice[]
  readonly rows: readonly {
    readonly when: Condition
    readonly gives: Given
    readonly span: Span
  }[]
  /** The readings it was written with. */
  readonly readings: readonly string[]
}

/** What a row gives: a value, or another fact of the same type. */
export type Given =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'fact'; readonly fact: string }

/** A finding of the analyses that is meant, and why. */
export interface Intended {
  readonly finding: string
  /** The names of what it is about: clauses, facts, values, readings, versions. */
  readonly of: readonly string[]
  readonly because: string
  readonly span: Span
}

/** A ruleset's text from one instant on. */
export interface Version {
  readonly ruleset: string
  readonly version: string
  readonly title: string
  readonly document: string
  readonly calendar: string
  /** Where it says so. */
  readonly calendarAt: Span
  readonly effective: Effective
  /**
   * Whom it governs: what starts while it is in force; or also what started before and was still
   * open when it took effect.
   */
  readonly governs: 'started-orders' | 'open-orders'
  /** The rulesets it is to be followed before, in a matter that both rule on. */
  readonly prevailsOver: readonly { readonly ruleset: string; readonly cite: string }[]
  /** The version that it amends, where it holds only what changes. */
  readonly amends: string | undefined
  readonly colours: ReadonlyMap<string, Colour>
  readonly readings: ReadonlyMap<string, Reading>
  /** The subjects as records give them, before any decision table. */
  readonly given: ReadonlyMap<string, Subject>
  readonly subjects: ReadonlyMap<string, Subject>
  readonly decides: readonly Decide[]
  readonly provisions: readonly Provision[]
  readonly items: readonly Item[]
  readonly clauses: readonly Clause[]
  /** Each after the tallies whose cards it counts. */
  readonly tallies: readonly Tally[]
  readonly intended: readonly Intended[]
}

/**
 * From when a version governs, and from when under each rival reading. Written as typed: without
 * an offset it is in the calendar's zone, which is known only when the calendar is.
 */
export interface Effective {
  readonly from: string
  readonly span: Span
  /** The readings it was written with. */
  readonly readings: readonly string[]
  readonly rivals: readonly {
    readonly reading: string
    readonly option: string
    readonly from: string
  }[]
}

/** A regulation as data: every subject that a version has, and the versions, the earliest first. */
export interface Ruleset {
  readonly name: string
  readonly subjects: ReadonlyMap<string, Subject>
  /** What an event log says; undefined where facts.yaml knows no events. */
  readonly events: EventModel | undefined
  /** What facts.yaml says is meant, in every version. */
  readonly intended: readonly Intended[]
  readonly versions: readonly Version[]
}
