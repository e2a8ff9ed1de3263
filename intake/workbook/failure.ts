import type { Amount, FaultReason, TableFault } from '../table/rows.js'

/** Why a file is no workbook that can be read: the `detail` of a `not-a-workbook` fault. */
export type NotAWorkbook =
  /** Not a zip, not an old .xls, not HTML: most often text that was named .xls. */
  | 'not-a-zip'
  /** A zip of something else, an OpenDocument sheet among them. */
  | 'no-workbook-inside'
  /** HTML without a table: most often the page that said the login had run out. */
  | 'no-table-inside'
  /** Needs a password: save it without one. */
  | 'encrypted'
  /** The binary .xlsb: save it as .xlsx. */
  | 'binary-workbook'
  /** An old .xls that cannot be read: save it as .xlsx. */
  | 'old-xls'
  /** The zip or the XML in it is broken. */
  | 'damaged'
  /** The workbook names a sheet that is not there. */
  | 'sheet-missing'

/** Thrown inside the reading of a workbook, a fault at its edge. */
export class WorkbookFailure extends Error {
  readonly reason: FaultReason

  constructor(reason: FaultReason) {
    super(reason.code)
    this.reason = reason
  }
}

export function notAWorkbook(detail: NotAWorkbook): WorkbookFailure {
  return new WorkbookFailure({ code: 'not-a-workbook', detail })
}

export function tooLarge(limit: number, of: Amount): WorkbookFailure {
  return new WorkbookFailure({ code: 'too-large', limit, of })
}

/** What was thrown, as a fault at a place; what is no failure of the workbook is ours, and goes on. */
export function faultOf(error: unknown, sheet: string | undefined, row: number): TableFault {
  if (!(error instanceof WorkbookFailure)) throw error
  return { kind: 'fault', sheet, row, text: '', fault: error.reason }
}
