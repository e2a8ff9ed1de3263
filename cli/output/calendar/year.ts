import { type DayTable, works } from '../../../calendar/index.js'
import type { Context } from '../../context.js'
import { padTo } from '../width.js'
import { daysOf, MONTH_WIDTH, monthLines } from './month.js'

/** A year or a month of a calendar, as many months abreast as fit. */
const GAP = 4

export function calendarText(
  table: DayTable,
  label: string,
  year: number,
  month: number | undefined,
  { messages, outColours: colours, columns }: Context,
): string {
  const words = messages.calendar
  const heading = colours.bold(label)
  if (month !== undefined) {
    const lines = monthLines(table, year, month, { words, colours, width: columns })
    return `${[heading, '', ...lines, '', colours.dim(words.legend)].join('\n')}\n`
  }
  const abreast = Math.max(1, Math.min(4, Math.floor((columns + GAP) / (MONTH_WIDTH + GAP))))
  const width = abreast === 1 ? columns : MONTH_WIDTH
  const months = Array.from({ length: 12 }, (_, index) =>
    monthLines(table, year, index + 1, { words, colours, width }),
  )
  const rows: string[] = []
  for (let at = 0; at < months.length; at += abreast) {
    rows.push('', ...sideBySide(months.slice(at, at + abreast)))
  }
  const days = months.flatMap((_, index) => daysOf(year, index + 1))
  const working = days.filter((day) => works(table, day)).length
  const total = words.yearTotal(year, working, days.length - working)
  return `${[heading, ...rows, '', total, colours.dim(words.legend)].join('\n')}\n`
}

function sideBySide(blocks: readonly (readonly string[])[]): readonly string[] {
  const height = Math.max(...blocks.map((block) => block.length))
  return Array.from({ length: height }, (_, line) =>
    blocks
      .map((block) => padTo(block[line] ?? '', MONTH_WIDTH))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}
