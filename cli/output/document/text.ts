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
  const widths = fitted(
    head.map((_, column) => Math.max(...all.map((row) => widest(row[column] ?? '')))),
    columns - 2 - GAP * (head.length - 1),
  )
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

/** Takes from the widest until all fit, but leaves each a few characters. */
function fitted(widths: readonly number[], room: number): readonly number[] {
  const fitting = [...widths]
  for (let over = fitting.reduce((sum, one) => sum + one, 0) - room; over > 0; over--) {
    const index = fitting.indexOf(Math.max(...fitting))
    const width = fitting[index] ?? 0
    if (width <= 4) break
    fitting[index] = width - 1
  }
  return fitting
}

/** A control character of a record would act on the terminal instead of being shown. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ')
}
