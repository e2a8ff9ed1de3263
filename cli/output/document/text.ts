import type { Colours } from '../../context.js'
import { labelled } from '../labelled.js'
import { padLeft, padTo, widthOf, wrap, wrapHanging } from '../width.js'
import type { Block, Document } from './model.js'

/** A document for the terminal: nothing wider than its columns, and nothing cut. */
export function toText({ blocks }: Document, columns: number, c: Colours): string {
  return `${blocks
    .filter(({ kind }) => kind !== 'picture')
    .map((block) => blockText(block, columns, c))
    .join('\n\n')}\n`
}

function blockText(block: Block, columns: number, c: Colours): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text, columns, c)
    case 'text': {
      const text = wrap(printable(block.text), columns).join('\n')
      return block.quiet ? c.dim(text) : text
    }
    case 'quote':
      return wrap(printable(block.text), columns - 4)
        .map((line) => c.dim(`  │ ${line}`))
        .join('\n')
    case 'rows':
      return labelled(
        block.rows.map(([label, lines]) => [
          label,
          (typeof lines === 'string' ? [lines] : lines).map(printable),
        ]),
        { indent: 2, columns },
      ).join('\n')
    case 'table':
      return tableText(block, columns, c)
    case 'list':
      return block.items.map((item) => `  · ${wrapHanging(printable(item), columns, 4)}`).join('\n')
    case 'notice':
      return block.lines
        .flatMap((line) => wrap(printable(line), columns - 4))
        .map((line) => `  ${c.bold(line)}`)
        .join('\n')
    case 'picture':
      return block.caption
    default:
      return block satisfies never
  }
}

function heading(level: number, text: string, columns: number, c: Colours): string {
  const lines = wrap(printable(text), columns)
  const width = Math.max(...lines.map(widthOf))
  const under = level === 1 ? '═' : level === 2 ? '─' : ''
  const ruled = under === '' ? [] : [under.repeat(Math.floor(width / widthOf(under)))]
  return [...lines.map((line) => c.bold(line)), ...ruled].join('\n')
}

const GAP = 2

/** Cells are wrapped within their columns; the widest columns give way first. */
function tableText(
  { head, rows, amounts = [] }: Extract<Block, { kind: 'table' }>,
  columns: number,
  c: Colours,
): string {
  const all = [head, ...rows].map((row) => row.map(printable))
  const widths = fitted(all, columns - 2 - GAP * (head.length - 1))
  const lines = all.map((row) => {
    const cells = widths.map((width, column) => wrap(row[column] ?? '', width))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      `  ${cells
        .map((cell, column) => {
          const pad = amounts.includes(column) ? padLeft : padTo
          return pad(cell[line] ?? '', widths[column] ?? 0)
        })
        .join(' '.repeat(GAP))}`.trimEnd(),
    )
  })
  const [first = [], ...rest] = lines
  return [...first.map((line) => c.dim(line)), ...rest.flat()].join('\n')
}

function widest(cell: string): number {
  return Math.max(...cell.split('\n').map(widthOf))
}

/**
 * Widths that fit the room in few lines: one column gives all that is wanting, or several give a
 * character at a time where the fewest lines are added. A date, a number or a short cell is broken
 * only where nothing else is left to give.
 */
function fitted(rows: readonly (readonly string[])[], room: number): readonly number[] {
  const lengths = rows.map((row) => row.map((cell) => cell.split('\n').map(widthOf)))
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
  const widths = columns.map((cells) => Math.max(...cells.map(widest)))
  const least = columns.map((cells) => Math.max(...cells.map(leastOf)))
  const over = widths.reduce((sum, one) => sum + one, 0) - room
  if (over <= 0) return widths
  const byOne = widths.flatMap((width, column) =>
    width - over >= (least[column] ?? 0) ? [widths.with(column, width - over)] : [],
  )
  const [best] = [givenBySeveral(lengths, widths, least, over), ...byOne]
    .map((some) => ({ some, lines: linesIn(lengths, some) }))
    .sort((one, other) => one.lines - other.lines)
  return best?.some ?? widths
}

function givenBySeveral(
  lengths: Lengths,
  widths: readonly number[],
  least: readonly number[],
  over: number,
): readonly number[] {
  let fitting = widths
  for (let wanting = over; wanting > 0; wanting--) {
    const open = fitting.map((width, column) => ({ width, column }))
    const giving = open.filter(({ width, column }) => width > (least[column] ?? 0))
    const [next] = (giving.length > 0 ? giving : open.filter(({ width }) => width > 1))
      .map(({ width, column }) => ({ width, fitting: fitting.with(column, width - 1) }))
      .map((one) => ({ ...one, lines: linesIn(lengths, one.fitting) }))
      .sort((a, b) => a.lines - b.lines || b.width - a.width)
    if (!next) break
    fitting = next.fitting
  }
  return fitting
}

/** A cell no wider than this stays on one line. */
const SHORT = 10

/** What stays on one line: a word of letters and digits, not endless; or a cell of few characters. */
function leastOf(cell: string): number {
  const words = cell.split(/[^\x21-\x7e]+/).map((word) => word.length)
  const lines = cell.split('\n').map(widthOf)
  return Math.max(
    4,
    ...words.filter((word) => word <= 19),
    ...lines.filter((line) => line <= SHORT),
  )
}

/** Of each line of each cell of each row. */
type Lengths = readonly (readonly (readonly number[])[])[]

/** About how many lines the rows take. */
function linesIn(lengths: Lengths, widths: readonly number[]): number {
  return lengths.reduce((sum, row) => {
    const heights = row.map((cell, column) =>
      cell.reduce((lines, length) => lines + linesOf(length, widths[column] ?? 1), 0),
    )
    return sum + Math.max(...heights)
  }, 0)
}

/** A line that is broken at a word leaves some of its room empty. */
function linesOf(length: number, width: number): number {
  return length <= width ? 1 : Math.ceil(length / Math.max(1, width - 2))
}

/** A control character of a record would act on the terminal instead of being shown. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ')
}
