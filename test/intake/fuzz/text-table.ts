import type { InputItem, SkippedItem } from '../../../intake/items.js'
import {
  againOfSome,
  type Counted,
  contentOf,
  counted,
  isProgram,
  isUnseen,
  Lost,
  marksIn,
  marksOut,
  rowsInOrder,
} from './account.js'
import { physicalLines, readings } from './bytes.js'

/** A text table whatever became of its bytes: every line in one item, and in its place. */
export function tableAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const lines = physicalLines(bytes)
  const rows = rowsInOrder(items)
  if (lines.length === 0) {
    const [only] = counted(items)
    if (only?.kind !== 'unreadable' || only.reason.code !== 'empty-input') {
      throw new Lost('an empty file that nothing is said of')
    }
    return
  }
  if (isProgram(rows, bytes)) return
  const covered = rows.reduce((sum, item) => sum + linesIn(item), 0)
  // a row that is passed over may have been written on several lines, if it had quotes
  const more = rows.some(isUnseen) && lines.some((line) => line.includes('"'))
  if (covered > lines.length || (covered < lines.length && !more)) {
    throw new Lost(`${lines.length} lines went in, ${covered} came out`)
  }
  const several = covered < lines.length
  const first = several ? rows.findIndex(isUnseen) : rows.length
  const last = rows.findLastIndex(isUnseen)
  const above = rows.slice(0, first)
  eachHeld(lines, above, items)
  if (!several) return
  const below = rows.slice(last + 1)
  const at = lines.length - below.reduce((sum, item) => sum + linesIn(item), 0)
  eachHeld(lines.slice(at), below, items)
  const out = rows.slice(first, last + 1)
  const from = above.reduce((sum, item) => sum + linesIn(item), 0)
  betweenHeld(lines.slice(from, at), out)
}

/** As far as packed bytes could be unpacked: the rows that came are the first ones, and whole. */
export function beginningAccount(text: Buffer, least: number, items: readonly InputItem[]): void {
  const lines = physicalLines(text)
  const rows = rowsInOrder(items)
  const last = rows.at(-1)
  if (last && last.kind !== 'unreadable') throw new Lost('the fault is not where the rows end')
  const whole = rows.slice(0, -1)
  if (isProgram(rows, text) || lines.some((line) => line.includes('"'))) return
  if (whole.length > lines.length) throw new Lost(`${whole.length} rows of ${lines.length} lines`)
  if (whole.length < least) throw new Lost(`${least} lines could be read, ${whole.length} were`)
  // the last of them may be the line in whose midst the damage is: the rest of it never came
  const sure = whole.length > least ? whole.slice(0, -1) : whole
  eachHeld(lines, sure, items)
}

const linesIn = (item: Counted) => 1 + (contentOf(item).match(/\r\n|\n|\r/g)?.length ?? 0)

/** Each item against the lines that it stands for. */
function eachHeld(
  lines: readonly string[],
  rows: readonly Counted[],
  items: readonly InputItem[],
): void {
  const header = rows.findIndex((item) => item.kind === 'skipped' && item.reason === 'header')
  let at = 0
  for (const [index, item] of rows.entries()) {
    const text = lines.slice(at, at + linesIn(item)).join('\n')
    if (item.kind !== 'skipped') marksOut(text, item)
    else if (!mayPass(item, text, index, header, lines, items)) {
      throw new Lost(`line ${at + 1} was passed over as ${item.reason}: ${text}`)
    }
    at += linesIn(item)
  }
}

function mayPass(
  { reason }: SkippedItem,
  text: string,
  index: number,
  header: number,
  lines: readonly string[],
  items: readonly InputItem[],
): boolean {
  switch (reason) {
    case 'blank':
      return !/[0-9A-Za-z]/.test(text)
    case 'title':
    case 'header':
      return header >= 0 && index <= header + 1
    case 'repeated':
      return lines.slice(0, header + 2).some((line) => bare(line) === bare(text))
    case 'total':
      return readings(text).some((one) => /计|total/i.test(one))
    case 'again':
      againOfSome(text, items)
      return true
    default:
      return false
  }
}

/** Blank cells at the end, quotes and blanks in it make no other row. */
const bare = (line: string) => line.replace(/["\s,;\0]/g, '')

/** Where it cannot be told how many lines each of the passed over rows had. */
function betweenHeld(lines: readonly string[], rows: readonly Counted[]): void {
  const out = new Set(rows.flatMap((item) => marksIn(contentOf(item))))
  const missing = lines.filter((line) => marksIn(line).some((mark) => !out.has(mark)))
  const several = lines.length - rows.reduce((sum, item) => sum + linesIn(item), 0)
  const unseen = rows.filter(isUnseen).length
  if (missing.length > unseen + several) {
    throw new Lost(`${missing.length} lines lost, ${unseen} accounted for: ${missing.join(' | ')}`)
  }
}
