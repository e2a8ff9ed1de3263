import type {
  ClauseOutcome,
  Explanation,
  ReadingShown,
  RivalChange,
  RivalShown,
} from '../../../engine/index.js'
import type { Block } from '../document/model.js'
import { isActive, type Saying } from './saying.js'

/** The readings in use, and what each rival would have given. */
export function readingBlocks(explanation: Explanation, saying: Saying): readonly Block[] {
  const { words } = saying
  const { readings, clauses, provisions } = explanation
  const applying = clauses.filter(({ applies }) => applies === 'applies')
  const only = applying.length === 1 ? applying[0]?.clause.id : undefined
  const interpreted = provisions.find(({ kind }) => kind === 'interpretation')
  const { labels } = words
  // what would change the cards comes first
  const differing = readings
    .filter(({ rivals }) => rivals.some(differs))
    .sort((a, b) => weight(b) - weight(a))
  const alike = readings.filter(({ rivals }) => !rivals.some(differs))
  const same = alike.filter(({ concerned }) => concerned)
  const unconcerned = alike.length - same.length
  const option = ({ name, label }: ReadingShown['use']) => (saying.language === 'zh' ? label : name)
  if (readings.length === 0) return [{ kind: 'text', text: words.noReadings }]
  return [
    { kind: 'text', text: words.chosenReadings(interpreted?.text.trim()) },
    ...(differing.length > 0
      ? [
          {
            kind: 'table',
            head: [labels.question, labels.used, labels.ifOtherwise],
            rows: differing.map((reading) => readingRow(reading, only, saying)),
          } as const,
        ]
      : []),
    ...(same.length > 0
      ? [
          { kind: 'text', text: words.sameReadings } as const,
          {
            kind: 'list',
            items: same.map(({ question, use, rivals }) =>
              words.sameReading(
                question,
                option(use),
                rivals.map((rival) => option(rival.option)),
              ),
            ),
          } as const,
        ]
      : []),
    ...(unconcerned > 0
      ? [{ kind: 'text', text: words.unconcerned(unconcerned), quiet: true } as const]
      : []),
  ]
}

function readingRow(
  { question, cite, use, rivals }: ReadingShown,
  only: string | undefined,
  saying: Saying,
): readonly string[] {
  const { words } = saying
  const said = rivals.map((rival) =>
    words.rival(
      saying.language === 'zh' ? rival.option.label : rival.option.name,
      rivalWords(rival, only, saying),
    ),
  )
  const used = saying.language === 'zh' ? use.label : `${use.name} (${use.label})`
  return [words.question(question, cite), used, said.join('\n')]
}

function rivalWords(
  { outcome, changes }: RivalShown,
  only: string | undefined,
  saying: Saying,
): string {
  const { words } = saying
  switch (outcome) {
    case 'same':
      return words.same
    case 'differs':
      return changes.length === 0
        ? words.same
        : changes.map((change) => changeWords(change, only, saying)).join(words.semicolon)
    default:
      return words.rivalOutcome[outcome]
  }
}

function changeWords(
  { clause, title, cite, from, to }: RivalChange,
  only: string | undefined,
  saying: Saying,
): string {
  const { words, name, due } = saying
  const lapsed = from.tiers.length > 0 && to.tiers.length === 0
  const applies = from.tiers.length === 0 && to.tiers.length > 0
  const deadlines = to.tiers.flatMap(({ colour, deadline }) => {
    const before = from.tiers.find((one) => one.colour.name === colour.name)?.deadline
    return deadline !== undefined && deadline !== before
      ? [words.newDeadline(name(colour), due(deadline))]
      : []
  })
  const [now, then] = [cardsIn(from, saying), cardsIn(to, saying)]
  const said = [
    ...(lapsed ? [words.clauseFalls] : applies ? [words.clauseApplies] : []),
    ...deadlines,
    now === then ? words.cardsSame : words.cardsThen(then, now),
  ]
  // where one clause applies, every change is of it
  const whose = clause === only ? '' : `${words.clauseName(cite, title)}${words.colon}`
  return `${whose}${said.join(words.comma)}`
}

function cardsIn({ cards }: ClauseOutcome, saying: Saying): string {
  const active = cards.filter(isActive)
  return active.length === 0 ? saying.words.noCards : saying.cards(active)
}

function differs({ outcome }: RivalShown): boolean {
  return outcome !== 'same' && outcome !== 'not-evaluated'
}

function weight({ rivals }: ReadingShown): number {
  const cards = ({ cards }: ClauseOutcome) =>
    JSON.stringify(cards.filter(isActive).map(({ colour, count }) => [colour.name, count]))
  const changesCards = rivals.some(
    ({ outcome, changes }) =>
      outcome === 'not-governed' || changes.some(({ from, to }) => cards(from) !== cards(to)),
  )
  return changesCards ? 2 : rivals.some(differs) ? 1 : 0
}
