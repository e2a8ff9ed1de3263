import {
  asDay,
  type Day,
  type DayTable,
  dayFromCivil,
  weekdayOf,
  works,
} from '../../../calendar/index.js'
import type { Colours } from '../../context.js'
import type { CalendarWords } from '../../messages/command-words.js'
import { padLeft, padTo, widthOf, wrap } from '../width.js'
import { reasonLines, rests } from './runs.js'

/** One month as lines of a fixed width, Monday first, with the reasons below. */

/** A day's number, its mark, and a blank between days. */
const CELL = 4
export const MONTH_WIDTH = 7 * CELL + 6

export interface MonthStyle {
  readonly words: CalendarWords
  readonly colours: Colours
  /** Width to which reasons are set. */
  readonly width: number
}

export function monthLines(
  table: DayTable,
  year: number,
  month: number,
  { words, colours: c, width }: MonthStyle,
): readonly string[] {
  const days = daysOf(year, month)
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const working = days.filter((day) => works(table, day)).length
  const title = words.month(year, month)
  const count = words.workingDays(working)
  const heads = words.weekdayHeads.map((head) => padTo(padLeft(head, 2), CELL)).join(' ')
  const lines = [
    c.bold(title) + padLeft(count, MONTH_WIDTH - widthOf(title)),
    c.dim(heads.trimEnd()),
  ]
  let week = Array.from({ length: mondayFirst(first) }, () => ' '.repeat(CELL))
  for (const [index, day] of days.entries()) {
    week.push(cellOf(table, day, index + 1, words, c))
    if (week.length < 7 && day !== last) continue
    lines.push(week.join(' ').trimEnd())
    week = []
  }
  const reasons = reasonLines(table, first, last, words)
  return [...lines, ...reasons.flatMap((reason) => hanging(reason, width))]
}

function hanging(reason: string, width: number): readonly string[] {
  const [head = '', ...rest] = wrap(reason, width - 2)
  return [head, ...rest.map((line) => `  ${line}`)]
}

function cellOf(
  table: DayTable,
  day: Day,
  number: number,
  words: CalendarWords,
  c: Colours,
): string {
  const mark = table.marks.get(day)
  const text = padLeft(String(number), 2)
  if (!mark) return padTo(works(table, day) ? text : c.dim(text), CELL)
  return rests(mark)
    ? padTo(c.red(text + words.restMark), CELL)
    : padTo(c.cyan(text + words.workMark), CELL)
}

export function daysOf(year: number, month: number): readonly Day[] {
  const first = dayFromCivil(year, month, 1)
  const next = month === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, month + 1, 1)
  if (first === undefined || next === undefined) return []
  return Array.from({ length: next - first }, (_, index) => asDay(first + index))
}

/** Monday is 0. */
function mondayFirst(day: Day): number {
  return (weekdayOf(day) + 6) % 7
}
