import type { Case, Expected, ExpectedCard, Fact, Version } from '../../../engine/index.js'
import { collector } from '../../../source/diagnostic.js'
import { entriesOf, type Node, parseYaml } from '../../../source/yaml.js'

/**
 * Cases as a case file writes them, in Chinese as officers do. `comment` is about the case being
 * suggested, and goes when that line goes.
 */
export function caseEntry(one: Case, version: Version, comment: string): string {
  const records = one.records?.map((record) => ['      -', ...factLines(record, version, 8)])
  const readings = Object.entries(one.readings)
  const lines = [
    `  - case: ${scalar(one.name)}`,
    ...(one.suggested ? [`    suggested: yes # ${comment}`] : []),
    `    as-of: ${one.asOf}`,
    ...(readings.length === 0 ? [] : ['    readings:']),
    ...readings.map(([reading, option]) => `      ${reading}: ${option}`),
    ...(records
      ? ['    records:', ...records.flat()]
      : ['    record:', ...factLines(one.record, version, 6)]),
    ...Object.values(expectedLines(one.expected, 4)).flat(),
    ...(one.why === undefined ? [] : [`    why: ${scalar(one.why.trim())}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** The keys under which a case says what it expects. */
export const EXPECTED = ['cards', 'deadlines', 'alerts', 'rejected', 'not-governed'] as const
export type ExpectedKey = (typeof EXPECTED)[number]

/** What is expected, a key at a time; no lines for what is not stated. */
export function expectedLines(
  { cards, deadlines, alerts, rejected, notGoverned }: Expected,
  indent: number,
): Readonly<Record<ExpectedKey, readonly string[]>> {
  const space = ' '.repeat(indent)
  const set = (lines: readonly string[]) => lines.map((line) => space + line)
  const clauses = [...new Set(deadlines.map(({ clause }) => clause))]
  const none = rejected !== undefined || notGoverned
  return {
    cards: none
      ? []
      : cards.length === 0
        ? set(['cards: []'])
        : set(['cards:', ...cards.flatMap(cardLines)]),
    deadlines: set([
      ...(clauses.length === 0 ? [] : ['deadlines:']),
      ...clauses.flatMap((id) => [
        `  ${id}:`,
        ...deadlines
          .filter(({ clause }) => clause === id)
          .map(({ colour, deadline }) => `    ${colour}: ${deadline}`),
      ]),
    ]),
    alerts: set([
      ...(alerts.length === 0 ? [] : ['alerts:']),
      ...alerts.flatMap(({ clause, colour, at, state }) => [
        `  - clause: ${clause}`,
        `    colour: ${colour}`,
        `    at: ${at}`,
        ...(state === undefined ? [] : [`    state: ${state}`]),
      ]),
    ]),
    rejected: rejected ? set(['rejected:', ...rejected.map((code) => `  - ${code}`)]) : [],
    'not-governed': notGoverned ? set(['not-governed: yes']) : [],
  }
}

/** The same between braces, a key at a time: `cards: [{clause: …}]`. */
export function expectedInLine(expected: Expected): readonly string[] {
  const lines = Object.values(expectedLines(expected, 0)).flat()
  const root = parseYaml('', lines.join('\n'), collector().report)
  return entriesOf(root).map(({ key, value }) => `${key.value}: ${inLine(value)}`)
}

function inLine(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return scalar(node.value)
    case 'list':
      return `[${node.items.map(inLine).join(', ')}]`
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${scalar(key.value)}: ${inLine(value)}`).join(', ')}}`
  }
}

function cardLines(card: ExpectedCard): readonly string[] {
  const { clause, colour, status, ordinal, count, at, late, counted, contested, reason } = card
  const stated = (key: string, value: string | number | undefined) =>
    value === undefined ? [] : [`    ${key}: ${value}`]
  const list = (key: string, values: readonly string[] | undefined) =>
    values === undefined ? [] : [`    ${key}: [${values.map(scalar).join(', ')}]`]
  const { facts = [], ...moments } = reason ?? {}
  return [
    `  - clause: ${clause}`,
    `    colour: ${colour}`,
    ...stated('at', at),
    ...(status === 'active' ? [] : stated('status', status)),
    ...stated('ordinal', ordinal),
    ...stated('count', count),
    ...stated('late', late),
    ...list('counted', counted),
    ...list('contested', contested),
    ...(reason ? ['    reason:'] : []),
    ...Object.entries(moments).flatMap(([key, value]) => stated(`  ${key}`, value)),
    ...(facts.length === 0 ? [] : ['      facts:']),
    ...facts.map(({ fact, value }) => `        ${fact.label}: ${scalar(value)}`),
  ]
}

function factLines(record: Case['record'], version: Version, indent: number): readonly string[] {
  const subject = version.subjects.get(String(record.subject))
  const space = ' '.repeat(indent)
  return Object.entries(record).flatMap(([name, value]) => {
    if (name === 'subject') return [`${space}记录类型: ${scalar(subject?.label ?? String(value))}`]
    // a name that reading the case gave it
    if (name === 'id' && /^case(-\d+)?$/.test(String(value))) return []
    const fact = subject?.byName.get(name)
    const label = scalar(fact?.label ?? name)
    if (!Array.isArray(value)) return [`${space}${label}: ${scalar(valueWord(fact, value))}`]
    return [`${space}${label}:`, ...value.flatMap((part) => partLines(part, fact, indent + 2))]
  })
}

function partLines(part: unknown, fact: Fact | undefined, indent: number): readonly string[] {
  return Object.entries(part as Record<string, unknown>).map(([name, value], index) => {
    const decided = name === 'decision' ? fact?.decisions.get(value as never) : undefined
    const lead = ' '.repeat(indent) + (index === 0 ? '- ' : '  ')
    return `${lead}${name}: ${scalar(decided ?? String(value))}`
  })
}

function valueWord(fact: Fact | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return fact?.values.find(({ name }) => name === value)?.label ?? String(value)
}

/** Plain where nothing in it means anything to YAML, else in double quotes. */
function scalar(text: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} .（）()、，。：“”·/-]|:(?! ))*$/u.test(text) &&
    !/[ :]$/.test(text)
    ? text
    : JSON.stringify(text)
}
