import { collector, type Diagnostic, type Report } from '../../source/diagnostic.js'
import { checkShape } from '../../source/shape.js'
import type { Texts } from '../../source/texts.js'
import {
  child,
  entriesOf,
  entryOf,
  itemsOf,
  type Node,
  parseYaml,
  textOf,
} from '../../source/yaml.js'
import { SUBJECT_KEYS } from '../facts/subject-key.js'
import type { Version } from '../model/clause.js'
import type { Subject } from '../model/fact.js'
import { lookUp, reportUnknown } from '../ruleset/names.js'
import { shapeOf } from '../ruleset/schemas.js'
import type { Case, ExpectedDeadline, Withdrawn } from './case.js'
import { namesOf, readCard, scalar } from './read-card.js'

/** What case files say, and what is wrong with them. */
export interface ReadCases {
  readonly cases: readonly Case[]
  readonly withdrawn: readonly Withdrawn[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Case files, one an item → cases of a version, whose facts and readings they name. */
export function readCases(texts: Texts, version: Version): ReadCases {
  const { diagnostics, report } = collector()
  const cases: Case[] = []
  const withdrawn: Withdrawn[] = []
  for (const [path, text] of Object.entries(texts)) {
    const root = parseYaml(path, text, report)
    if (!root || !checkShape(root, shapeOf('cases'), report)) continue
    const items = new Map(version.items.map((one) => [one.item, one]))
    const item = child(root, 'item')
    const takenBack = itemsOf(child(root, 'cases')).filter((node) => entryOf(node, 'withdrawn'))
    withdrawn.push(...takenBack.map((node) => readWithdrawn(node, root)))
    if (item?.kind === 'scalar') lookUp(items, 'item', item.value, item, report)
    for (const node of itemsOf(child(root, 'cases'))) {
      if (takenBack.includes(node)) continue
      const read = readCase(node, root, cases.length + 1, version, report)
      if (read) cases.push(read)
    }
  }
  return { cases, withdrawn, diagnostics }
}

function readWithdrawn(node: Node, file: Node): Withdrawn {
  return {
    name: textOf(node, 'case') ?? '',
    item: textOf(file, 'item') ?? '',
    span: child(node, 'case')?.span ?? node.span,
    why: textOf(node, 'withdrawn') ?? '',
  }
}

function readCase(
  node: Node,
  file: Node,
  ordinal: number,
  version: Version,
  report: Report,
): Case | undefined {
  const several = child(node, 'records')
  if (several) reportWithout(node, report)
  const records = several
    ? itemsOf(several).map((own, index) =>
        readRecordOf(own, file, `case-${ordinal}-${index + 1}`, version.subjects, report),
      )
    : [readRecordOf(child(node, 'record'), file, `case-${ordinal}`, version.subjects, report)]
  const [record] = records
  const asOfNode = child(node, 'as-of') ?? child(file, 'as-of')
  if (!asOfNode) report(node.span, { code: 'missing-key', key: 'as-of' })
  if (!record || asOfNode?.kind !== 'scalar') return undefined
  const rejected = child(node, 'rejected')
  return {
    name: textOf(node, 'case') ?? '',
    item: textOf(file, 'item') ?? '',
    span: child(node, 'case')?.span ?? node.span,
    asOf: asOfNode.value,
    readings: readReadingsOf(node, version, report),
    record,
    records: several && records.filter((one) => one !== undefined),
    expected: {
      cards: itemsOf(child(node, 'cards')).map((card) => readCard(card, version, report)),
      deadlines: readDeadlines(child(node, 'deadlines'), version, report),
      alerts: itemsOf(child(node, 'alerts')).map((alert) => ({
        ...namesOf(child(alert, 'clause'), child(alert, 'colour'), version, report),
        at: textOf(alert, 'at') ?? '',
        state: textOf(alert, 'state'),
      })),
      rejected: rejected && itemsOf(rejected).map(scalar),
      notGoverned: textOf(node, 'not-governed') === 'yes',
    },
    why: textOf(node, 'why'),
    suggested: textOf(node, 'suggested') === 'yes',
  }
}

/** What a case of several records cannot say: it is about the cards that come of all of them. */
function reportWithout(node: Node, report: Report): void {
  for (const { key } of entriesOf(node)) {
    if (!['record', 'deadlines', 'rejected', 'not-governed'].includes(key.value)) continue
    report(key.span, { code: 'one-of-keys', keys: ['records', key.value] })
  }
}

/** The options a case is evaluated under, each of a reading that the version has. */
function readReadingsOf(
  node: Node,
  { readings }: Version,
  report: Report,
): Readonly<Record<string, string>> {
  const chosen: Record<string, string> = {}
  for (const { key, value } of entriesOf(child(node, 'readings'))) {
    const reading = lookUp(readings, 'reading', key.value, key, report)
    const options = new Map(reading?.options.map(({ name }) => [name, name]))
    const at = value.kind === 'scalar' ? value : value.span
    if (!reading || !lookUp(options, 'option', scalar(value), at, report)) continue
    chosen[reading.id] = scalar(value)
  }
  return chosen
}

function readDeadlines(
  node: Node | undefined,
  version: Version,
  report: Report,
): readonly ExpectedDeadline[] {
  return entriesOf(node).flatMap(({ key, value }) =>
    entriesOf(value).map(
      (tier): ExpectedDeadline => ({
        ...namesOf(key, tier.key, version, report),
        deadline: scalar(tier.value),
      }),
    ),
  )
}

/**
 * The facts all cases of the file share, then the case's own, by their English names. A record of
 * another subject than the shared facts takes of them what it has, too: a tally counts the cards
 * of several subjects.
 */
function readRecordOf(
  own: Node | undefined,
  file: Node,
  name: string,
  subjects: ReadonlyMap<string, Subject>,
  report: Report,
): Record<string, unknown> | undefined {
  const shared = entriesOf(child(file, 'record'))
  const entries = [...shared, ...entriesOf(own)]
  const subjectEntry = entries.findLast(({ key }) => SUBJECT_KEYS.includes(key.value))
  const named = subjectEntry ? scalar(subjectEntry.value) : ''
  const subject =
    subjects.get(named) ?? [...subjects.values()].find((candidate) => candidate.label === named)
  if (!subject) {
    const known = [...subjects.values()].flatMap((one) => [one.name, one.label])
    const at = subjectEntry?.value.span ?? own?.span ?? file.span
    reportUnknown('subject', named, known, at, report)
    return undefined
  }
  const other = entriesOf(own).some((entry) => entry === subjectEntry)
  const record: Record<string, unknown> = { subject: subject.name }
  for (const entry of entries) {
    const { key, value } = entry
    if (SUBJECT_KEYS.includes(key.value)) continue
    const fact =
      subject.byName.get(key.value) ??
      subject.facts.find(({ aliases }) => aliases.includes(key.value))
    if (!fact && other && shared.includes(entry)) continue
    if (!fact) reportUnknown('fact', key.value, [...subject.byName.keys()], key, report)
    else record[fact.name] = plain(value)
  }
  // officers need not invent what a case does not turn on
  record.id ??= name
  return record
}

function plain(node: Node): unknown {
  if (node.kind === 'list') return node.items.map(plain)
  if (node.kind === 'scalar') return node.value
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]))
}
