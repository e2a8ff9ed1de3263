import { formatInstant, type Instant } from '../../../calendar/index.js'
import {
  type Card,
  type CardRow as CardFacts,
  cardRow as cardFacts,
  type TallyCard,
  type Verdict,
} from '../../../engine/index.js'
import type { RunMessages } from '../../messages/run.js'
import { unitOf } from './shown-card.js'

/** A card as the contract writes it, with its reason in words. */
export interface CardRow extends CardFacts {
  readonly why: string
}

export function cardRow(card: Card, verdict: Verdict, messages: RunMessages): CardRow {
  // the reason stands where the contract has it, before what was added later
  const { asOf, ordinal, ...facts } = cardFacts(card, verdict)
  return { ...facts, why: messages.why(card, verdict), asOf, ordinal }
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
