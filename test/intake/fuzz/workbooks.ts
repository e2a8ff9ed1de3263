import fc from 'fast-check'
import type { InputItem } from '../../../intake/items.js'
import { makeXlsx, makeZip, xlsxParts } from '../../workbook/make-xlsx.js'
import { counted, isFault, isUnseen, Lost, marksOut, rowsInOrder } from './account.js'
import { type Change, changed, type Row } from './seeds.js'
import { rowsAccount } from './tables.js'

/** The same rows as a workbook, whole, with its XML changed, or with its zip damaged. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\r', '_x000D_')
    .replaceAll('\0', '_x0000_')

const column = (index: number) => String.fromCharCode(65 + index)

function sheetXml(rows: readonly Row[], strings: string[]): string {
  return rows
    .map((row, at) => {
      const cells = row.map((text, index) => {
        const place = (at + index) % 3 === 0 ? '' : ` r="${column(index)}${at + 1}"`
        if (/^\d{7}$/.test(text) && index % 2 === 0) return `<c${place}><v>${text}</v></c>`
        if (at % 2 === 0) {
          strings.push(text)
          return `<c${place} t="s"><v>${strings.length - 1}</v></c>`
        }
        return `<c${place} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
      })
      return `<row r="${at + 1}">${cells.join('')}</row>`
    })
    .join('')
}

function partsOf(rows: readonly Row[]) {
  const strings: string[] = []
  const xml = sheetXml(rows, strings)
  const list = strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')
  return { sheets: [{ name: '工单', rows: xml }], strings: list }
}

export const workbookOf = (rows: readonly Row[]): Buffer => makeXlsx(partsOf(rows))

/** A sheet has no rows behind the last that is filled, and no cells behind the last of a row. */
export function withoutEnds(rows: readonly Row[]): readonly Row[] {
  const cells = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1)
}

export const SHEET = 'xl/worksheets/sheet1.xml'

export interface BrokenBook {
  readonly bytes: Buffer
  readonly sheet: string
}

export interface XmlChanges {
  readonly part: number
  /** Where rows go: some programs write them as they come. */
  readonly moves: readonly (readonly [number, number])[]
}

const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 3 })

export const xmlChanges: fc.Arbitrary<XmlChanges> = fc.record({
  part: fc.nat(11),
  moves: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, moves),
})

export function xmlChanged(
  rows: readonly Row[],
  { part, moves }: XmlChanges,
  list: readonly Change[],
): BrokenBook {
  const parts = xlsxParts(partsOf(rows))
  const names = Object.keys(parts)
  // the sheet more often than what surrounds it
  const name = part % 2 === 0 ? SHEET : (names[part % names.length] ?? SHEET)
  const all: Record<string, string | Buffer> = { ...parts }
  all[SHEET] = moved(String(parts[SHEET]), moves)
  // rows in another order are enough of a change
  if (moves.length === 0 || part % 4 !== 0) all[name] = changed(Buffer.from(all[name] ?? ''), list)
  return { bytes: makeZip(all), sheet: String(all[SHEET]) }
}

function moved(xml: string, moves: XmlChanges['moves']): string {
  const begins = xml.indexOf('<row')
  const ends = xml.lastIndexOf('</row>') + 6
  const rows = xml.slice(begins, ends).split(/(?=<row)/)
  for (const [from, to] of moves) {
    rows.splice(to % rows.length, 0, ...rows.splice(from % rows.length, 1))
  }
  return xml.slice(0, begins) + rows.join('') + xml.slice(ends)
}

export function zipChanged(rows: readonly Row[], list: readonly Change[]): Buffer {
  return changed(workbookOf(rows), list)
}

/** Said to be broken from somewhere on, or all of it there: row by row, whatever is said. */
export function bookAccount(rows: readonly Row[], items: readonly InputItem[]): void {
  const all = counted(items)
  if (all.length === 0) throw new Lost('a workbook that nothing is said of')
  const last = all.at(-1)
  const whole = all.filter(({ place }) => place.row > 0 && (!last || place.row !== last.place.row))
  if (!all.some(isFault)) {
    // to the letter: damage that is not seen may have changed any of it
    rowsAccount(withoutEnds(rows), items)
  } else if (whole.length > 0) rowsInOrder(whole)
}

/** Each row of the XML is an item, until the sheet is said to be broken. */
export function xmlAccount(sheet: string, items: readonly InputItem[]): void {
  const all = counted(items)
  if (all.length === 0) throw new Lost('a workbook that nothing is said of')
  const fault = all.findIndex(isBroken)
  const rest = (fault < 0 ? all : all.slice(0, fault)).filter(({ place }) => place.row > 0)
  const last = sheet.lastIndexOf('</sheetData>')
  const inside = sheet.slice(0, last < 0 ? undefined : last)
  let number = 0
  for (const [row, attributes = ''] of inside.matchAll(/<row\b([^<>]*)>(?:(?!<row\b)[\s\S])*/g)) {
    const given = Number(/\sr\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1])
    number = Number.isInteger(given) && given > 0 ? given : number + 1
    const marks = [...row.matchAll(/<(?:t|v)(?: [^<>]*)?>([^<]*)/g)].map(([, text]) => text).join()
    // the row in whose midst the sheet ends is the fault's own
    if (fault >= 0 && !row.includes('</row')) return
    const mine = rest.filter(({ place }) => place.row === number)
    // one that comes late was taken for a blank one before
    const item = mine.find((one) => !isBlank(one)) ?? mine[0]
    if (!item) {
      // blank ones behind the last are none
      if (fault >= 0) return
      if (isFilled(row)) throw new Lost(`row ${number} is nowhere`)
      continue
    }
    rest.splice(rest.indexOf(item), 1)
    // a shared string is only a number here
    if (!isUnseen(item)) marksOut(marks, item)
  }
}

const isFilled = (row: string) => /<(?:t|v)(?: [^<>]*)?>[^<]*\S[^<]*</.test(row)

const isBlank = (item: InputItem) => item.kind === 'skipped' && item.reason === 'blank'

/** What ends a sheet, and no row of it alone. */
function isBroken(item: InputItem): boolean {
  if (item.kind !== 'unreadable') return false
  return ['truncated', 'not-a-workbook', 'too-large', 'too-long'].includes(item.reason.code)
}
