/** Every word for a unit or a measure word, in both languages, and what family and size it has. */

import { keyOf } from './fold.js'
import type { Family, Language, Unit } from './model.js'

export interface UnitRow {
  readonly unit: Unit
  readonly family: Family
  /** In milliseconds, whole days, whole months (`calendar-days` by `months`) or things. */
  readonly size: number
  readonly months?: true
  /** Takes 个 in Chinese: 3 个工作日. */
  readonly each?: true
  readonly zh: string
  readonly en: readonly [one: string, many: string]
  readonly others: readonly string[]
  /** For counts: the measure word, and whether what it counts comes in whole ones only. */
  readonly counter?: string
  readonly whole?: true
}

const hour = 3_600_000

// Largest first: a compound goes down this list, and never up.
export const unitRows: readonly UnitRow[] = [
  row('year', 'calendar-days', 12, '年', 'year', ['周年', 'yr', 'yrs'], { months: true }),
  row('month', 'calendar-days', 1, '月', 'month', ['mo', 'mos'], { months: true, each: true }),
  row('week', 'calendar-days', 7, '周', 'week', ['星期', '礼拜', 'wk', 'wks']),
  row(
    'calendar-day',
    'calendar-days',
    1,
    '自然日',
    'calendar day',
    ['日', '日历日', '日历天', 'natural days', 'natural day'],
    { each: true },
  ),
  row(
    'working-day',
    'working-days',
    1,
    '工作日',
    'working day',
    ['工作天', 'business days', 'business day', 'workdays', 'workday'],
    { each: true },
  ),
  row(
    'working-hour',
    'working-hours',
    hour,
    '工作小时',
    'working hour',
    ['business hours', 'business hour'],
    { each: true },
  ),
  row('day', 'time', 24 * hour, '天', 'day', ['d']),
  row('hour', 'time', hour, '小时', 'hour', ['钟头', '时', 'hrs', 'hr', 'h']),
  row('minute', 'time', hour / 60, '分钟', 'minute', ['分', 'mins', 'min']),
  row('second', 'time', 1000, '秒', 'second', ['秒钟', 'secs', 'sec', 's']),
]

// 分 is always the minute; points are 积分, so that one word never means two things.
const counterRows: readonly UnitRow[] = [
  counter('次', ['time', 'times'], true),
  counter('张', ['card', 'cards'], true),
  counter('件', ['case', 'cases'], true),
  counter('人次', ['visit', 'visits'], true),
  counter('人', ['person', 'people'], true, ['persons']),
  counter('个', ['item', 'items'], true),
  counter('宗', ['matter', 'matters'], true),
  counter('起', ['incident', 'incidents'], true),
  counter('条', ['entry', 'entries'], true),
  counter('积分', ['point', 'points'], false),
]

/** A bare number: no measure word, decimals welcome. */
const bareRow: UnitRow = {
  unit: 'count',
  family: 'count',
  size: 1,
  zh: '',
  en: ['', ''],
  others: [],
}

const rows = [...unitRows, ...counterRows]

/** As written, longest first within what a lexer needs; 个 is left out, being grammar of its own. */
export const unitWords: readonly string[] = rows
  .flatMap((entry) => [entry.zh, entry.en[1], entry.en[0], ...entry.others])
  .filter((word) => word !== '个')

const byKey = new Map<string, UnitRow>()
for (const entry of rows) {
  for (const word of [entry.zh, ...entry.en, ...entry.others]) byKey.set(keyOf(word), entry)
}
const byUnit = new Map(unitRows.map((entry) => [entry.unit, entry]))
const byCounter = new Map(counterRows.map((entry) => [entry.counter, entry]))

/** The row of a folded word. */
export function unitOfWord(word: string): UnitRow | undefined {
  return byKey.get(word) ?? byKey.get(keyOf(word))
}

export function rowOf(part: { readonly unit: Unit; readonly counter?: string }): UnitRow {
  const found = part.unit === 'count' ? byCounter.get(part.counter) : byUnit.get(part.unit)
  return found ?? bareRow
}

/** The canonical words, for what was expected. */
export function unitNames(language: Language, family?: Family): readonly string[] {
  return rows
    .filter((entry) => family === undefined || entry.family === family)
    .map((entry) => (language === 'zh' ? withEach(entry) : entry.en[1]))
}

export function withEach(entry: UnitRow): string {
  return entry.each ? `个${entry.zh}` : entry.zh
}

function row(
  unit: Unit,
  family: Family,
  size: number,
  zh: string,
  en: string,
  others: readonly string[],
  more: Pick<UnitRow, 'each' | 'months'> = {},
): UnitRow {
  return { unit, family, size, zh, en: [en, `${en}s`], others, ...more }
}

function counter(
  zh: string,
  en: readonly [string, string],
  whole: boolean,
  others: readonly string[] = [],
): UnitRow {
  const base = { unit: 'count', family: 'count', size: 1, zh, en, others, counter: zh } as const
  return whole ? { ...base, whole: true } : base
}
