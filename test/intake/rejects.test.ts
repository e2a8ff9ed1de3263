import { expect, test } from 'vitest'
import type { InputItem, TableHeader } from '../../intake/items.js'
import { rejectedLine } from '../../intake/rejects/line-rejects.js'
import { rejectsHead, rejectsRow } from '../../intake/rejects/table-rejects.js'
import { itemsOf, told } from './pieces.js'

const reason = '日期不存在，请核对'
const fix = '如 2015-02-28 "9:05"'

/** All rows given back, as if every one had been rejected. */
function rejects(items: readonly InputItem[]): string {
  let text = ''
  let header: TableHeader | undefined
  for (const item of items) {
    const origin = 'origin' in item ? item.origin : undefined
    if (origin?.kind === 'table') {
      if (!header) text += rejectsHead(origin.header, 'zh')
      header = origin.header
      text += rejectsRow({ cells: origin.cells, reason, fix, from: 'f.csv' }, header)
    }
  }
  return text
}

const records = (items: readonly InputItem[]) =>
  items.flatMap((item) => (item.kind === 'record' ? [{ ...item.record }] : []))

for (const delimiter of [',', '\t', ';']) {
  test(`what is rejected can be fed in again, round after round: ${JSON.stringify(delimiter)}`, async () => {
    const rows = [
      ['五月工单'],
      ['工单编号', '承办单位', '工单类别', '时间', '', '备注'],
      ['', '', '', '派单时间', '办结时间', ''],
      ['201505040000000123', '市教育局', '咨询', '2015-05-04 09:05:07', '', '=1+1'],
      ['0123', '市"教"育局', '资询', '2015-02-30', '2015年5月4日', 'a,b;c\td'],
    ]
    const cells = (row: string[]) =>
      row.map((cell) => (/[,;\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    const text = rows.map((row) => `${cells(row).join(delimiter)}\r\n`).join('')
    const first = await itemsOf(text, { subject: 'work-order' })
    expect(records(first)).toHaveLength(2)
    const once = rejects(first)
    expect(once.startsWith('\uFEFF工单编号')).toBe(true)
    expect(once).toContain(`${delimiter}退回原因${delimiter}建议改法${delimiter}退回出处\r\n`)
    const second = await itemsOf(once, { subject: 'work-order' })
    expect(records(second)).toEqual(records(first))
    const twice = rejects(second)
    expect(records(await itemsOf(twice, { subject: 'work-order' }))).toEqual(records(first))
    expect(twice.replaceAll('\t\t', '\t').length).toBeLessThanOrEqual(once.length + 40)
  })
}

test('a row that could not be parted is one cell, and no record until it is mended', async () => {
  const text =
    '工单编号,承办单位,工单类别,派单时间\no1,"市教育局,咨询,2015-05-04\no2,a\no3,a,b,c,d\no4,a,b,"c'
  const items = await itemsOf(text, { subject: 'work-order' })
  const bad = ['lone-quote', 'cells', 'cells', 'truncated'].map((code, i) => `${i + 2} ${code}`)
  expect(told(items).slice(1)).toEqual(bad)
  const given = rejects(items)
  expect(given).toContain(`"o1,""市教育局,咨询,2015-05-04",,,,${reason},`)
  const again = records(await itemsOf(given, { subject: 'work-order' }))
  expect(again.map((record) => Object.keys(record))).toEqual(Array(4).fill(['subject', 'id']))
})

test.each<[string, string, string]>([
  [
    'an object',
    '{"id": 4.10, "n": 12345678901234567890}',
    '{"id": 4.10, "n": 12345678901234567890,"rejected":{"row":3}}',
  ],
  ['an empty one', '{}', '{"rejected":{"row":3}}'],
  [
    'one that was rejected before',
    '{"n": 4.10,"rejected":{"row":9,"a":",\\"rejected\\":1"}}',
    '{"n": 4.10,"rejected":{"row":3}}',
  ],
  ['and plainly', '{"n": 4.10,"rejected":{"row":9}}', '{"n": 4.10,"rejected":{"row":3}}'],
  ['no JSON', '{"id"', '{"rejected":{"row":3,"text":"{\\"id\\""}}'],
  ['a list', '[1]', '{"rejected":{"row":3,"text":"[1]"}}'],
])('a line that is %s', (_, text, wanted) => {
  expect(rejectedLine(text, { row: 3 })).toBe(`${wanted}\n`)
})
