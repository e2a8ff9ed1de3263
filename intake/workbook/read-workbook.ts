import { open } from 'node:fs/promises'
import type { TableItem } from '../table/rows.js'
import { faultOf, notAWorkbook, tooLarge } from './failure.js'
import { readHtml } from './html/read-html.js'
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.js'
import { readOldXls } from './old-xls.js'
import { readParts, type SheetInfo } from './parts.js'
import { type Budget, readSheet } from './sheet/read-sheet.js'
import { sniffWorkbook } from './sniff.js'
import { Package } from './zip/package.js'

export interface WorkbookOptions {
  readonly limits?: Partial<WorkbookLimits>
  /** Asked before each sheet, hidden or not; all are read where nobody asks. */
  readonly wanted?: (sheet: SheetInfo) => boolean
}

/**
 * A workbook as rows of text, sheet after sheet: `.xlsx` row by row, `.xls` whether it is what it
 * says or HTML. What cannot be read is a fault among the rows, never an exception.
 */
export async function* readWorkbook(
  source: string | Uint8Array,
  { limits: own = {}, wanted = () => true }: WorkbookOptions = {},
): AsyncGenerator<TableItem> {
  const limits = { ...WORKBOOK_LIMITS, ...own }
  try {
    const bytes = await bytesOf(source, limits.fileBytes)
    if (bytes.length === 0) {
      const fault = { code: 'empty-input' } as const
      yield { kind: 'fault', sheet: undefined, row: 0, text: '', fault }
      return
    }
    switch (sniffWorkbook(bytes)) {
      case 'zip':
        yield* readPackage(bytes, limits, wanted)
        break
      case 'ole':
        if (bytes.length > limits.oldFileBytes) throw tooLarge(limits.oldFileBytes, 'bytes')
        yield* readOldXls(bytes, wanted)
        break
      case 'html':
        yield* readHtml(bytes, limits)
        break
      default:
        throw notAWorkbook('not-a-zip')
    }
  } catch (error) {
    yield faultOf(error, undefined, 0)
  }
}

async function* readPackage(
  bytes: Buffer,
  limits: WorkbookLimits,
  wanted: (sheet: SheetInfo) => boolean,
): AsyncGenerator<TableItem> {
  const zip = new Package(bytes, limits)
  const { sheets, context } = await readParts(zip, limits)
  const budget: Budget = { rows: limits.rows, cells: limits.cells }
  for (const { name, hidden, part } of sheets) {
    if (!wanted({ name, hidden })) continue
    if (part === undefined) yield faultOf(notAWorkbook('sheet-missing'), name, 0)
    else yield* readSheet(zip, name, part, context, limits, budget)
  }
}

/** A file that is too long is not even read; a path that cannot be opened is the caller's to say. */
async function bytesOf(source: string | Uint8Array, limit: number): Promise<Buffer> {
  if (typeof source !== 'string') {
    if (source.length > limit) throw tooLarge(limit, 'bytes')
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  }
  const file = await open(source)
  try {
    const { size } = await file.stat()
    if (size > limit) throw tooLarge(limit, 'bytes')
    return await file.readFile()
  } finally {
    await file.close()
  }
}
