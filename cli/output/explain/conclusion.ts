import { formatInstant } from '../../../calendar/index.js'
import type {
  CardShown,
  ClauseShown,
  Explanation,
  TallyCard,
  TierShown,
} from '../../../engine/index.js'
import { printThreshold } from '../../../engine/threshold/index.js'
import type { Block } from '../document/model.js'
import { clauseName, isActive, lateWords, type Saying, sourceWords } from './saying.js'

/** What it came to, and each card in a sentence or two. */

/** How many cards of a row tallies have taken away, by its cardId. */
export type Replaced = ReadonlyMap<string, number>

export function conclusionBlocks(
  explanation: Explanation,
  replaced: Replaced,
  saying: Saying,
): readonly Block[] {
  const { words } = saying
  const { cards, clauses, governed, readings, ruleset } = explanation
  const lines = [
    cards.some((card) => stands(card, replaced))
      ? words.given(activeWords(explanation, replaced, saying))
      : openWords(explanation, saying),
    ...clauses.flatMap((clause) =>
      clause.cards.map((card) => cardWords(card, clause, explanation, replaced, saying)),
    ),
    ...clauses.flatMap((clause) => metWords(clause, saying)),
  ]
  const notes = [
    ...clauses
      .filter(({ applies }) => applies === 'undecided')
      .map((clause) =>
        words.undecided(clauseName(clause, saying), clause.unknown.map(saying.name)),
      ),
    ...governed.contested.map((id) =>
      words.contested(readings.find((one) => one.id === id)?.question ?? id),
    ),
    ...(governed.wasOpen ? [words.wasOpen(ruleset.version)] : []),
  ]
  return [
    { kind: 'notice', lines },
    ...(notes.length > 0 ? [{ kind: 'list', items: notes } as const] : []),
  ]
}

/** Of a clause whose clock ended before its first tier fell due. */
function metWords(clause: ClauseShown, saying: Saying): readonly string[] {
  const { clock } = clause
  const tiers = clock?.tiers ?? []
  const first = tiers.flatMap(({ deadline }) => deadline ?? []).sort()[0]
  if (first === undefined || clock?.end === undefined) return []
  if (tiers.some(({ state }) => state !== 'met')) return []
  const { words, due, at } = saying
  return [words.met(clauseName(clause, saying), due(first), at(clock.end))]
}

function stands(card: CardShown, replaced: Replaced): boolean {
  return isActive(card) && card.count > (replaced.get(card.cardId) ?? 0)
}

/** One count a colour, the lightest first. */
function activeWords({ cards }: Explanation, replaced: Replaced, saying: Saying): string {
  const counts = new Map<string, Pick<CardShown, 'colour' | 'count'>>()
  for (const card of cards.filter((one) => stands(one, replaced))) {
    const { colour, cardId } = card
    const before = counts.get(colour.name)?.count ?? 0
    const count = before + card.count - (replaced.get(cardId) ?? 0)
    counts.set(colour.name, { colour, count })
  }
  return saying.cards([...counts.values()].sort((a, b) => a.colour.rank - b.colour.rank))
}

/** No card: because nothing is late, or because nothing is due yet. */
function openWords({ clauses }: Explanation, { words, due }: Saying): string {
  const running = clauses
    .flatMap(({ clock }) => clock?.tiers ?? [])
    .flatMap(({ state, deadline }) => (state === 'running' && deadline ? [deadline] : []))
    .sort()
  const [next] = running
  return next === undefined ? words.givenNone : words.openNone(due(next))
}

function cardWords(
  card: CardShown,
  clause: ClauseShown,
  explanation: Explanation,
  replaced: Replaced,
  saying: Saying,
): string {
  const { words, name } = saying
  const cards = words.card(words.cards(name(card.colour), card.count), clauseName(clause, saying))
  const reason =
    card.ordinal > 1
      ? words.repeated(card.ordinal, saying.due(card.at))
      : clause.clock
        ? limitWords(card, clause, explanation, saying)
        : words.byFinding(saying.at(card.at))
  // a deadline at 24:00 belongs to the month of the day that it closes
  const month = isActive(card) ? words.month(clause.clock ? saying.due(card.at) : card.at) : ''
  return `${cards}${reason}${month}${statusWords(card, clause, replaced, saying)}`
}

function statusWords(
  card: CardShown,
  clause: ClauseShown,
  replaced: Replaced,
  saying: Saying,
): string {
  const { words, name } = saying
  const { yieldsTo } = card
  if (yieldsTo) {
    const other = words.clauseName(yieldsTo.clause.cite, yieldsTo.clause.title)
    return words.yieldsTo(yieldsTo.title, other, yieldsTo.cite)
  }
  if (isActive(card)) {
    return stands(card, replaced) ? '' : words.supersededByTally
  }
  const heavier = clause.cards.findLast((other) => other.colour.rank > card.colour.rank)
  return words.superseded(heavier ? name(heavier.colour) : words.labels.none)
}

function limitWords(
  { colour }: CardShown,
  { clock }: ClauseShown,
  { asOf, clauses }: Explanation,
  saying: Saying,
): string {
  const { words, at, due, language, messages } = saying
  const tier = clock?.tiers.find((one) => one.colour.name === colour.name)
  if (!clock || !tier || clock.start === undefined) return ''
  const terms: Pick<TierShown, 'threshold' | 'counting'> = tier.afterPromise ?? tier
  return words.byLimit({
    from: sourceWords(clock.from, clauses, saying),
    start: at(clock.start),
    threshold: printThreshold(terms.threshold, language),
    counting: messages.counting(terms.counting),
    promised: tier.afterPromise?.promised,
    deadline: tier.deadline === undefined ? words.labels.none : due(tier.deadline),
    end: sourceWords(clock.to, clauses, saying),
    ended: clock.end && at(clock.end),
    asOf: at(asOf),
    late: lateWords(tier, saying),
  })
}

/** Tallies that counted a card of the record, with every card that they counted. */
export function tallyBlocks(
  tallies: readonly TallyCard[],
  saying: Saying,
  part: boolean,
): readonly Block[] {
  const { words, name, due, at, language } = saying
  return tallies.flatMap((card): readonly Block[] => {
    const { tally, group, window, sum, evidence, colour } = card
    const say = part ? words.tallyPart : words.tally
    const text = say({
      title: tally.title,
      cite: tally.cite,
      group: words.list([...group.values()].map(String)),
      window,
      sum,
      points: tally.counts.kind === 'points',
      threshold: printThreshold(tally.threshold, language),
      cards: words.cards(name(colour), card.count),
      // a deadline closes its day, the date of a finding opens it
      at: (card.incurred < card.at ? due : at)(formatInstant(card.at, card.calendar.offset)),
    })
    const items = evidence.map(
      ({ cardId, id, count }) => `${id}　${cardId}${count > 1 ? ` ×${count}` : ''}`,
    )
    return [
      { kind: 'text', text },
      { kind: 'list', items },
    ]
  })
}
