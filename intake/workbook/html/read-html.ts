import type { TableItem } from '../../table/rows.js'
import { faultOf, notAWorkbook, tooLarge } from '../failure.js'
import { MAX_COLUMNS, type WorkbookLimits } from '../limits.js'
import { decodeHtml } from './encoding.js'
import { HtmlScanner } from './scanner.js'
import { type HtmlRow, TableRows } from './table-rows.js'

/** The `.xls` that is really HTML: the rows of all its tables, one after another. */
export function* readHtml(bytes: Buffer, limits: WorkbookLimits): Generator<TableItem> {
  let row = 0
  try {
    const tables = new TableRows(limits)
    const scanner = new HtmlScanner(tables)
    const taken = function* () {
      for (const found of tables.rows.splice(0)) {
        row++
        if (row > limits.rows) throw tooLarge(limits.rows, 'rows')
        yield itemOf(found, row)
      }
    }
    for (const text of decodeHtml(bytes)) {
      scanner.push(text)
      yield* taken()
    }
    scanner.end()
    tables.end()
    yield* taken()
    if (!tables.found) throw notAWorkbook('no-table-inside')
  } catch (error) {
    // a page without a table has no row to be at fault
    yield faultOf(error, undefined, row === 0 ? 0 : row + 1)
  }
}

/** As much as of a row of text. */
const KEPT = 1 << 20

function itemOf({ cells, over }: HtmlRow, row: number): TableItem {
  if (over.length === 0) return { kind: 'row', sheet: undefined, row, cells }
  const text = [...cells, ...over].join(',').slice(0, KEPT)
  const fault = { code: 'too-many-columns', limit: MAX_COLUMNS } as const
  return { kind: 'fault', sheet: undefined, row, text, fault }
}
