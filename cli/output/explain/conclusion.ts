import type { CardShown, ClauseShown, Explanation, TierShown } from '../../../engine/index.js'
import { printThreshold } from '../../../engine/threshold/index.js'
import type { Block } from '../document/model.js'
import { absentIn, clauseName, isActive, lateWords, type Saying, sourceWords } from './saying.js'

/** What it came to, and each card in a sentence or two. */

/** How many cards of a row tallies have taken away, by its cardId. */
export type Replaced = ReadonlyMap<string, number>

export function conclusionBlocks(
  explanation: Explanation,
  replaced: Replaced,
  saying: Saying,
): readonly Block[] {
  const { words } = saying
  const { clauses, governed, readings, ruleset } = explanation
  const lines = [
    headline(explanation, replaced, saying),
    ...clauses.flatMap((clause) => [
      ...clause.cards
        .filter((card) => isActive(card) || card.yieldsTo !== undefined)
        .map((card) => cardWords(card, clause, explanation, replaced, saying)),
      ...supersededWords(clause, saying),
    ]),
    ...clauses
      .filter(isUndecided)
      .map((clause) =>
        words.undecided(clauseName(clause, saying), clause.unknown.map(saying.name)),
      ),
    ...clauses.flatMap((clause) => otherwiseWords(clause, saying)),
  ]
  const notes = [
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

function headline(explanation: Explanation, replaced: Replaced, saying: Saying): string {
  const { cards, clauses } = explanation
  const { words, due } = saying
  if (cards.some((card) => stands(card, replaced))) {
    return words.given(activeWords(explanation, replaced, saying))
  }
  if (cards.some(isActive)) return words.allConverted
  const [next] = clauses.flatMap(runningIn).sort()
  // no card: because nothing is late, or because nothing is due yet
  if (next !== undefined) return words.openNone(due(next))
  return clauses.some(isUndecided) ? words.undecidedNone : words.givenNone
}

function isUndecided({ applies }: ClauseShown): boolean {
  return applies === 'undecided'
}

/** Deadlines that are still to come. */
function runningIn({ clock }: ClauseShown): readonly string[] {
  const tiers = clock?.tiers ?? []
  return tiers.flatMap(({ state, deadline }) => (state === 'running' && deadline ? [deadline] : []))
}

/** Cards of a clause that a heavier one of it has replaced, all in one sentence. */
function supersededWords({ cards, clause }: ClauseShown, saying: Saying): readonly string[] {
  const { words, name, due } = saying
  const lighter = cards.filter((card) => !isActive(card) && card.yieldsTo === undefined)
  const heaviest = cards.findLast(isActive)
  if (lighter.length === 0 || !heaviest) return []
  const colours = [...new Map(lighter.map(({ colour }) => [colour.name, colour])).values()]
  const parts = colours.map((colour) => {
    const own = lighter.filter((card) => card.colour.name === colour.name)
    const count = own.reduce((sum, card) => sum + card.count, 0)
    return words.supersededPart(
      words.cards(name(colour), count),
      own.map((card) => due(card.at)),
    )
  })
  return [words.superseded(clause.cite, parts, name(heaviest.colour))]
}

/** Of a clause that applies and gave no card: it ended in time, it runs, it waits. */
function otherwiseWords(clause: ClauseShown, saying: Saying): readonly string[] {
  const { clock, cards } = clause
  if (!clock || cards.length > 0) return []
  const { words, due, at, name } = saying
  const cite = clauseName(clause, saying)
  const [first] = [...clock.tiers].sort((a, b) =>
    (a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1,
  )
  if (first?.deadline === undefined) return [words.waitingStill(cite)]
  const limit = words.dueAt(name(first.colour), due(first.deadline))
  if (clock.end === undefined) return [words.running(cite, limit)]
  const exact = Date.parse(clock.end) === Date.parse(first.deadline)
  return [words.met(cite, limit, at(clock.end), exact)]
}

function stands(card: CardShown, replaced: Replaced): boolean {
  return isActive(card) && card.count > (replaced.get(card.cardId) ?? 0)
}

/** One count a colour, the lightest first. */
function activeWords({ cards }: Explanation, replaced: Replaced, saying: Saying): string {
  const left = cards
    .filter((one) => stands(one, replaced))
    .map(({ colour, cardId, count }) => ({ colour, count: count - (replaced.get(cardId) ?? 0) }))
  return saying.cards(left)
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
        : words.byFinding(saying.at(card.at), absentIn(clause.general).map(name))
  const { yieldsTo } = card
  if (yieldsTo) {
    const other = words.clauseName(yieldsTo.clause.cite, yieldsTo.clause.title)
    return `${cards}${reason}${words.yieldsTo(yieldsTo.title, other, yieldsTo.cite)}`
  }
  if (!stands(card, replaced)) return `${cards}${reason}${words.supersededByTally}`
  // a deadline at 24:00 belongs to the month of the day that it closes
  return `${cards}${reason}${words.month(clause.clock ? saying.due(card.at) : card.at)}`
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
  const { afterPromise, steps } = tier
  const terms: Pick<TierShown, 'threshold' | 'counting'> = afterPromise ?? tier
  const promise = steps.find(({ promisedWorking }) => promisedWorking === afterPromise?.promised)
  // an extension that did not help is what a unit asks about first
  const vain = steps
    .filter(({ effect }) => effect !== 'moved' && effect !== 'lifted')
    .map(({ requestedAt, effect }) => words.inVain(requestedAt && at(requestedAt), effect))
  const reason = words.byLimit({
    from: sourceWords(clock.from, clauses, saying),
    start: at(clock.start),
    threshold: printThreshold(terms.threshold, language),
    counting: messages.counting(terms.counting),
    promised: afterPromise && words.promised(promise?.promised, afterPromise.promised),
    deadline: tier.deadline === undefined ? words.labels.none : due(tier.deadline),
    end: sourceWords(clock.to, clauses, saying),
    ended: clock.end && at(clock.end),
    asOf: at(asOf),
    late: lateWords(tier, saying),
  })
  return [reason, ...vain].join('')
}
