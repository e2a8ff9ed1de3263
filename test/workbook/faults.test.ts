import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { makeXlsx, makeZip, xlsxParts } from './make-xlsx.js'
import { OLD_XLS } from './old-xls.js'
import { itemsOf, rowsOf } from './rows-of.js'

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
const SHEET = 'xl/worksheets/sheet1.xml'

test.each([
  ['text', Buffer.from('编号\t单位\n1\t教育局\n'), 'not-a-zip'],
  ['XML that is no table', Buffer.from('<?xml version="1.0"?><a/>'), 'not-a-zip'],
  ['HTML without a table', Buffer.from('<html><body>登录超时</body></html>'), 'no-table-inside'],
  ['a zip of something else', makeZip({ 'a.txt': 'a' }), 'no-workbook-inside'],
  ['an empty zip', makeZip({}), 'no-workbook-inside'],
  ['a binary workbook', makeZip({ 'xl/workbook.bin': 'a' }), 'binary-workbook'],
  ['a zip cut short', makeXlsx({ sheets: [{ rows }] }).subarray(0, 900), 'damaged'],
  ['a workbook of no sheets', makeXlsx({ sheets: [] }), 'no-workbook-inside'],
  ['an OLE file of something else', Buffer.from('d0cf11e0a1b11ae1'.repeat(200), 'hex'), 'old-xls'],
  ['an old .xls cut short', OLD_XLS.subarray(0, 700), 'old-xls'],
])('%s is one fault', async (_, bytes, detail) => {
  expect(await itemsOf(bytes)).toEqual([
    {
      kind: 'fault',
      sheet: undefined,
      row: 0,
      text: '',
      fault: { code: 'not-a-workbook', detail },
    },
  ])
})

test.each([
  [
    'a quote too few in a tag',
    '<row r="1"><c r="A1" t=b"><v>1</v></c></row><row r="2"><c r="A2"/></row>',
  ],
  ['two cells in one place', '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
])('%s: nothing behind it is lost without a word', async (_, inside) => {
  expect(await rowsOf(makeXlsx({ sheets: [{ rows: inside }] }))).toEqual([
    '!not-a-workbook damaged',
  ])
})

test('a shared string that no number names is none', async () => {
  const one = '<row><c t="s"><v>0</v></c><c t="s"><v></v></c><c t="s"/><c><v>7</v></c></row>'
  const bytes = makeXlsx({ sheets: [{ rows: one }], strings: '<si><t>甲</t></si>' })
  expect(await rowsOf(bytes)).toEqual([['甲', '', '', '7']])
})

test('an empty file', async () => {
  expect(await rowsOf(new Uint8Array())).toEqual(['!empty-input'])
})

test('a workbook behind a password, of either kind', async () => {
  const sheets = [{ name: 'a', rows: [[1]] }]
  const locked = await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1 } })
  expect(await rowsOf(locked)).toEqual(['!not-a-workbook encrypted'])
  const old = Buffer.from(OLD_XLS)
  const begin = old.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]))
  old.writeUInt16LE(0x2f, begin + 20)
  expect(await rowsOf(old)).toEqual(['!not-a-workbook encrypted'])
  const zip = makeZip(xlsxParts({ sheets: [{ rows }] }), {
    lie: { 'xl/workbook.xml': { flags: 1 } },
  })
  expect(await rowsOf(zip)).toEqual(['!not-a-workbook encrypted'])
})

test('a bomb that says its size is refused unopened; one that lies, at the size it said', async () => {
  const parts = xlsxParts({ sheets: [{ rows }] })
  const bomb = { ...parts, [SHEET]: `${parts[SHEET]}${' '.repeat(64 << 20)}` }
  const limits = { partBytes: 32 << 20 }
  const before = process.memoryUsage().rss
  expect(await itemsOf(makeZip(bomb), { limits })).toEqual([
    {
      kind: 'fault',
      sheet: '表1',
      row: 1,
      text: '',
      fault: { code: 'too-large', limit: 32 << 20, of: 'bytes' },
    },
  ])
  const lying = makeZip(bomb, { lie: { [SHEET]: { unpacked: 1000 } } })
  expect(await rowsOf(lying, { limits })).toEqual(['!not-a-workbook damaged'])
  expect(process.memoryUsage().rss - before).toBeLessThan(400 << 20)
})

test('parts that are each small enough may together be too much', async () => {
  const bytes = makeXlsx({ sheets: [{ rows }, { rows }, { rows }] })
  const shared = xlsxParts({ sheets: [{ rows }, { rows }, { rows }] })
  const one = shared[SHEET]?.length ?? 0
  const other = ['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']
  const fixed = other.reduce((sum, name) => sum + Buffer.byteLength(shared[name] ?? ''), 0)
  const limits = { totalBytes: fixed + 2 * one }
  expect(await rowsOf(bytes, { limits })).toEqual([['1'], ['1'], '!too-large'])
})

test.each([
  ['rows', { rows: 3 }, '<row r="4"><c><v>1</v></c></row>', '', ['!too-large']],
  [
    'rows behind the last of Excel',
    {},
    '<row r="1048577"><c><v>1</v></c></row>',
    '',
    ['!too-large'],
  ],
  ['cells', { cells: 40_000 }, '<row><c r="XFD1"><v>1</v></c></row>'.repeat(3), '', ['!too-large']],
  [
    'characters',
    { cellCharacters: 5 },
    '<row><c t="str"><v>123456</v></c></row>',
    '',
    ['!too-long'],
  ],
  [
    'merged cells',
    {},
    rows,
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ['!too-large'],
  ],
])('too many %s', async (_, limits, inside, after, expected) => {
  const found = await rowsOf(makeXlsx({ sheets: [{ rows: inside, after }] }), { limits })
  expect(found.filter((row) => typeof row === 'string')).toEqual(expected)
})

test('a file that is too long is not read', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'workbook-')), 'a.xlsx')
  await writeFile(path, makeXlsx({ sheets: [{ rows }] }))
  expect(await rowsOf(path)).toEqual([['1']])
  expect(await rowsOf(path, { limits: { fileBytes: 10 } })).toEqual(['!too-large'])
  await expect(itemsOf(`${path}.none`)).rejects.toThrow('ENOENT')
})

test('an old .xls, by the library', async () => {
  expect(await rowsOf(OLD_XLS)).toEqual([
    ['工单编号', '派发时间', '数量', '合计'],
    ['QY0001', '2015-03-18 08:00:00', '12', 'TRUE'],
    [
      'QY0002',
      'midnight-or-date(2015-03-18 00:00:00?)',
      'digits-lost(2.01503E+17)',
      'error-value(#N/A)',
    ],
    [],
    ['合并', '合并', '1.5'],
    ['a', 'b'],
  ])
  expect(await rowsOf(OLD_XLS, { limits: { oldFileBytes: 100 } })).toEqual(['!too-large'])
})

test('a column of an old .xls in which no date has a time is one of dates', async () => {
  const days = Buffer.from(OLD_XLS)
  const eight = Buffer.alloc(8)
  eight.writeDoubleLE(42081 + 8 / 24)
  expect(days.indexOf(eight)).toBeGreaterThan(0)
  days.writeDoubleLE(42081, days.indexOf(eight))
  const [, first = [], second = []] = await rowsOf(days)
  expect([first[1], second[1]]).toEqual(['2015-03-18', '2015-03-18'])
})
