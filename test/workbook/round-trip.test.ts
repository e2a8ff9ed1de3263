import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SheetToWrite } from '../../cli/output/workbook/sheet-model.js'
import { sheetNames } from '../../cli/output/workbook/sheet-names.js'
import { writeWorkbook } from '../../cli/output/workbook/write-workbook.js'
import { WORKBOOK_LIMITS } from '../../intake/workbook/limits.js'
import { Package } from '../../intake/workbook/zip/package.js'
import { itemsOf, rowsOf } from './rows-of.js'

const CARDS: SheetToWrite = {
  name: '红黄牌',
  columns: [
    { header: '编号', kind: 'text' },
    { header: '时间', kind: 'instant', width: 20 },
    { header: '数', kind: 'number' },
  ],
  rows: [
    ['=1+1', '2015-03-18 08:00:01', '12'],
    ['-3', '2015-03-18', '007'],
    ['+8613', null, 1.5],
    ['@SUM(A1) & <b> "q"', '2015-02-30 00:00:00', '9007199254740993'],
    ['  a\r\nb\u0001 _x000D_ ', '1899-01-01', '1e3'],
    ['0123', '9999-12-31 23:59:59', undefined],
    ['440111201503160012', '2016-02-29 23:59:59', 2 ** 60],
  ],
}

test('what is written is read again, character by character', async () => {
  expect(await rowsOf(await writeWorkbook([CARDS]))).toEqual(
    [['编号', '时间', '数'], ...CARDS.rows.map((row) => row.map((cell) => String(cell ?? '')))].map(
      (row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1),
    ),
  )
})

test('the header is bold, frozen and filtered; dates are dates; nothing is a formula', async () => {
  const zip = new Package(Buffer.from(await writeWorkbook([CARDS])), WORKBOOK_LIMITS)
  const part = async (name: string) => {
    const chunks: Buffer[] = []
    for await (const chunk of zip.read(name)) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  const sheet = await part('xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
  expect(sheet).toContain('<autoFilter ref="A1:C8"/>')
  expect(sheet).toMatch(/<c r="B2" s="\d+"><v>42081\.33334/)
  expect(sheet).toMatch(/<col min="2" max="2" width="20"/)
  expect(sheet).not.toContain('<f>')
  const styles = await part('xl/styles.xml')
  expect(styles).toContain('<b/>')
  expect(styles).toContain('formatCode="yyyy-mm-dd hh:mm:ss"')
})

test('any text and any second of a century comes back', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/\p{Cs}/u.test(text))
  const second = fc
    .integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2050, 0, 1) / 1000 })
    .map((at) => new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' '))
  const rows = fc.array(fc.tuple(cell, second), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const columns = [
        { header: '文', kind: 'text' },
        { header: '时', kind: 'instant' },
      ] as const
      const [, ...read] = await rowsOf(await writeWorkbook([{ name: 'a', columns, rows: written }]))
      expect(read).toEqual(written)
    }),
    { seed: 12345, numRuns: 60 },
  )
})

test('names that Excel would not take', async () => {
  expect(sheetNames(['a/b', 'A?B', '', "'单位'", '很'.repeat(40), '很'.repeat(40)])).toEqual([
    'a b',
    'A B (2)',
    'Sheet',
    '单位',
    '很'.repeat(31),
    `${'很'.repeat(27)} (2)`,
  ])
  const columns = [{ header: 'a', kind: 'text' }] as const
  const sheets = ['合计', '合计'].map((name) => ({ name, columns, rows: [] }))
  const items = await itemsOf(await writeWorkbook(sheets))
  expect(items.map(({ sheet }) => sheet)).toEqual(['合计', '合计 (2)'])
})

test('a text longer than a cell takes is cut, with a mark', async () => {
  const columns = [{ header: 'a', kind: 'text' }] as const
  const long = '长'.repeat(40_000)
  const [, row] = await rowsOf(await writeWorkbook([{ name: 'a', columns, rows: [[long]] }]))
  expect(row?.[0]).toBe(`${'长'.repeat(32_766)}…`)
})
