import fc from 'fast-check'
import type { InputItem } from '../../../intake/items.js'
import { contentOf, counted, isTaken, Lost, rowsInOrder } from './account.js'
import { csvText, encodings, form, goodRows, HEADER, type Row } from './seeds.js'

/** Tables changed cell by cell and row by row, so that what goes in is known before it is written. */
export interface Table {
  readonly rows: readonly Row[]
  readonly delimiter: string
  readonly end: string
  readonly encoding: string
}

const junk = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '—',
    '无',
    '/',
    '"',
    '""',
    'a"b',
    '"甲"',
    'a\nb',
    '\r\n',
    '合计',
    '小计：',
  ),
  fc.constantFrom(
    '=1+1',
    '1.2E+17',
    "'0123",
    '2015-02-30',
    '2031-01-01',
    '１２',
    '\t',
    ',',
    ';,\t',
  ),
  fc.constantFrom('工单编号', '承办单位', '\0', '9'.repeat(400), '[1', '√', 'present', '__proto__'),
  fc.constant('长'.repeat(40_000)),
)

type Edit = (rows: string[][], at: number, other: number) => void
const edits: fc.Arbitrary<Edit> = fc.oneof(
  junk.map(
    (text): Edit =>
      (rows, at, other) => {
        const row = rows[at % rows.length] ?? []
        row[other % Math.max(1, row.length)] = text
      },
  ),
  fc.constantFrom<Edit>(
    (rows, at, other) => {
      const [one, two] = [at % rows.length, other % rows.length]
      const row = rows[one] ?? []
      rows[one] = rows[two] ?? []
      rows[two] = row
    },
    (rows, at, other) => {
      const row = rows[at % rows.length] ?? []
      const [one, two] = [at % Math.max(1, row.length), other % Math.max(1, row.length)]
      const text = row[one] ?? ''
      row[one] = row[two] ?? ''
      row[two] = text
    },
    (rows, at, other) => void rows.splice(other, 0, [...(rows[at % rows.length] ?? [])]),
    // another record of the same number, whatever came between them
    (rows, at, other) => {
      const copy = [...(rows[at % rows.length] ?? [])]
      while (copy.length < 3) copy.push('')
      copy[3] = '2015-03-01 08:30:00'
      rows.splice(other, 0, copy)
    },
    (rows, at, other) => void rows[at % rows.length]?.splice(other % HEADER.length),
    (rows, at) => void rows[at % rows.length]?.push('多'),
    (rows, at) => void rows.splice(at, 0, ['']),
    (rows, at) => void rows.splice(at, 0, ['合计', '', '', '', '12']),
    (rows, at) => void rows.splice(at, 0, [...HEADER]),
    (rows) => void rows.unshift(['五月工单']),
    (rows, at) => void rows.splice(at, 1),
  ),
)

const placed = fc.array(fc.tuple(edits, fc.nat(12), fc.nat(12)), { maxLength: 5 })

export const editedRows: fc.Arbitrary<readonly Row[]> = fc
  .tuple(goodRows, placed)
  .map(([good, list]) => {
    const rows = [[...HEADER], ...good.map((row) => [...row])]
    for (const [edit, at, other] of list) if (rows.length > 0) edit(rows, at, other)
    return rows
  })

export const tables: fc.Arbitrary<Table> = fc
  .tuple(editedRows, form)
  .map(([rows, how]) => ({ rows, ...how }))

export function bytesOfTable({ rows, delimiter, end, encoding }: Table): Buffer {
  const encode = encodings[encoding]
  if (!encode) throw new Error(encoding)
  return Buffer.from(encode(csvText(rows, delimiter, end)))
}

/** What parts the cells is looked for in the first 64 K alone; where not, its lines still count. */
export function tellsDelimiter({ rows, delimiter, end }: Table): boolean {
  const telling = rows.findIndex((row) => row.length > 1)
  return csvText(rows.slice(0, telling + 1), delimiter, end).length < 1 << 16
}

/** Each row of the table comes out at its place, with all that was written in it. */
export function rowsAccount(rows: readonly Row[], items: readonly InputItem[]): void {
  const found = rowsInOrder(items)
  if (rows.length === 0) {
    if (counted(items).length !== 1) throw new Lost('nothing went in')
    return
  }
  if (found.length !== rows.length) throw new Lost(`${rows.length} rows in, ${found.length} out`)
  const header = found.findIndex((item) => item.kind === 'skipped' && item.reason === 'header')
  for (const [index, row] of rows.entries()) {
    const item = found[index]
    const place = `row ${index + 1}: ${JSON.stringify(row)}`
    if (item?.kind === 'skipped') {
      if (!mayBeSkipped(item, row, rows, index, header, found)) {
        throw new Lost(`${place} was passed over as ${item.reason}`)
      }
    } else if (item?.kind === 'record' && item.origin.kind === 'table') {
      // what only the sheet's name said goes along with its rows
      const { cells } = item.origin
      const named = item.place.sheet !== undefined && cells.at(-1) === SUBJECT
      if (written(named ? cells.slice(0, -1) : cells) !== written(row)) {
        throw new Lost(`${place} came out as ${JSON.stringify(item.origin.cells)}`)
      }
    } else {
      const text = (item ? contentOf(item) : '').replaceAll('"', '')
      for (const cell of row.map((one) => one.replaceAll('"', '')))
        if (!text.includes(cell)) throw new Lost(`${place} lacks ${cell}`)
    }
  }
}

/** Whatever stands in it, in its order; cells past the header's end share one. */
function written(cells: readonly string[]): string {
  return cells.join(',').replace(/,+$/, '')
}

/** The sheet's name, and the subject. */
const SUBJECT = '工单'

function mayBeSkipped(
  { reason }: Extract<InputItem, { kind: 'skipped' }>,
  row: Row,
  rows: readonly Row[],
  index: number,
  header: number,
  found: readonly InputItem[],
): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  switch (reason) {
    case 'blank':
      return filled.length === 0
    case 'title':
    case 'header':
      return index <= Math.max(header + 1, 0)
    case 'repeated':
      return rows.slice(0, header + 2).some((one) => one.join() === row.join())
    case 'total':
      return /^[合小]计/.test(filled[0] ?? '')
    case 'again':
      return rows.some((one, at) => isTakenRecord(found[at]) && areTwins(one, row, rows[header]))
    default:
      return false
  }
}

function isTakenRecord(item: InputItem | undefined): boolean {
  return item?.kind === 'record' && isTaken(item)
}

/** What no fact has may differ, and the same may be written in two ways. */
function areTwins(one: Row, other: Row, header: Row = []): boolean {
  const width = Math.max(one.length, other.length)
  const places = Array.from({ length: width }, (_, index) => index)
  return places.every((at) => same(one[at], other[at]) || !FACTS.includes(header[at]?.trim() ?? ''))
}

const FACTS = HEADER.slice(0, -1)

function same(one = '', other = ''): boolean {
  const told = (text: string) =>
    text
      .normalize('NFKC')
      .trim()
      .replace(/^[—无/]$/, '')
  return told(one) === told(other)
}
