import { formatInstant, type Instant } from '../../calendar/index.js'
import {
  type Card,
  formatMoment,
  isoDuration,
  type TallyCard,
  type Verdict,
} from '../../engine/index.js'
import type { RunMessages } from '../messages/run.js'
import { unitOf } from './shown-card.js'

/** A card as the contract writes it: one row, its fields in this order. */
export interface CardRow {
  readonly cardId: string
  readonly ruleset: string
  readonly version: string
  readonly item: string
  readonly clause: string
  readonly cite: string
  readonly colour: string
  readonly count: number
  readonly status: 'active' | 'superseded'
  readonly contested: readonly string[]
  readonly subject: string
  readonly id: string
  readonly assignment: string | null
  readonly orderId: string | null
  readonly unit: string
  /** Incurred: the deadline passed, or the date of the finding. */
  readonly at: string
  readonly deadline: string | null
  /** Null while open. */
  readonly endedAt: string | null
  /** Wall-clock, ISO 8601. */
  readonly late: string | null
  readonly lateCounted: { readonly value: number; readonly unit: string } | null
  readonly why: string
  readonly asOf: string
  /** 1, and from 2 on for what a tier gives again. */
  readonly ordinal: number
}

export function cardRow(card: Card, verdict: Verdict, messages: RunMessages): CardRow {
  const { clause, reason } = card
  const { offset } = verdict.calendar
  const write = (instant: Instant) => formatInstant(instant, offset)
  const limit = reason.kind === 'limit' ? reason : undefined
  const end = limit?.result.end
  return {
    cardId: card.cardId,
    ruleset: verdict.version.ruleset,
    version: verdict.version.version,
    item: clause.item,
    clause: clause.id,
    cite: clause.cite,
    colour: card.colour.name,
    count: card.count,
    status: card.status,
    contested: card.contested,
    subject: verdict.subject.name,
    id: verdict.identity.id,
    assignment: verdict.identity.assignment ?? null,
    orderId: verdict.identity.orderId ?? null,
    unit: verdict.identity.unit,
    at: write(card.at),
    deadline: limit?.result.deadline === undefined ? null : write(limit.result.deadline),
    endedAt: end ? formatMoment(end, offset) : null,
    late: limit ? isoDuration(limit.late) : null,
    lateCounted: limit?.lateCounted ?? null,
    why: messages.why(card, verdict),
    asOf: write(verdict.asOf),
    ordinal: card.ordinal,
  }
}

/** A tally's card has no record: its subject is `tally`, its id the group and the window. */
export function tallyRow(card: TallyCard, asOf: Instant, messages: RunMessages): CardRow {
  const { tally, version, calendar } = card
  return {
    cardId: card.cardId,
    ruleset: version.ruleset,
    version: version.version,
    item: tally.item,
    clause: tally.id,
    cite: tally.cite,
    colour: card.colour.name,
    count: card.count,
    status: card.status,
    contested: card.contested,
    subject: 'tally',
    id: card.id,
    assignment: null,
    orderId: null,
    unit: unitOf(card),
    at: formatInstant(card.at, calendar.offset),
    deadline: null,
    endedAt: null,
    late: null,
    lateCounted: null,
    why: messages.whyTally(card),
    asOf: formatInstant(asOf, calendar.offset),
    ordinal: card.ordinal,
  }
}
