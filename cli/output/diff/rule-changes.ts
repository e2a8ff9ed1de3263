import type { Change, Clause, Decide, Reading, Version } from '../../../engine/index.js'
import type { DiffKind, DiffWords } from '../../messages/diff-words.js'
import type { Labelled } from '../labelled.js'
import { clauseRows, extendedRows } from '../show/clause.js'
import { decideLines } from '../show/decide.js'
import type { Names } from '../show/names.js'
import { tallyRows } from '../show/tally.js'
import type { Difference } from './model.js'
import { rowsOfFact, rowsOfHead, rowsOfSubject } from './record-rules.js'

/** Changes of the rules in words: what `show` says of each side, row by row, where it differs. */
export interface RuleChange {
  readonly kind: DiffKind
  readonly id: string
  readonly title: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly rows: readonly ChangedRow[]
}

export interface ChangedRow {
  readonly label: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export function ruleChanges(
  { base, changed, rules }: Difference,
  words: DiffWords,
  names: Names,
): readonly RuleChange[] {
  const { labels } = words
  const both = <T>(
    kind: DiffKind,
    changes: readonly Change<T>[],
    titleOf: (one: T) => string,
    rowsOf: (one: T, version: Version) => readonly Labelled[],
  ) => changes.map((one) => inWords(kind, one, titleOf, rowsOf, [base.version, changed.version]))
  return [
    ...both(
      'clauses',
      rules.clauses,
      ({ title }) => title,
      (clause, version) => rowsOfClause(clause, version, words, names),
    ),
    ...both(
      'clauses',
      rules.tallies,
      ({ title }) => title,
      (tally, version) => [
        [labels.title, tally.title],
        [labels.item, tally.cite],
        ...tallyRows(tally, version, names),
      ],
    ),
    ...both(
      'readings',
      rules.readings,
      ({ question }) => question,
      (reading) => [
        [labels.use, optionOf(reading)],
        [labels.values, reading.options.map(({ label, name }) => `${label} (${name})`)],
      ],
    ),
    ...both('colours', rules.colours, names.of, (colour) => [
      [labels.label, colour.label],
      [labels.rank, String(colour.rank)],
    ]),
    ...both(
      'decides',
      rules.decides,
      ({ label }) => label,
      (decide, version) => [[labels.rows, rowsOfDecide(decide, version, names)]],
    ),
    ...both('subjects', rules.subjects, names.of, (subject, version) =>
      rowsOfSubject(subject, version, words, names),
    ),
    ...both(
      'facts',
      rules.facts,
      ({ fact }) => names.of(fact),
      ({ fact }) => rowsOfFact(fact, words, names),
    ),
    ...both(
      'head',
      rules.head,
      ({ title }) => title,
      (head) => rowsOfHead(head, words),
    ),
    ...both(
      'texts',
      rules.texts,
      ({ cite }) => cite,
      ({ text }) => [[labels.text, text]],
    ),
  ]
}

function inWords<T>(
  kind: DiffKind,
  { id, before, after }: Change<T>,
  titleOf: (one: T) => string,
  rowsOf: (one: T, version: Version) => readonly Labelled[],
  [base, changed]: readonly [Version, Version],
): RuleChange {
  const was = before === undefined ? [] : rowsOf(before, base)
  const now = after === undefined ? [] : rowsOf(after, changed)
  const one = after ?? before
  return {
    kind,
    id,
    title: one === undefined ? '' : titleOf(one),
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    rows: differing(was, now),
  }
}

/** By label; what has the same label twice is taken in turn. */
function differing(before: readonly Labelled[], after: readonly Labelled[]): readonly ChangedRow[] {
  const [was, now] = [byLabel(before), byLabel(after)]
  return [...new Set([...was.keys(), ...now.keys()])]
    .map((label) => ({ label, before: was.get(label) ?? [], after: now.get(label) ?? [] }))
    .filter((row) => row.before.join('\n') !== row.after.join('\n'))
}

function byLabel(rows: readonly Labelled[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [label, lines] of rows) {
    found.set(label, [
      ...(found.get(label) ?? []),
      ...(typeof lines === 'string' ? [lines] : lines),
    ])
  }
  return found
}

function rowsOfClause(
  clause: Clause,
  version: Version,
  words: DiffWords,
  names: Names,
): readonly Labelled[] {
  const { labels } = names.messages.show
  const extended = clause.limit?.extended
  return [
    [words.labels.title, clause.title],
    [words.labels.item, clause.cite],
    ...clauseRows(clause, version, names),
    ...(extended ? extendedRows(extended, version, names) : []).map(
      ([label, lines]): Labelled => [`${labels.extended} ${label}`, lines],
    ),
    [labels.readings, clause.readings.join(' ')],
  ]
}

function optionOf({ use, options }: Reading): string {
  const option = options.find(({ name }) => name === use)
  return option ? `${option.label} (${use})` : use
}

function rowsOfDecide(decide: Decide, version: Version, names: Names): readonly string[] {
  return decideLines(decide, version, names, Number.POSITIVE_INFINITY)
    .slice(1)
    .map((line) => line.trim())
}
