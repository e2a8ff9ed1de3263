import type { Case, Clause, Item, Reading, Version } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { documentWordsFor } from '../../messages/document-words.js'
import { plain } from '../../messages/plain.js'
import type { Labelled } from '../labelled.js'
import { clauseRows, colourName, extendedRows } from '../show/clause.js'
import { decideLines, decidesOf } from '../show/decide.js'
import { type Names, namesIn } from '../show/names.js'
import { readingsOf } from '../show/reading.js'
import { tallyRows } from '../show/tally.js'
import type { Block, Document } from './model.js'

/** A whole version as people read it: text, clauses in words, readings, cases. */
export function rulesetDocument(
  version: Version,
  items: readonly Item[],
  cases: readonly Case[],
  { language, messages }: Context,
): Document {
  const names = namesIn(language, messages)
  const words = documentWordsFor(language)
  const { show } = messages
  const whole = items.length === version.items.length
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: version.title },
    {
      kind: 'text',
      quiet: true,
      text: `${version.document}　${show.version(version.version)}　${show.effectiveFrom(version.effective.from)}`,
    },
  ]
  let article: string | undefined
  for (const item of items) {
    if (item.article !== article) blocks.push({ kind: 'heading', level: 2, text: item.article })
    article = item.article
    blocks.push(...itemBlocks(item, version, names))
    blocks.push(
      ...caseBlocks(
        cases.filter((one) => one.item === item.item),
        version,
        names,
        words,
      ),
    )
  }
  if (whole) {
    blocks.push({ kind: 'heading', level: 2, text: words.readings })
    for (const reading of version.readings.values()) blocks.push(...readingBlocks(reading, names))
    blocks.push({ kind: 'heading', level: 2, text: show.labels.provisions })
    for (const { cite, kind, text } of version.provisions) {
      blocks.push({ kind: 'heading', level: 4, text: `${cite}　${show.provisionKind(kind)}` })
      blocks.push({ kind: 'quote', text: text.trim() })
    }
    blocks.push(
      { kind: 'heading', level: 2, text: words.facts },
      ...factBlocks(version, names, words),
    )
  }
  return { title: version.title, language, blocks }
}

type Words = ReturnType<typeof documentWordsFor>

function itemBlocks(item: Item, version: Version, names: Names): readonly Block[] {
  const { show } = names.messages
  const decides = decidesOf(item.clauses, version)
  const readings = readingsOf(item.clauses, item.tallies, version).map(inUse)
  return [
    { kind: 'heading', level: 3, text: show.itemHeading(item.cite, item.item) },
    { kind: 'quote', text: item.text.trim() },
    ...item.clauses.flatMap((clause) => clauseBlocks(clause, version, names)),
    ...item.tallies.flatMap((tally): readonly Block[] => [
      { kind: 'heading', level: 4, text: `${tally.id}　${tally.title}` },
      { kind: 'rows', rows: tallyRows(tally, version, names) },
    ]),
    ...decides.map((decide): Block => {
      const [heading = '', ...rows] = decideLines(decide, version, names, Number.POSITIVE_INFINITY)
      return { kind: 'rows', rows: [[heading.trim(), rows.map((row) => row.trim())]] }
    }),
    ...(readings.length > 0
      ? [{ kind: 'rows', rows: [[show.labels.readings, readings]] } as const]
      : []),
  ]
}

function clauseBlocks(clause: Clause, version: Version, names: Names): readonly Block[] {
  const { labels } = names.messages.show
  const extended = clause.limit?.extended
  const rows: Labelled[] = [
    ...clauseRows(clause, version, names),
    ...(extended ? extendedRows(extended, version, names) : []).map(
      ([label, lines]): Labelled => [`${labels.extended} ${label}`, lines],
    ),
  ]
  return [
    { kind: 'heading', level: 4, text: `${clause.id}　${clause.title}` },
    { kind: 'rows', rows },
  ]
}

/** The question and what is answered here. */
function inUse({ question, use, options }: Reading): string {
  return `${question} ${options.find(({ name }) => name === use)?.label ?? use}`
}

function readingBlocks(reading: Reading, names: Names): readonly Block[] {
  const { labels } = names.messages.show
  return [
    { kind: 'heading', level: 4, text: `${reading.id}　${reading.question}` },
    { kind: 'text', quiet: true, text: `${labels.cite} ${reading.cite}` },
    {
      kind: 'list',
      items: reading.options.map(
        ({ name, label }) => `${name === reading.use ? '✓ ' : ''}${label} (${name})`,
      ),
    },
  ]
}

function caseBlocks(
  cases: readonly Case[],
  version: Version,
  names: Names,
  words: Words,
): readonly Block[] {
  if (cases.length === 0) return []
  const rows = cases.map((one) => [one.name, outcomeOf(one, version, names, words), one.why ?? ''])
  return [
    { kind: 'heading', level: 4, text: words.cases(cases.length) },
    { kind: 'table', head: [words.caseName, words.outcome, names.messages.cases.why], rows },
  ]
}

function outcomeOf({ expected }: Case, version: Version, names: Names, words: Words): string {
  if (expected.notGoverned) return words.notGoverned
  if (expected.rejected) return words.rejected
  if (expected.cards.length === 0) return words.noCard
  return expected.cards
    .map(({ clause, colour, status, at }) =>
      [
        status === 'superseded'
          ? words.superseded(colourName(colour, version, names))
          : colourName(colour, version, names),
        clause,
        at === undefined ? '' : plain(at),
      ].join(' '),
    )
    .join('\n')
}

function factBlocks(version: Version, names: Names, words: Words): readonly Block[] {
  return [...version.subjects.values()].flatMap((subject): readonly Block[] => [
    { kind: 'heading', level: 3, text: names.of(subject) },
    {
      kind: 'table',
      head: [words.fact, words.englishName, words.type, words.values],
      rows: subject.facts.map((fact) => [
        names.of(fact),
        fact.name,
        words.types[fact.type] + (fact.required ? words.required : ''),
        fact.values.map((value) => names.of(value)).join(names.language === 'zh' ? '、' : ', '),
      ]),
    },
  ])
}
