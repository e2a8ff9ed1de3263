import type { Instant } from '../../calendar/index.js'
import { formatInstant } from '../../calendar/index.js'
import type { Ruleset } from '../../engine/model/clause.js'
import type { TallyCard } from '../../engine/tally/tally-card.js'
import { type Disagreement, disagreementsOf, type Statement } from '../statement.js'
import { calendarOf, type World } from '../world.js'
import type { GivenCard } from './given.js'
import { type TalliedRun, tallyAgain } from './tally-again.js'

/** What `tally` gave over all the cards of a run. */
export interface FirstTallied {
  readonly cards: readonly TallyCard[]
  readonly replaced: ReadonlyMap<string, number>
}

/** Tallies all the cards of a run again, and says what the two do not agree on. */
export function confirmTallied(
  given: readonly GivenCard[],
  first: FirstTallied,
  ruleset: Ruleset,
  world: World,
  { asOf }: { readonly asOf: Instant },
): readonly Disagreement[] {
  const second = tallyAgain(given, ruleset, world, asOf)
  return disagreementsOf(firstTallied(first), secondTallied(second, ruleset, world))
}

/** Which of those of its tally and group, in the order in which they were given. */
function numbering(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const next = (seen.get(key) ?? 0) + 1
    seen.set(key, next)
    return next
  }
}

function firstTallied({ cards, replaced }: FirstTallied): readonly Statement[] {
  const which = numbering()
  const own = new Set(cards.map(({ cardId }) => cardId))
  return [
    ...cards.flatMap((card): readonly Statement[] => {
      const { tally, version, calendar, at, sum, evidence, contested, status, count } = card
      const of = JSON.stringify([...card.group.values()])
      const about = { clause: tally.id, of, ordinal: which(`${tally.id} ${of}`) }
      return [
        { what: 'at', ...about, says: formatInstant(at, calendar.offset) },
        { what: 'version', ...about, says: version.version },
        { what: 'sum', ...about, says: String(sum) },
        { what: 'contested', ...about, says: [...contested].sort().join(' ') },
        { what: 'status', ...about, says: status },
        { what: 'count', ...about, says: `${card.colour.name}×${count}` },
        { what: 'counted', ...about, says: evidenceText(evidence, own) },
      ]
    }),
    ...replacedText(replaced, own),
  ]
}

function secondTallied(
  { cards, replaced }: TalliedRun,
  ruleset: Ruleset,
  world: World,
): readonly Statement[] {
  const which = numbering()
  const own = new Set(cards.map(({ card }) => card.cardId))
  return [
    ...cards.flatMap(({ tally, version, group, ...one }): readonly Statement[] => {
      const about = { clause: tally.id, of: group, ordinal: which(`${tally.id} ${group}`) }
      const calendar = ruleset.versions.find((other) => other.version === version)?.calendar ?? ''
      const gone = replaced.get(one.card.cardId) ?? 0
      const left = gone >= one.card.count ? one.card.count : one.card.count - gone
      const rows = new Map<string, number>()
      for (const { card } of one.evidence) rows.set(card.cardId, (rows.get(card.cardId) ?? 0) + 1)
      const evidence = [...rows].map(([cardId, count]) => ({ cardId, count }))
      return [
        { what: 'at', ...about, says: formatInstant(one.at, calendarOf(world, calendar).offset) },
        { what: 'version', ...about, says: version },
        { what: 'sum', ...about, says: String(one.sum) },
        { what: 'contested', ...about, says: [...one.contested].sort().join(' ') },
        { what: 'status', ...about, says: gone >= one.card.count ? 'superseded' : 'active' },
        { what: 'count', ...about, says: `${one.card.colour}×${left}` },
        { what: 'counted', ...about, says: evidenceText(evidence, own) },
      ]
    }),
    ...replacedText(replaced, own),
  ]
}

/** The rows that were counted; cards of tallies, which each evaluator names for itself, by number. */
function evidenceText(
  evidence: readonly { readonly cardId: string; readonly count: number }[],
  own: ReadonlySet<string>,
): string {
  const rows = evidence.map(({ cardId, count }) => `${own.has(cardId) ? '' : cardId}×${count}`)
  return rows.sort().join(' ')
}

function replacedText(
  replaced: ReadonlyMap<string, number>,
  own: ReadonlySet<string>,
): readonly Statement[] {
  return [...replaced]
    .filter(([cardId]) => !own.has(cardId))
    .map(([of, count]) => ({ what: 'replaced', of, says: String(count) }))
}
