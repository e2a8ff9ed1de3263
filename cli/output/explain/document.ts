import type {
  ClauseShown,
  DayShown,
  Explanation,
  NotGoverned,
  TallyCard,
} from '../../../engine/index.js'
import type { Context } from '../../context.js'
import type { Block, Document } from '../document/model.js'
import type { Labelled } from '../labelled.js'
import { clauseBlocks } from './clause.js'
import { conclusionBlocks, type Replaced } from './conclusion.js'
import { factBlocks } from './facts.js'
import { notApplyingBlocks } from './not-applying.js'
import { readingBlocks } from './readings.js'
import { isActive, type Saying, sayingOf } from './saying.js'
import { type Dates, tallyBlocks } from './tally.js'

/** What a number may mean: a record that is governed, one that is not, or a tally's card. */
export type Explained = ExplainedRecord | NotGoverned | ExplainedTally

export interface ExplainedTally {
  readonly kind: 'tally'
  readonly card: TallyCard
  readonly dates: Dates
  /** A second evaluator came to the same. */
  readonly confirmed: boolean
}

export interface ExplainedRecord {
  readonly kind: 'explained'
  readonly explanation: Explanation
  /** Where the record stood, in words. */
  readonly place: string
  /** A second evaluator came to the same. */
  readonly confirmed: boolean
  /** Tallies that counted a card of the record. */
  readonly tallies: readonly TallyCard[]
  readonly replaced: Replaced
  readonly dates: Dates
}

/** Explanations as a document, for the terminal, Markdown or a page. */
export function explanationDocument(explained: readonly Explained[], context: Context): Document {
  const saying = sayingOf(context)
  const { words } = saying
  const ids = new Set(explained.map(idOf))
  return {
    title: `${words.title} ${words.list([...ids])}`,
    language: context.language,
    blocks: explained.flatMap((one, index) =>
      isBeside(one, explained[index - 1]) ? besideBlocks(one, saying) : blocksOf(one, saying),
    ),
  }
}

/** Another ruleset of the same record that asks nothing of it: a line says so. */
function isBeside(one: Explained, before: Explained | undefined): one is ExplainedRecord {
  if (one.kind !== 'explained' || before?.kind !== 'explained') return false
  const [own, other] = [one.explanation.identity, before.explanation.identity]
  if (own.id !== other.id || own.assignment !== other.assignment) return false
  return one.explanation.clauses.every(({ applies }) => applies === 'does-not-apply')
}

function besideBlocks({ explanation }: ExplainedRecord, saying: Saying): readonly Block[] {
  const { words } = saying
  const { title, document, version } = explanation.ruleset
  return [
    { kind: 'heading', level: 2, text: words.beside },
    { kind: 'text', text: words.besideText(words.ruleset(title, document, version)) },
    ...notApplyingBlocks(explanation.clauses, saying).slice(1),
  ]
}

function blocksOf(one: Explained, saying: Saying): readonly Block[] {
  switch (one.kind) {
    case 'explained':
      return recordBlocks(one, saying)
    case 'not-governed':
      return notGovernedBlocks(one, saying)
    case 'tally':
      return [
        { kind: 'heading', level: 1, text: saying.words.title },
        ...(one.confirmed ? [{ kind: 'rows', rows: [confirmedRow(saying)] } as const] : []),
        ...tallyBlocks([one.card], one.dates, saying, false),
      ]
  }
}

function idOf(one: Explained): string {
  switch (one.kind) {
    case 'explained':
      return one.explanation.identity.id
    case 'not-governed':
      return one.identity.id
    case 'tally':
      return one.card.id
  }
}

function notGovernedBlocks({ subject, identity }: NotGoverned, saying: Saying): readonly Block[] {
  const { words, name } = saying
  const record = words.record(name(subject), identity.id, identity.assignment)
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'notice', lines: [words.notGoverned(record, identity.unit)] },
  ]
}

function recordBlocks(
  { explanation, place, confirmed, tallies, replaced, dates }: ExplainedRecord,
  saying: Saying,
): readonly Block[] {
  const { words } = saying
  const { clauses } = explanation
  const [conclusion, facts, byClause, readings, provisions, notes] = words.headings
  // what gave a card comes first, and of the rest the order is the text's
  const main = clauses
    .filter(({ applies }) => applies !== 'does-not-apply')
    .sort((a, b) => weight(b) - weight(a))
  const others = clauses.filter(({ applies }) => applies === 'does-not-apply')
  const text = provisionTexts(explanation)
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'rows', rows: headRows(explanation, confirmed, saying) },
    { kind: 'heading', level: 2, text: conclusion },
    ...conclusionBlocks(explanation, replaced, saying),
    ...tallyBlocks(tallies, dates, saying, true),
    { kind: 'heading', level: 2, text: facts },
    ...factBlocks(explanation, saying),
    { kind: 'heading', level: 2, text: byClause },
    ...main.flatMap((clause, index) =>
      clauseBlocks(
        clause,
        explanation,
        saying,
        main.slice(0, index).some(({ text }) => text === clause.text),
      ),
    ),
    { kind: 'heading', level: 2, text: readings },
    ...readingBlocks(explanation, saying),
    ...(text.length > 0
      ? [
          { kind: 'heading', level: 2, text: provisions } as const,
          ...text.map((one) => ({ kind: 'quote', text: one }) as const),
        ]
      : []),
    { kind: 'heading', level: 2, text: notes },
    { kind: 'rows', rows: noteRows(explanation, place, saying) },
    ...notApplyingBlocks(others, saying),
  ]
}

function weight({ cards }: ClauseShown): number {
  return cards.some(isActive) ? 2 : Math.sign(cards.length)
}

function headRows(
  { subject, identity, ruleset, asOf }: Explanation,
  confirmed: boolean,
  saying: Saying,
): readonly Labelled[] {
  const { words, name, at } = saying
  const { labels } = words
  const { title, document, version } = ruleset
  return [
    [labels.record, words.record(name(subject), identity.id, identity.assignment)],
    ...(identity.orderId !== undefined && identity.orderId !== identity.id
      ? [[labels.order, identity.orderId] as const]
      : []),
    [labels.unit, identity.unit],
    [labels.basis, words.ruleset(title, document, version)],
    [labels.asOf, words.asOf(at(asOf))],
    ...(confirmed ? [confirmedRow(saying)] : []),
  ]
}

function confirmedRow({ words }: Saying): Labelled {
  return [words.labels.confirmed, words.confirmed]
}

/** What follows from a card, and who may be asked; of no use to whom none was given. */
const KINDS: ReadonlySet<string> = new Set(['consequence', 'publication', 'interpretation'])

function provisionTexts({ cards, provisions }: Explanation): readonly string[] {
  if (!cards.some(isActive)) return []
  return provisions.filter(({ kind }) => KINDS.has(kind)).map(({ text }) => text.trim())
}

function noteRows(explanation: Explanation, place: string, saying: Saying): readonly Labelled[] {
  const { words, at } = saying
  const { labels } = words
  const { ruleset, governed, cards, unknownFields } = explanation
  const holidays = holidaysOf(explanation, saying)
  return [
    [labels.source, place],
    [labels.governedAt, at(governed.at)],
    [labels.effectiveFrom, at(governed.from)],
    ...(ruleset.digest === undefined ? [] : [[labels.digest, ruleset.digest] as const]),
    [labels.calendar, words.clauseName(ruleset.calendar.label, ruleset.calendar.zone)],
    ...(holidays.length > 0
      ? [
          [
            labels.holidays,
            holidays.map(({ names, of: { title, publishedOn, address } }) =>
              words.holiday(words.list([...names]), title, publishedOn, address),
            ),
          ] as const,
        ]
      : []),
    ...(cards.length > 0 ? [[labels.cardIds, cards.map(({ cardId }) => cardId)] as const] : []),
    ...(unknownFields.length > 0
      ? [[labels.unknownFields, words.list(unknownFields)] as const]
      : []),
  ]
}

/** The notices by which days of the clocks rest or were made up, once each. */
function holidaysOf({ clauses }: Explanation, { messages: { calendar } }: Saying) {
  const days = clauses.flatMap(({ clock }) => clock?.counts ?? []).flatMap((count) => count.days)
  const found = new Map<string, { readonly names: Set<string>; readonly of: Notice }>()
  for (const { name, notice, why, working } of days) {
    if (!notice) continue
    const one = found.get(notice.address) ?? { names: new Set(), of: notice }
    one.names.add(name ?? calendar.dayKind({ reason: why, working }))
    found.set(notice.address, one)
  }
  return [...found.values()]
}

type Notice = NonNullable<DayShown['notice']>
