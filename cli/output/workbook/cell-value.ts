import type { CellToWrite, ColumnKind } from './sheet-model.js'

/** What a cell holds in the file, and the format it shows it in where that is not its column's. */
export interface CellValue {
  readonly value: string | number | Date | null
  readonly numFmt?: string
}

/** Of text, `@`: a number typed into it when a reject is mended stays as it was typed. */
export const COLUMN_FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  text: '@',
  instant: 'yyyy-mm-dd hh:mm:ss',
  number: undefined,
  // a second is 0.0003 of an hour
  hours: '0.00##',
}

const DATE_FORMAT = 'yyyy-mm-dd'

/** Excel takes no longer text in a cell, and calls a file damaged that has one. */
const LONGEST = 32_767

export function cellValue(cell: CellToWrite, kind: ColumnKind): CellValue {
  if (cell === null || cell === undefined || cell === '') return { value: null }
  if (typeof cell === 'number') {
    // of a longer number Excel would keep 15 digits
    return { value: Math.abs(cell) < 1e15 ? cell : String(cell) }
  }
  if (kind === 'instant') return instantValue(cell) ?? text(cell)
  if (kind === 'text') return text(cell)
  const number = numberOf(cell)
  return number === undefined ? text(cell) : { value: number }
}

/** A string is written as a string: `=1+1` is what it says, not a formula. */
function text(cell: string): CellValue {
  const kept = cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell
  // written as it is, Excel would read `_x000D_` as a line's end; the library leaves it alone
  return { value: kept.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_') }
}

/** Only what comes back as it went in: 007 is no number, nor one of more than 15 digits. */
function numberOf(cell: string): number | undefined {
  const number = Number(cell)
  return String(number) === cell && Math.abs(number) < 1e15 ? number : undefined
}

function instantValue(cell: string): CellValue | undefined {
  const [, day = '', time] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?$/.exec(cell) ?? []
  // the wall-clock is written as if it were UTC, which is how the library reads a Date
  const date = new Date(`${day}T${time ?? '00:00:00'}Z`)
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  // what lies before cannot be a date cell: the 1900 system begins there, with a day that never was
  if (!real || date.getUTCFullYear() < 1901) return undefined
  return time === undefined ? { value: date, numFmt: DATE_FORMAT } : { value: date }
}
