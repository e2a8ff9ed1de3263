import type { Span } from '../../source/texts.js'
import type { Amount, Threshold } from '../threshold/index.js'

/**
 * Cards given for cards (折算): a stage after every verdict. A tally looks at no
 * record of its own, so it is not a clause of a subject; it stands in an item as clauses do.
 */
export interface Tally {
  readonly id: string
  readonly item: string
  readonly cite: string
  readonly title: string
  /** The facts that must be alike; a card whose record lacks one is not counted. */
  readonly per: readonly string[]
  readonly within: Within
  readonly counts: TallyCounts
  /** Only cards of these clauses; undefined for those of every clause. */
  readonly clauses: ReadonlySet<string> | undefined
  /** The tallies whose cards it counts too, in place of what they replaced. */
  readonly tallies: ReadonlySet<string>
  readonly threshold: Threshold
  readonly card: { readonly colour: string; readonly count: number }
  /** Whether its card stands in place of those counted, or beside them. */
  readonly conversion: 'replaces' | 'adds'
  readonly earlierCards: EarlierCards
  /** The readings it was written with. */
  readonly readings: readonly string[]
  readonly span: Span
}

/** The stretch of time in which cards add up, by the civil days of the calendar's zone. */
export type Within =
  | { readonly kind: 'month' | 'quarter' | 'year' }
  /** So many days in a row, the completing card's own the last of them. */
  | { readonly kind: 'rolling-days'; readonly months: number; readonly days: number }
  /** No longer ago than this, wall-clock. */
  | { readonly kind: 'rolling-time'; readonly ms: number }

/** What each card is worth: one apiece, or points by its colour or its clause. */
export type TallyCounts =
  | { readonly kind: 'cards'; readonly colours: ReadonlySet<string> }
  | {
      readonly kind: 'points'
      readonly colours: ReadonlyMap<string, Amount>
      /** Before the colour's own. */
      readonly clauses: ReadonlyMap<string, Amount>
    }

/**
 * Which cards of before its version it counts: those incurred while a tally of its name was in
 * force, all, or none.
 */
export type EarlierCards = 'same-tally' | 'all' | 'none'
