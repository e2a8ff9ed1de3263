import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { widthOf } from '../width.js'
import { type CellValue, COLUMN_FORMATS, cellValue } from './cell-value.js'
import type { SheetColumn, SheetToWrite } from './sheet-model.js'
import { sheetNames } from './sheet-names.js'

/**
 * Sheets → the bytes of an .xlsx: the header bold and frozen, with a filter; date cells in
 * wall-clock time. Bytes, so that the caller puts a whole file in its place or none.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const parts = sheets.flatMap(inParts)
  const names = sheetNames(parts.map(({ name }) => name))
  return await writeXlsx({ sheets: parts.map((part, at) => sheetOf(part, names[at] ?? '')) })
}

/** Excel's last row, less the header. */
const MAX_ROWS = 1_048_575

/** What is longer than a sheet goes on in another of the same name. */
function inParts(sheet: SheetToWrite): readonly SheetToWrite[] {
  const parts = [{ ...sheet, rows: sheet.rows.slice(0, MAX_ROWS) }]
  for (let from = MAX_ROWS; from < sheet.rows.length; from += MAX_ROWS) {
    parts.push({ ...sheet, rows: sheet.rows.slice(from, from + MAX_ROWS) })
  }
  return parts
}

const BOLD: CellStyle = { font: { bold: true, name: 'Calibri', size: 11 } }

function sheetOf({ columns, rows }: SheetToWrite, name: string): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>()
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: BOLD })
  const written = rows.map((row, at) =>
    columns.map(({ kind }, column) => {
      const { value, numFmt }: CellValue = cellValue(row[column], kind)
      if (numFmt !== undefined) cells.set(`${at + 1},${column}`, { style: { numFmt } })
      return value
    }),
  )
  return {
    name,
    columns: columns.map((column, at) => ({
      width: widthFor(column, at, rows),
      ...numFmtOf(column),
    })),
    rows: [columns.map(({ header }) => cellValue(header, 'text').value), ...written],
    cells,
    freezePane: { rows: 1 },
    ...(columns.length > 0
      ? { autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` } }
      : {}),
  }
}

function numFmtOf({ kind }: SheetColumn): { numFmt?: string } {
  const numFmt = COLUMN_FORMATS[kind]
  return numFmt === undefined ? {} : { numFmt }
}

const LEAST = 6
const MOST = 60
/** A column's width is judged by its beginning; the rest is seldom wider, and dear to measure. */
const MEASURED = 1000

function widthFor({ header, width }: SheetColumn, at: number, rows: SheetToWrite['rows']): number {
  if (width !== undefined) return width
  // the filter's arrow stands in the header
  let widest = widthOf(header) + 3
  for (const row of rows.slice(0, MEASURED)) {
    for (const line of String(row[at] ?? '')
      .slice(0, MOST)
      .split('\n')) {
      widest = Math.max(widest, widthOf(line) + 2)
    }
  }
  return Math.min(MOST, Math.max(LEAST, widest))
}

/** The letters of a column, counted from 0: 27 → AB. */
function letters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}
