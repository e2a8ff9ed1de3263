import fc from 'fast-check'
import type { InputItem } from '../../../intake/items.js'
import { makeXlsx, makeZip, xlsxParts } from '../../workbook/make-xlsx.js'
import { contentOf, counted, isFault, isUnseen, Lost, marksOut } from './account.js'
import { type Change, changed, type Row } from './seeds.js'

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

export function xmlChanged(
  rows: readonly Row[],
  part: number,
  list: readonly Change[],
): BrokenBook {
  const parts = xlsxParts(partsOf(rows))
  const names = Object.keys(parts)
  // the sheet more often than what surrounds it
  const name = part % 2 === 0 ? SHEET : (names[part % names.length] ?? SHEET)
  const broken = changed(Buffer.from(parts[name] ?? ''), list)
  const all = { ...parts, [name]: broken }
  return { bytes: makeZip(all), sheet: String(all[SHEET]) }
}

export function zipChanged(rows: readonly Row[], list: readonly Change[]): Buffer {
  return changed(workbookOf(rows), list)
}

/** Said to be broken, or all of it there. */
export function bookAccount(rows: readonly Row[], items: readonly InputItem[]): void {
  if (counted(items).length === 0) throw new Lost('a workbook that nothing is said of')
  if (items.some(isFault)) return
  marksOut(
    rows.map((row) => row.join()),
    items,
  )
}

/** Each row of the XML is an item, or the sheet is said to be broken from somewhere on. */
export function xmlAccount(sheet: string, items: readonly InputItem[]): void {
  const all = counted(items)
  if (all.length === 0) throw new Lost('a workbook that nothing is said of')
  if (all.some(isFault)) return
  const marks = [...sheet.matchAll(/<(?:t|v)(?: [^<>]*)?>[^<]*?([78]31\d{4})/g)]
  const out = items.map(contentOf).join(' ')
  const missing = marks.filter(([, mark]) => !out.includes(mark ?? ''))
  const most = items.filter(isUnseen).length * 2
  if (missing.length > most) throw new Lost(`${missing.map(([, mark]) => mark)} lost`)
  const rows = sheet.match(/<row[ >]/g)?.length ?? 0
  const filled = all.filter(({ place }) => place.row > 0).length
  if (filled < rows - trailing(sheet)) throw new Lost(`${rows} rows in, ${filled} out`)
}

/** Blank rows, which a sheet may have behind its last. */
function trailing(sheet: string): number {
  return (
    sheet.match(/<row[^>]*>(?:<c[^>]*\/>|<c[^>]*>(?:<is><t>\s*<\/t><\/is>)?<\/c>)*<\/row>/g)
      ?.length ?? 0
  )
}

export const anyPart = fc.nat(11)
