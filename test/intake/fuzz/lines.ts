import type { InputItem } from '../../../intake/items.js'
import { againOfSome, contentOf, isProgram, Lost, marksOut, rowsInOrder } from './account.js'
import { isWide, jsonLines } from './bytes.js'

/** Lines of JSON: each is one item, and stands in it letter by letter. */
export function linesAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const lines = jsonLines(bytes)
  const isExact = exactly(bytes, lines)
  const rows = rowsInOrder(items)
  if (isProgram(rows, bytes)) return
  if (rows.length !== lines.length) throw new Lost(`${lines.length} lines in, ${rows.length} out`)
  for (const [index, line] of lines.entries()) {
    const item = rows[index]
    if (!item || item.kind === 'skipped') {
      const blank = item?.reason === 'blank' && line.trim() === ''
      if (item?.reason === 'again') againOfSome(line, items)
      else if (!blank) throw new Lost(`line ${index + 1}: ${line}`)
      continue
    }
    if (
      isExact(line) &&
      !(isCut(item) ? line.startsWith(contentOf(item)) : contentOf(item) === line)
    ) {
      throw new Lost(`line ${index + 1} was ${line} and is ${contentOf(item)}`)
    }
    marksOut(line, item)
  }
}

const isCut = (item: InputItem) => item.kind === 'unreadable' && item.reason.code === 'truncated'

/** Of every line: in the log of an order, kept, repeated, blank, or unreadable. */
export function logAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const lines = jsonLines(bytes)
  const isExact = exactly(bytes, lines)
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

/** In a file that is not UTF, only the ASCII lines are looked at letter by letter. */
function exactly(bytes: Buffer, lines: readonly string[]): (line: string) => boolean {
  const known = isWide(bytes) || lines.every((line) => !line.includes('\uFFFD'))
  return (line) => known || /^[\0-\x7f]*$/.test(line)
}
