import type { Cell, TableItem } from '../table/rows.js'
import { notAWorkbook } from './failure.js'
import type { SheetInfo } from './parts.js'
import { MergeFiller } from './sheet/fill-merges.js'
import { numberText } from './sheet/number-text.js'

/**
 * The binary .xls of Excel 97 to 2003, by hucre, which reads it whole; it has 65,536 rows at most.
 * What the library does not tell is done without: whether a sheet is hidden, and whether a date's
 * format shows its time, so that midnight is taken as a date alone.
 */
export async function* readOldXls(
  bytes: Buffer,
  wanted: (sheet: SheetInfo) => boolean,
): AsyncGenerator<TableItem> {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) || hasFilePass(bytes)) {
    throw notAWorkbook('encrypted')
  }
  for (const { name, rows, merges = [] } of await sheetsOf(bytes)) {
    if (!wanted({ name, hidden: false })) continue
    const ranges = merges.map(({ startRow, endRow, startCol, endCol }) => ({
      top: startRow + 1,
      bottom: endRow + 1,
      left: startCol,
      right: endCol,
      value: '',
    }))
    const filler = new MergeFiller(ranges.sort((a, b) => a.top - b.top))
    for (let row = 1; row <= rows.length; row++) {
      // the library leaves holes where a sheet has no row
      const cells = Array.from(rows[row - 1] ?? [], (value) => cellOf(value ?? null))
      filler.fill(row, cells)
      for (let column = 0; column < cells.length; column++) cells[column] ??= ''
      while (cells.at(-1) === '') cells.pop()
      yield { kind: 'row', sheet: name, row, cells }
    }
  }
}

async function sheetsOf(bytes: Buffer) {
  const { readXls } = await import('hucre/xlsx')
  try {
    return (await readXls(bytes)).sheets
  } catch {
    throw notAWorkbook('old-xls')
  }
}

function cellOf(value: string | number | boolean | Date | null): Cell {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return numberText(String(value), 'general', 1900)
  if (value instanceof Date) return dateOf(value)
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERR!)$/.test(value)
    ? { kind: 'refused', text: value, reason: 'error-value' }
    : value
}

function dateOf(date: Date): Cell {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(rounded.getTime()))
    return { kind: 'refused', text: '#####', reason: 'not-a-date' }
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T')
  // a time of day alone is kept as a part of the day before the first
  if (rounded.getUTCFullYear() < 1900) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

/**
 * A password of the old kind stands right behind the beginning of the workbook's stream. The
 * library reads on regardless, and would give noise.
 */
function hasFilePass(bytes: Buffer): boolean {
  const begin = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
  const at = bytes.indexOf(begin)
  if (at < 0) return false
  const next = at + 4 + 16
  // a recommendation to open it read-only may come first
  const record = bytes[next] === 0x86 && bytes[next + 1] === 0 ? next + 4 : next
  return bytes[record] === 0x2f && bytes[record + 1] === 0
}
