import type { Cell, TableItem } from '../table/rows.js'
import { notAWorkbook } from './failure.js'
import type { SheetInfo } from './parts.js'
import { MergeFiller } from './sheet/fill-merges.js'
import { numberText } from './sheet/number-text.js'

/**
 * The binary .xls of Excel 97 to 2003, by hucre, which reads it whole; it has 65,536 rows at most.
 * What the library does not tell is done without: whether a sheet is hidden, and whether a date's
 * format shows its time. Midnight is a date alone in a column of dates; in one that also has times
 * of day it may be either, and is refused: a card may hang on it.
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
    const timed = timedColumns(rows)
    for (let row = 1; row <= rows.length; row++) {
      // the library leaves holes where a sheet has no row
      const cells = Array.from(rows[row - 1] ?? [], (value, column) =>
        cellOf(value ?? null, timed.has(column)),
      )
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

type Value = string | number | boolean | Date | null

/** The columns in which a date has a time of day. */
function timedColumns(rows: readonly (readonly Value[] | undefined)[]): ReadonlySet<number> {
  const timed = new Set<number>()
  for (const row of rows) {
    for (const [column, value] of (row ?? []).entries()) {
      if (value instanceof Date && !isTimeAlone(value) && !isMidnight(toSecond(value))) {
        timed.add(column)
      }
    }
  }
  return timed
}

function cellOf(value: Value, timed: boolean): Cell {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return numberText(String(value), 'general', 1900)
  if (value instanceof Date) return dateOf(value, timed)
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERR!)$/.test(value)
    ? { kind: 'refused', text: value, reason: 'error-value' }
    : value
}

function dateOf(date: Date, timed: boolean): Cell {
  const rounded = toSecond(date)
  if (Number.isNaN(rounded.getTime()))
    return { kind: 'refused', text: '#####', reason: 'not-a-date' }
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T')
  if (isTimeAlone(rounded)) return time
  if (!isMidnight(rounded)) return `${day} ${time}`
  // with the question mark it stays refused when the reject comes back unmended
  return timed ? { kind: 'refused', text: `${day} ${time}?`, reason: 'midnight-or-date' } : day
}

function toSecond(date: Date): Date {
  return new Date(Math.round(date.getTime() / 1000) * 1000)
}

/** A time of day alone is kept as a part of the day before the first. */
function isTimeAlone(date: Date): boolean {
  return date.getUTCFullYear() < 1900
}

function isMidnight(date: Date): boolean {
  return date.getTime() % 86_400_000 === 0
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
