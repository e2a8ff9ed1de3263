import type { Cell, TableFault, TableItem } from '../../table/rows.js'
import { faultOf, tooLarge, WorkbookFailure } from '../failure.js'
import { MAX_COLUMNS, MAX_ROWS, type WorkbookLimits } from '../limits.js'
import { decodeXml } from '../xml/decode.js'
import { XmlScanner } from '../xml/scanner.js'
import type { Package } from '../zip/package.js'
import type { CellContext } from './cell-text.js'
import { MergeFiller } from './fill-merges.js'
import { readMerges } from './merges.js'
import { type SheetRow, SheetScanner } from './sheet-scanner.js'

/** What the whole workbook may still give; shared by its sheets. */
export interface Budget {
  rows: number
  cells: number
}

/** One sheet as rows, with the blank ones between them; a fault ends it, and it alone. */
export async function* readSheet(
  zip: Package,
  sheet: string,
  part: string,
  context: CellContext,
  limits: WorkbookLimits,
  budget: Budget,
): AsyncGenerator<TableItem> {
  let last = 0
  try {
    const merges = new MergeFiller(await readMerges(zip.read(part), limits))
    const listener = new SheetScanner(context, limits)
    const scanner = new XmlScanner(listener)
    for await (const text of decodeXml(zip.read(part, { again: true }))) {
      scanner.push(text)
      for (const found of listener.rows.splice(0)) {
        for (const item of withBlanks(found, last, merges, sheet)) {
          if (budget.rows-- <= 0) throw tooLarge(limits.rows, 'rows')
          if (item.kind === 'row') budget.cells -= item.cells.length
          if (budget.cells < 0) throw tooLarge(limits.cells, 'cells')
          yield item
          last = Math.max(last, item.row)
        }
      }
    }
    if (!listener.ended || !scanner.complete) throw new WorkbookFailure({ code: 'truncated' })
  } catch (error) {
    yield faultOf(error, sheet, last + 1)
  }
}

/** A row and the blank rows before it; nothing for one that is blank, until another follows. */
function* withBlanks(
  { row, cells, over }: SheetRow,
  last: number,
  merges: MergeFiller,
  sheet: string,
): Generator<TableItem> {
  if (row > MAX_ROWS) throw tooLarge(MAX_ROWS, 'rows')
  if (cells.length === 0 && over.length === 0 && !merges.reaches(row)) return
  for (let blank = last + 1; blank < row; blank++) {
    const filled: Cell[] = []
    merges.fill(blank, filled)
    yield { kind: 'row', sheet, row: blank, cells: withoutHoles(filled) }
  }
  merges.fill(row, cells)
  const whole = withoutHoles(cells)
  yield over.length > 0
    ? tooManyColumns(sheet, row, [...whole, ...over])
    : { kind: 'row', sheet, row, cells: whole }
}

/** Only now, one row at a time: many rows of one far cell each would fill the memory. */
function withoutHoles(cells: Cell[]): Cell[] {
  if (!cells.includes(undefined as never)) return cells
  const whole: Cell[] = []
  for (let column = 0; column < cells.length; column++) whole.push(cells[column] ?? '')
  return whole
}

function tooManyColumns(sheet: string, row: number, cells: Cell[]): TableFault {
  const text = cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(',')
  const fault = { code: 'too-many-columns', limit: MAX_COLUMNS } as const
  return { kind: 'fault', sheet, row, text: text.slice(0, KEPT), fault }
}

/** As much as of a row of text. */
const KEPT = 1 << 20
