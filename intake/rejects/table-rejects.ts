import type { TableHeader } from '../items.js'
import { foldName } from '../table/fold-text.js'
import { REJECT_COLUMNS } from '../table/marks.js'

/**
 * Rejected rows of a text table, as the table they came from: its header, its rows as they were,
 * and a few columns more, which are passed over when it is fed in again. All pure: texts to a text.
 */
export interface RejectedRow {
  readonly cells: readonly string[]
  readonly reason: string
  readonly fix: string
  /** Which file, sheet and row it came from. */
  readonly from: string
}

/** A spreadsheet takes a file for UTF-8 only if it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What goes above the rows, the byte order mark included. */
export function rejectsHead(header: TableHeader, language: 'zh' | 'en'): string {
  const lines = header.rows.map((cells, index) => {
    const last = index === header.rows.length - 1
    return writeRow(
      [...fitted(cells, header), ...REJECT_COLUMNS[language].map((name) => (last ? name : ''))],
      header,
    )
  })
  return BYTE_ORDER_MARK + lines.join('')
}

export function rejectsRow({ cells, reason, fix, from }: RejectedRow, header: TableHeader): string {
  return writeRow([...fitted(cells, header), reason, fix, from], header)
}

/** For what comes from a table whose header is not known: its text and why, and no names above. */
export const NO_HEADER: TableHeader = { rows: [], width: 1, delimiter: ',' }

/** What is added stands below its names, whatever width the row has; what is over stays. */
function fitted(cells: readonly string[], header: TableHeader): readonly string[] {
  const width = Math.max(header.width, ...header.rows.map(({ length }) => length))
  const own = ownColumns(header)
  const over = cells.slice(width)
  const joined = over.every((cell) => cell.trim() === '')
    ? cells
    : [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiterOf(header))]
  return own.map((index) => joined[index] ?? '')
}

const REJECT_NAMES = new Set([...REJECT_COLUMNS.zh, ...REJECT_COLUMNS.en].map(foldName))
const ownColumnsOf = new WeakMap<TableHeader, readonly number[]>()

/** The columns without those of an earlier round, which are written anew. */
function ownColumns(header: TableHeader): readonly number[] {
  const known = ownColumnsOf.get(header)
  if (known) return known
  const width = Math.max(header.width, ...header.rows.map(({ length }) => length))
  const names = header.rows.at(-1) ?? []
  const own = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !REJECT_NAMES.has(foldName(names[index] ?? '')),
  )
  ownColumnsOf.set(header, own)
  return own
}

function writeRow(cells: readonly string[], header: TableHeader): string {
  const delimiter = delimiterOf(header)
  return `${cells.map((cell) => quoted(kept(cell), delimiter)).join(delimiter)}\r\n`
}

function delimiterOf({ delimiter }: TableHeader): string {
  return delimiter ?? ','
}

export function quoted(cell: string, delimiter: string): string {
  const needs =
    cell.includes('"') ||
    cell.includes('\n') ||
    cell.includes('\r') ||
    cell.includes(delimiter) ||
    cell.startsWith(' ')
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * What a spreadsheet would make something else of and write back so: a long number loses its last
 * figures, 0123 its zero, a date its seconds, and = begins a formula. A tab before it makes it
 * text, and intake trims tabs.
 */
function kept(cell: string): string {
  const risky =
    /^[=+@-]/.test(cell) ||
    /^\d{12,}$/.test(cell) ||
    /^0\d+$/.test(cell) ||
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(cell) ||
    /^\d+(\.\d*0|E\d+)$/i.test(cell)
  return risky ? `\t${cell}` : cell
}
