import { expect, test } from 'vitest'
import { type HandSheet, makeXlsx, makeZip, xlsxParts } from './make-xlsx.js'
import { itemsOf, rowsOf } from './rows-of.js'

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`

const row = (number: number, cells: Readonly<Record<string, string>>) =>
  `<row r="${number}">${Object.entries(cells)
    .map(([column, value]) => text(`${column}${number}`, value))
    .join('')}</row>`

const book = (...sheets: HandSheet[]) => makeXlsx({ sheets })

test('rows keep their numbers: blank ones between are rows, those behind are none', async () => {
  const rows = `${row(2, { A: '标题' })}<row r="3"><c r="A3" s="1"/></row>${row(5, { B: '乙', D: '丁' })}<row r="9"/>`
  expect(await itemsOf(book({ rows }))).toEqual([
    { kind: 'row', sheet: '表1', row: 1, cells: [] },
    { kind: 'row', sheet: '表1', row: 2, cells: ['标题'] },
    { kind: 'row', sheet: '表1', row: 3, cells: [] },
    { kind: 'row', sheet: '表1', row: 4, cells: [] },
    { kind: 'row', sheet: '表1', row: 5, cells: ['', '乙', '', '丁'] },
  ])
})

test('rows and cells that do not say where they stand follow one another', async () => {
  const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
  expect(await rowsOf(book({ rows }))).toEqual([['1', '2'], ['3']])
})

test('a merged range has its value in every cell', async () => {
  const rows =
    row(1, { A: '编号', B: '办理时间', D: '单位' }) +
    row(2, { B: '派发', C: '办结', D: 'hidden' }) +
    row(3, { A: '1', D: '教育局' }) +
    row(4, { A: '2' }) +
    row(6, { A: '3' })
  const after =
    '<mergeCells count="4"><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="D1:D2"/><mergeCell ref="D3:D6"/></mergeCells>'
  expect(await rowsOf(book({ rows, after }))).toEqual([
    ['编号', '办理时间', '办理时间', '单位'],
    ['编号', '派发', '办结', '单位'],
    ['1', '', '', '教育局'],
    ['2', '', '', '教育局'],
    ['', '', '', '教育局'],
    ['3', '', '', '教育局'],
  ])
})

test('the word for merged ranges in a cell is only a word', async () => {
  const rows = row(1, { A: 'mergeCells &lt;mergeCell ref="A1:B1"/>' }) + row(2, { A: '甲' })
  const after = '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>'
  expect(await rowsOf(book({ rows, after }))).toEqual([
    ['mergeCells <mergeCell ref="A1:B1"/>'],
    ['甲', '甲'],
  ])
})

test('sheets in order, hidden ones too, unless the caller does not want them', async () => {
  const three = book(
    { name: '工单', rows: row(1, { A: '1' }) },
    { name: 'A&amp;B', rows: row(1, { A: '2' }), state: 'hidden' },
    { name: '核查', rows: row(1, { A: '3' }) },
  )
  const asked: unknown[] = []
  const items = await itemsOf(three, { wanted: (sheet) => asked.push(sheet) !== 2 })
  expect(items.map(({ sheet }) => sheet)).toEqual(['工单', '核查'])
  expect(asked[1]).toEqual({ name: 'A&B', hidden: true })
  expect(await rowsOf(three)).toEqual([['1'], ['2'], ['3']])
})

test('a column behind the last costs its row, and no other', async () => {
  const rows = row(1, { XFD: '甲' }) + row(2, { A: '乙', XFE: '丙' }) + row(3, { A: '丁' })
  const items = await itemsOf(book({ rows }))
  expect(items[0]).toMatchObject({ kind: 'row', row: 1 })
  expect(items[1]).toEqual({
    kind: 'fault',
    sheet: '表1',
    row: 2,
    text: '乙,丙',
    fault: { code: 'too-many-columns', limit: 16_384 },
  })
  expect(items[2]).toMatchObject({ kind: 'row', row: 3, cells: ['丁'] })
})

test('a sheet cut short gives its rows, and says so', async () => {
  const parts = xlsxParts({ sheets: [{ rows: row(1, { A: '甲' }) }] })
  const sheet = 'xl/worksheets/sheet1.xml'
  const cut = parts[sheet]?.replace('</sheetData></worksheet>', '<row r="2"><c r="A2"><v>1') ?? ''
  expect(await rowsOf(makeZip({ ...parts, [sheet]: cut }))).toEqual([['甲'], '!truncated'])
})

test('a row whose tag is broken is not passed over', async () => {
  const rows = `${row(1, { A: '甲' })}<rov r="2"><c><v>1</v></c></row>`
  expect(await rowsOf(book({ rows }))).toContain('!not-a-workbook damaged')
})

test('one sheet that is not there or is broken costs itself alone', async () => {
  const sheets = [{ rows: row(1, { A: '甲' }) }, { rows: '' }, { rows: row(1, { A: '丙' }) }]
  const { 'xl/worksheets/sheet2.xml': second, ...parts } = xlsxParts({ sheets })
  expect(await rowsOf(makeZip(parts))).toEqual([['甲'], '!not-a-workbook sheet-missing', ['丙']])
  const broken = { ...parts, 'xl/worksheets/sheet2.xml': `<!DOCTYPE x>${second}` }
  expect(await rowsOf(makeZip(broken))).toEqual([['甲'], '!not-a-workbook damaged', ['丙']])
})

test('other writers: backslashes, capitals, UTF-16, a stored zip, targets from the root', async () => {
  const parts = xlsxParts({ sheets: [{ rows: row(1, { A: '甲' }) }] })
  const odd = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name.replaceAll('/', '\\').toUpperCase(),
      name.endsWith('sheet1.xml')
        ? Buffer.from(`\uFEFF${part}`, 'utf16le')
        : part.replace('"worksheets/', '"/xl/worksheets/'),
    ]),
  )
  expect(await rowsOf(makeZip(odd, { stored: true }))).toEqual([['甲']])
})
