import { formatInstant } from '../../../calendar/index.js'
import type { Evidence, TallyCard } from '../../../engine/index.js'
import { tallyThreshold } from '../../messages/tally-threshold.js'
import type { Block } from '../document/model.js'
import type { Saying } from './saying.js'

/** Cards that others added up to: what was counted, and of which record each was. */

/** When each counted card was incurred, by its cardId. */
export type Dates = ReadonlyMap<string, Dated>

type Dated = Pick<TallyCard, 'at' | 'incurred'>

/** Each tally with every card that it counted; `part` where the record's own is one of them. */
export function tallyBlocks(
  tallies: readonly TallyCard[],
  dates: Dates,
  saying: Saying,
  part: boolean,
): readonly Block[] {
  const { words, name, language } = saying
  return tallies.flatMap((card): readonly Block[] => {
    const { tally, group, window, sum, evidence, colour } = card
    const say = part ? words.tallyPart : words.tally
    const text = say({
      title: tally.title,
      cite: tally.cite,
      group: words.list([...group.values()].map(String)),
      window: words.window(...window.split('..')),
      sum,
      points: tally.counts.kind === 'points',
      threshold: tallyThreshold(tally, language),
      cards: words.cards(name(colour), card.count),
      at: dateWords(card, card, saying),
    })
    return [
      { kind: 'text', text },
      { kind: 'list', items: evidence.map((one) => evidenceWords(one, card, dates, saying)) },
    ]
  })
}

function evidenceWords(
  { cardId, id, count, colour }: Evidence,
  card: TallyCard,
  dates: Dates,
  saying: Saying,
): string {
  const { words, name } = saying
  const { version } = card
  // a cardId names its clause, or the tally that gave it
  const clause = cardId.split('/')[1]
  const giver = [...version.clauses, ...version.tallies].find((one) => one.id === clause)
  const shown = version.colours.get(colour)
  const dated = dates.get(cardId)
  return words.counted({
    id,
    clause: giver?.cite ?? clause ?? '',
    cards: words.cards(shown ? name(shown) : colour, count),
    at: dated && dateWords(dated, card, saying),
    cardId,
  })
}

/** A deadline closes its day, the date of a finding opens it. */
function dateWords({ at, incurred }: Dated, { calendar }: TallyCard, saying: Saying): string {
  return (incurred < at ? saying.due : saying.at)(formatInstant(at, calendar.offset))
}
