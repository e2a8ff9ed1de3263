import type { Case, Fact, Suggestion, Version } from '../../engine/index.js'
import type { Context } from '../context.js'
import { messagesFor } from '../messages/index.js'
import { aspectWords } from './case-coverage.js'

/** Suggested cases as the case file of an item, in Chinese as officers write them. */
export function suggestedFile(
  item: string,
  suggestions: readonly Suggestion[],
  version: Version,
): string {
  return `# 由 hotline-cards test --suggest 推算，未经确认。
# 所写的是规则现在得出的结果，不一定对：请对照条文逐例核算，写上 why；
# 对的，删去 suggested 一行，才算检验；不对的，改成应得的结果。
item: ${item}
cases:
${suggestedEntries(suggestions, version)}`
}

/** The entries alone, to stand at the end of a file that is there. */
export function suggestedEntries(suggestions: readonly Suggestion[], version: Version): string {
  return suggestions.map((one) => entryOf(one, version)).join('')
}

const ZH: Pick<Context, 'language' | 'messages'> = { language: 'zh', messages: messagesFor('zh') }

function entryOf({ point, case: one }: Suggestion, version: Version): string {
  const { cards, deadlines, alerts } = one.expected
  const name = `${point.clause} ${aspectWords(point, version, ZH)}（推算）`
  const records = one.records?.map((record) => ['      -', ...factLines(record, version, 8)])
  const lines = [
    `  # 未经确认：核对应得的结果，无误后删去 suggested 一行`,
    `  - case: ${scalar(name)}`,
    '    suggested: yes',
    `    as-of: ${one.asOf}`,
    ...(records
      ? ['    records:', ...records.flat()]
      : ['    record:', ...factLines(one.record, version, 6)]),
    cards.length === 0 ? '    cards: []' : '    cards:',
    ...cards.flatMap(({ clause, colour, at, status, ordinal }) => [
      `      - clause: ${clause}`,
      `        colour: ${colour}`,
      ...(at === undefined ? [] : [`        at: ${at}`]),
      ...(status === 'active' ? [] : [`        status: ${status}`]),
      ...(ordinal === undefined ? [] : [`        ordinal: ${ordinal}`]),
    ]),
    ...(deadlines.length === 0 ? [] : ['    deadlines:', `      ${point.clause}:`]),
    ...deadlines.map(({ colour, deadline }) => `        ${colour}: ${deadline}`),
    ...(alerts.length === 0 ? [] : ['    alerts:']),
    ...alerts.flatMap(({ clause, colour, at, state }) => [
      `      - clause: ${clause}`,
      `        colour: ${colour}`,
      `        at: ${at}`,
      ...(state === undefined ? [] : [`        state: ${state}`]),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function factLines(record: Case['record'], version: Version, indent: number): readonly string[] {
  const subject = version.subjects.get(String(record.subject))
  const space = ' '.repeat(indent)
  return Object.entries(record).flatMap(([name, value]) => {
    if (name === 'subject') return [`${space}记录类型: ${scalar(subject?.label ?? String(value))}`]
    if (name === 'id' && value === 'case') return []
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
