import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { InputItem } from '../../../intake/items.js'
import { history } from '../../log/histories.js'
import { isFault, Lost } from './account.js'
import { loosely } from './bytes.js'
import { unpacked } from './gzip.js'
import { linesAccount, logAccount } from './lines.js'
import { itemsOf, type Place } from './run.js'
import { type Change, changed, changes, encodings, goodRows, HEADER } from './seeds.js'
import {
  bytesOfTable,
  editedRows,
  rowsAccount,
  type Table,
  tables,
  tellsDelimiter,
} from './tables.js'
import { beginningAccount, tableAccount } from './text-table.js'
import {
  bookAccount,
  withoutEnds,
  workbookOf,
  xmlAccount,
  xmlChanged,
  xmlChanges,
  zipChanged,
} from './workbooks.js'

/** Every kind of file that is changed, each with its own account of what must come out. */
export interface Kind {
  readonly name: string
  readonly check: (place: Place) => fc.IAsyncProperty<[unknown, unknown]>
}

/** What went in is said with what is wrong: it has been made as small as it goes. */
async function account(
  place: Place,
  bytes: Buffer,
  hold: (items: readonly InputItem[]) => void,
): Promise<void> {
  try {
    hold(await itemsOf(place, bytes))
  } catch (error) {
    const shown = JSON.stringify(bytes.toString('latin1').slice(0, 4000))
    throw new Error(`${error instanceof Error ? error.stack : error}\n  of ${shown}`)
  }
}

/** By the first bytes, a text may have become something else. */
function textAccount(bytes: Buffer, items: readonly InputItem[]): void {
  const text = loosely(bytes)
  if (isBook(text)) return
  if (items.some(isOfLog)) logAccount(bytes, items)
  else if (isTable(bytes)) tableAccount(bytes, items)
  else linesAccount(bytes, items)
}

const isBook = (text: string) => /^PK|^\s*</.test(text.replaceAll('\0', ''))

function isTable(bytes: Buffer): boolean {
  const text = loosely(bytes)
  return !isBook(text) && !/^\s*(?:\{|\[\s*(?:\{|$))/.test(text)
}

function isOfLog(item: InputItem): boolean {
  if (item.kind === 'rejected-order' || item.kind === 'order') return true
  if (item.kind === 'skipped') return item.reason === 'kept'
  return item.kind === 'unreadable' && item.reason.code === 'no-order'
}

function gzipAccount(bytes: Buffer, items: readonly InputItem[]): void {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    textAccount(bytes, items)
    return
  }
  const { text, damaged, least } = unpacked(bytes)
  if (!damaged) textAccount(text, items)
  else if (!items.some(isFault)) throw new Lost('damage that nothing is said of')
  else if (isTable(text) && !items.some(isOfLog)) beginningAccount(text, least, items)
}

const goodTable: fc.Arbitrary<Table> = fc
  .tuple(goodRows, tables)
  .map(([rows, { delimiter, end, encoding }]) => {
    return { rows: [HEADER, ...rows], delimiter, end, encoding }
  })

/** With what a tape or a disk fills a file up. */
const packed = fc.tuple(goodTable, fc.constantFrom(0, 0, 0, 0, 1, 5000))

const records = fc.tuple(goodRows, fc.constantFrom('utf-8', 'gb18030', 'utf-16le'))
function bytesOfRecords([rows, encoding]: readonly [readonly (readonly string[])[], string]) {
  const lines = rows.map(([id, unit, , dispatchedAt, completedAt, note]) =>
    JSON.stringify({
      ...{ subject: 'work-order', id, unit, category: 'request', dispatchedAt },
      ...(completedAt === '' ? {} : { completedAt }),
      note,
    }),
  )
  return Buffer.from(encodings[encoding]?.(`${lines.join('\n')}\n`) ?? '')
}

const logs = fc
  .tuple(history('7310001'), history('7310002'))
  .map((all) => all.flatMap(({ log }) => log))

const of = <T>(
  name: string,
  input: fc.Arbitrary<T>,
  list: fc.Arbitrary<readonly Change[]>,
  bytesOf: (of: T) => Buffer,
  hold: (bytes: Buffer, items: readonly InputItem[]) => void,
): Kind => ({
  name,
  check: (place) =>
    fc.asyncProperty(input, list, async (made, changes) => {
      const bytes = changed(bytesOf(made), changes)
      await account(place, bytes, (items) => hold(bytes, items))
    }) as unknown as ReturnType<Kind['check']>,
})

export const KINDS: readonly Kind[] = [
  {
    name: 'tables with cells and rows changed',
    check: (place) =>
      fc.asyncProperty(tables, fc.constant(0), (table, _) =>
        account(place, bytesOfTable(table), (items) => {
          if (tellsDelimiter(table)) rowsAccount(table.rows, items)
          else tableAccount(bytesOfTable(table), items)
        }),
      ) as unknown as ReturnType<Kind['check']>,
  },
  of('tables with bytes changed', goodTable, changes, bytesOfTable, textAccount),
  of('lines of JSON', records, changes, bytesOfRecords, textAccount),
  of(
    'event logs',
    logs,
    changes,
    (log) => Buffer.from(log.map((event) => `${JSON.stringify(event)}\n`).join('')),
    textAccount,
  ),
  of(
    'gzip',
    packed,
    changes,
    ([table, zeros]) => {
      const bytes = bytesOfTable(table)
      const half = bytes.length >> 1
      // of two members, as appended logs are
      const [one, two] = [gzipSync(bytes.subarray(0, half)), gzipSync(bytes.subarray(half))]
      return Buffer.concat([one, Buffer.alloc(zeros), two])
    },
    gzipAccount,
  ),
  {
    name: 'workbooks with cells and rows changed',
    check: (place) =>
      fc.asyncProperty(editedRows, fc.constant(0), (rows, _) =>
        account(place, workbookOf(rows), (items) => rowsAccount(withoutEnds(rows), items)),
      ) as unknown as ReturnType<Kind['check']>,
  },
  {
    name: 'workbooks whose XML is changed',
    check: (place) =>
      fc.asyncProperty(goodRows, fc.tuple(xmlChanges, changes), (rows, [how, list]) => {
        const { bytes, sheet } = xmlChanged([HEADER, ...rows], how, list)
        return account(place, bytes, (items) => xmlAccount(sheet, items))
      }) as unknown as ReturnType<Kind['check']>,
  },
  {
    name: 'workbooks whose zip is damaged',
    check: (place) =>
      fc.asyncProperty(goodRows, changes, (rows, list) => {
        const bytes = zipChanged([HEADER, ...rows], list)
        return account(place, bytes, (items) => {
          if (bytes.toString('latin1', 0, 2) === 'PK') bookAccount([HEADER, ...rows], items)
        })
      }) as unknown as ReturnType<Kind['check']>,
  },
]
