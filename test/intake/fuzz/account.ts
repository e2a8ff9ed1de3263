import type { InputItem, SkipReason } from '../../../intake/items.js'
import { MARK } from './seeds.js'

/**
 * Whether all that went in came out, told from the bytes and nothing of intake: every physical row
 * in one item, and every number that stands in the file in what an item gives back.
 */
export class Lost extends Error {}

type Counted = Exclude<InputItem, { kind: 'unknown-header' }>

/** Rows of which only the reason comes out, and not the content. */
const UNSEEN: readonly SkipReason[] = ['title', 'header', 'repeated', 'total', 'again', 'no-header']

export const isFault = (item: InputItem) => item.kind === 'unreadable'

export function counted(items: readonly InputItem[]): readonly Counted[] {
  return items.filter((item) => item.kind !== 'unknown-header')
}

export function contentOf(item: InputItem): string {
  switch (item.kind) {
    case 'record':
    case 'order':
    case 'rejected-order':
      return originText(item.origin)
    case 'unreadable':
      return item.text
    default:
      return ''
  }
}

function originText(origin: Extract<InputItem, { kind: 'record' }>['origin']): string {
  if (origin.kind === 'table') return origin.cells.join('\u0001')
  return origin.kind === 'line' ? origin.text : origin.lines.map(({ text }) => text).join('\n')
}

export const isUnseen = (item: InputItem) => item.kind === 'skipped' && UNSEEN.includes(item.reason)

/** Numbered one by one from 1, none twice; `0` is what is true of the whole file. */
export function rowsInOrder(items: readonly InputItem[]): readonly Counted[] {
  const rows = counted(items).filter(({ place }) => place.row > 0)
  for (const [index, { place }] of rows.entries()) {
    if (place.row !== index + 1) throw new Lost(`row ${place.row} stands where ${index + 1} should`)
  }
  return rows
}

/** Every number of the file in what came out, but for rows whose content does not. */
export function marksOut(lines: readonly string[], items: readonly InputItem[]): void {
  const out = new Set(items.flatMap((item) => contentOf(item).match(MARK) ?? []))
  const missing = lines.filter((line) => (line.match(MARK) ?? []).some((mark) => !out.has(mark)))
  const unseen = items.filter(isUnseen).length
  if (missing.length > unseen) {
    throw new Lost(`${missing.length} lines lost, ${unseen} accounted for: ${missing.join(' | ')}`)
  }
}

/** What a record that was taken once only was the same as must have been taken. */
export function againOfSome(items: readonly InputItem[]): void {
  const again = items.some((item) => item.kind === 'skipped' && item.reason === 'again')
  if (again && !items.some(({ kind }) => kind === 'record' || kind === 'order'))
    throw new Lost('the same as none')
}

/** The lines of a table's text, of whatever encoding; `undefined` for what is no text at all. */
export function physicalLines(bytes: Buffer): readonly string[] {
  const text = loosely(bytes)
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** ASCII is kept, and so are line ends; the rest does not matter. */
export function loosely(bytes: Buffer): string {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const odd = bytes.length % 2 === 1
    const even = Buffer.from(bytes.subarray(2, odd ? -1 : undefined))
    return (a === 0xff ? even : even.swap16()).toString('utf16le') + (odd ? '?' : '')
  }
  const marks = ['efbbbf', '84319533']
  const mark = marks.find((one) => bytes.toString('hex', 0, one.length / 2) === one)
  return bytes.toString('latin1', (mark?.length ?? 0) / 2)
}

/** A text table, whatever became of it. */
export function tableAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const lines = physicalLines(bytes)
  const rows = rowsInOrder(items)
  againOfSome(items)
  if (lines.length === 0) {
    const [only] = counted(items)
    if (only?.kind !== 'unreadable' || only.reason.code !== 'empty-input') {
      throw new Lost('an empty file that nothing is said of')
    }
    return
  }
  if (isProgram(rows, bytes)) return
  let covered = 0
  for (const item of rows) covered += 1 + (contentOf(item).match(/\r\n|\n|\r/g)?.length ?? 0)
  // a row that is passed over may have been written on several lines
  const enough = items.some(isUnseen) ? covered <= lines.length : covered === lines.length
  if (!enough) throw new Lost(`${lines.length} lines went in, ${covered} came out`)
  marksOut(lines, items)
}

/** Refused whole: one item, and NUL bytes by the dozen. */
function isProgram(rows: readonly Counted[], bytes: Buffer): boolean {
  const [only] = rows
  if (rows.length !== 1 || only?.kind !== 'unreadable') return false
  return only.reason.code === 'nul-bytes' && bytes.filter((byte) => byte === 0).length >= 64
}

/** Lines of JSON: each is one item, and stands in it letter by letter. */
export function linesAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const lines = jsonLines(bytes)
  const isExact = exactly(lines)
  const rows = rowsInOrder(items)
  againOfSome(items)
  if (isProgram(rows, bytes)) return
  if (rows.length !== lines.length) throw new Lost(`${lines.length} lines in, ${rows.length} out`)
  for (const [index, line] of lines.entries()) {
    const item = rows[index]
    if (!item || item.kind === 'skipped') {
      const blank = item?.reason === 'blank' && line.trim() === ''
      if (!blank && item?.reason !== 'again') throw new Lost(`line ${index + 1}: ${line}`)
    } else if (
      isExact(line) &&
      !(isCut(item) ? line.startsWith(contentOf(item)) : contentOf(item) === line)
    ) {
      throw new Lost(`line ${index + 1} was ${line} and is ${contentOf(item)}`)
    }
  }
  marksOut(lines, items)
}

const isCut = (item: InputItem) => item.kind === 'unreadable' && item.reason.code === 'truncated'

/** Of every line: in the log of an order, kept, repeated, blank, or unreadable. */
export function logAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const lines = jsonLines(bytes)
  const isExact = exactly(lines)
  const logs = new Map<string, number>()
  for (const item of items) {
    if (item.kind !== 'order' && item.kind !== 'rejected-order') continue
    if (item.origin.kind === 'log') logs.set(contentOf(item), item.origin.lines.length)
  }
  const texts = new Set([...logs.keys()].flatMap((log) => log.split('\n')))
  const beside = items.filter(({ kind }) => kind === 'skipped' || kind === 'unreadable')
  const rows = beside.map(({ place }) => place.row)
  if (new Set(rows).size !== rows.length) throw new Lost('a line twice')
  let inLogs = 0
  for (const count of logs.values()) inLogs += count
  const only = beside.filter(
    ({ kind, place }) => kind === 'unreadable' || !texts.has(lines[place.row - 1] ?? ''),
  )
  const plain = lines.every(isExact)
  if (plain && inLogs + only.length !== lines.length) {
    throw new Lost(`${lines.length} lines in, ${inLogs} + ${only.length} out`)
  }
  const missing = lines.filter(
    (line, index) => isExact(line) && !rows.includes(index + 1) && !texts.has(line),
  )
  if (missing.length > 0) throw new Lost(`lines lost: ${missing.join(' | ')}`)
}

/** In UTF-8; in a file that is not, only its ASCII lines are looked at letter by letter. */
function jsonLines(bytes: Buffer): readonly string[] {
  const ascii = loosely(bytes)
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe
  const text = wide ? ascii : bytes.toString('utf8').replace(/^\uFEFF/, '')
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function exactly(lines: readonly string[]): (line: string) => boolean {
  const utf8 = lines.every((line) => !line.includes('\uFFFD'))
  return (line) => utf8 || /^[\0-\x7f]*$/.test(line)
}
