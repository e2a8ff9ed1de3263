import { formatInstant, formatMoment, type Instant, type Moment } from '../../calendar/index.js'
import type { Fact, Scalar } from '../model/fact.js'
import type { Card } from '../verdict/verdict.js'

/** One thing that did not come out as expected, as data: about what, what was expected, what came. */
export interface Mismatch {
  readonly about: About
  readonly expected: Stated
  readonly got: Stated
}

/** What a case may state of a card, and what of the reason for it. */
export type CardPart = 'at' | 'count' | 'late' | 'counted' | 'contested' | ReasonPart
/** A part of the reason for a card that a case may state. */
export type ReasonPart = 'start' | 'end' | 'deadline' | 'promised' | 'reason-late'

/** What a mismatch speaks of. */
export type About =
  | { readonly kind: 'as-of' | 'outcome' | 'card' }
  | { readonly kind: 'card-part'; readonly card: CardName; readonly part: CardPart }
  | { readonly kind: 'fact'; readonly card: CardName; readonly fact: Fact }
  | { readonly kind: 'tier' | 'alert'; readonly clause: string; readonly colour: string }

/** A card as a case names it: clause and colour. */
export interface CardName {
  readonly clause: string
  readonly colour: string
  readonly status: Card['status']
}

/** What was expected or came; moments as ISO 8601 writes them. */
export type Stated =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'moment' | 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly fact: Fact; readonly value: Scalar }
  | {
      readonly kind: 'word'
      readonly word: 'waiting' | 'none' | 'open' | 'absent' | 'not-looked-at' | 'not-governed'
    }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'rejected'; readonly codes: readonly string[] }
  | {
      readonly kind: 'card'
      readonly card: CardName
      readonly ordinal: number | undefined
      readonly at: string | undefined
    }
  | { readonly kind: 'alert'; readonly at: readonly string[]; readonly state: string | undefined }

export const NOTHING: Stated = { kind: 'nothing' }

export function textOf(text: string): Stated {
  return { kind: 'text', text }
}

export function instantIs(at: Instant, offset: number): Stated {
  return { kind: 'moment', text: formatInstant(at, offset) }
}

export function momentIs(moment: Moment, offset: number): Stated {
  return { kind: 'moment', text: formatMoment(moment, offset) }
}

/** Nothing where both say the same. */
export function compared(about: About, expected: Stated, got: Stated): readonly Mismatch[] {
  return keyOf(expected) === keyOf(got) ? [] : [{ about, expected, got }]
}

function keyOf(stated: Stated): string {
  return JSON.stringify(stated.kind === 'value' ? stated.value : stated)
}

/** Whether it says something of a clause. */
export function concerns({ about, expected, got }: Mismatch, clause: string): boolean {
  if ('card' in about) return about.card.clause === clause
  if ('clause' in about) return about.clause === clause
  return [expected, got].some((one) => one.kind === 'card' && one.card.clause === clause)
}
