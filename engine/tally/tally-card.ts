import type { Calendar, Instant } from '../../calendar/index.js'
import type { Colour, Version } from '../model/clause.js'
import type { Scalar } from '../model/fact.js'
import type { Tally } from '../model/tally.js'

/** A card as tallies see it: what it is, when it was incurred, and whose it is. */
export interface CountedCard {
  readonly cardId: string
  /** The clause or tally that gave it. */
  readonly clause: string
  readonly byTally: boolean
  readonly colour: string
  readonly count: number
  readonly at: Instant
  /**
   * The instant whose day, month and version it belongs to: just before `at` where that is a
   * deadline, which closes its day.
   */
  readonly incurred: Instant
  /** The facts that some tally groups by; an unknown one is left out. */
  readonly facts: ReadonlyMap<string, Scalar>
  readonly contested: readonly string[]
  /** The record's number. */
  readonly id: string
}

/** What decides whether a tally counts a card, and with which others. */
export type Countable = Pick<CountedCard, 'clause' | 'byTally' | 'colour' | 'facts'>

/** A card given for cards. */
export interface TallyCard {
  /** Of ruleset, tally, group, window and ordinal: the same in every run. */
  readonly cardId: string
  /** The group and the window, for people. */
  readonly id: string
  readonly tally: Tally
  /** The version in force when the completing card was incurred. */
  readonly version: Version
  readonly calendar: Calendar
  readonly colour: Colour
  /** Which it is of those of its group and window, from 1. */
  readonly ordinal: number
  /** How many still count: another tally may have replaced some. */
  readonly count: number
  readonly status: 'active' | 'superseded'
  readonly contested: readonly string[]
  /** Those of the card that completes it. */
  readonly at: Instant
  readonly incurred: Instant
  readonly group: ReadonlyMap<string, Scalar>
  /** `2015-05`, `2015-Q2`, `2015`, or the first and last of a rolling window. */
  readonly window: string
  readonly evidence: readonly Evidence[]
  /** What the evidence is worth together, in cards or points. */
  readonly sum: number
}

/** So many cards of one row that were counted. */
export interface Evidence {
  readonly cardId: string
  readonly id: string
  readonly colour: string
  readonly count: number
}

/** What a tally leaves of a card given before it. */
export interface Left {
  readonly count: number
  readonly status: 'active' | 'superseded'
}

/** Of a row of several cards those that were replaced are taken off; all of them supersede it. */
export function leftOf(count: number, replaced: number): Left {
  return replaced >= count
    ? { count, status: 'superseded' }
    : { count: count - replaced, status: 'active' }
}
