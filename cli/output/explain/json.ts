import { formatInstant } from '../../../calendar/index.js'
import type { TallyCard } from '../../../engine/index.js'
import type { Explained } from './document.js'

/** The explanations as data: a list, for a number may mean several records. */
export function explanationJson(explained: readonly Explained[]): string {
  return `${JSON.stringify(explained.map(dataOf), null, 2)}\n`
}

function dataOf(one: Explained): unknown {
  switch (one.kind) {
    case 'explained': {
      const { explanation, place, tallies, confirmed } = one
      return { ...explanation, place, confirmed, tallies: tallies.map(tallyData) }
    }
    case 'not-governed': {
      const { kind, subject, identity, contested, unknownFields } = one
      const { name, label } = subject
      return { kind, subject: { name, label }, identity, contested, unknownFields }
    }
    case 'tally':
      return { kind: 'tally', ...tallyData(one.card), confirmed: one.confirmed }
  }
}

function tallyData(card: TallyCard) {
  const { cardId, id, tally, version, colour, ordinal, count, status, contested, at, group } = card
  return {
    cardId,
    id,
    ruleset: version.ruleset,
    version: version.version,
    tally: { id: tally.id, item: tally.item, cite: tally.cite, title: tally.title },
    threshold: tally.threshold,
    colour,
    ordinal,
    count,
    status,
    contested,
    at: formatInstant(at, card.calendar.offset),
    group: Object.fromEntries(group),
    window: card.window,
    sum: card.sum,
    evidence: card.evidence,
  }
}
