import { formatInstant, formatMoment, type Instant } from '../../calendar/index.js'
import { isoDuration } from '../verdict/iso-duration.js'
import type { Card, Counted, Verdict } from '../verdict/verdict.js'

/**
 * A card as the contract writes it, without the reason in words, which is a matter of language.
 * Plain data: instants are ISO 8601 at the calendar's offset, and what there is not is null.
 */
export interface CardRow {
  /** The same in every run and after every amendment. */
  readonly cardId: string
  readonly ruleset: string
  readonly version: string
  readonly item: string
  readonly clause: string
  /** The article and item, as one cites them. */
  readonly cite: string
  /** The colour's English name. */
  readonly colour: string
  /** How many cards the row stands for. */
  readonly count: number
  readonly status: 'active' | 'superseded'
  /** Readings of the effect under which the record would not be governed. */
  readonly contested: readonly string[]
  /** The subject's English name. */
  readonly subject: string
  readonly id: string
  readonly assignment: string | null
  readonly orderId: string | null
  readonly unit: string
  /** Incurred: the deadline passed, or the date of the finding. */
  readonly at: string
  /** Null where no limit gave the card. A deadline at 24:00 is written as the next day's 00:00. */
  readonly deadline: string | null
  /** Null while open. */
  readonly endedAt: string | null
  /** Wall-clock from the deadline to the end, or to as-of while open; ISO 8601, as `PT1H30M`. */
  readonly late: string | null
  /** The same in the tier's own counting; null where that has no elapsed time. */
  readonly lateCounted: Counted | null
  readonly asOf: string
  /** 1, and from 2 on for what a tier gives again. */
  readonly ordinal: number
}

/** Writes one card of a verdict as its row. */
export function cardRow(card: Card, verdict: Verdict): CardRow {
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
    asOf: write(verdict.asOf),
    ordinal: card.ordinal,
  }
}
