import { afterAll, expect, test } from 'vitest'
import { rejectedLine } from '../../intake/rejects/line-rejects.js'
import { makeXlsx } from '../workbook/make-xlsx.js'
import { itemsOf, openPlace } from './fuzz/run.js'
import { told } from './pieces.js'

/** Whole files: what they are taken for, and what a fault in one line does to the others. */
const place = openPlace()
afterAll(place.close)
const of = (text: string | Buffer) => itemsOf(place, Buffer.from(text))

const event = (type: string, more: object) =>
  JSON.stringify({ order: '工单甲', type, at: '2015-06-01T10:00:00+08:00', ...more })
const log = [
  event('accepted', { category: 'request' }),
  event('dispatched', { unit: '市教育局', at: '2015-06-01T11:00:00+08:00' }),
]

test('a log is known by its first line, whatever that is written in', async () => {
  expect(told(await of(`${log.join('\n')}\n`))).toEqual(['2 order 工单甲'])
})

test('a line of a log that is no text holds its order back, round after round', async () => {
  const broken = Buffer.from(event('returnAccepted', { reason: '?' }))
  broken[broken.indexOf('?')] = 0xff
  const bytes = Buffer.concat([Buffer.from(`${log.join('\n')}\n`), broken, Buffer.from('\n')])
  const [item, ...more] = await of(bytes)
  if (item?.kind !== 'rejected-order' || item.origin.kind !== 'log') throw new Error(item?.kind)
  expect([item.problems.map(({ place, problem }) => [place.row, problem.code]), more]).toEqual([
    [[3, 'wrong-encoding']],
    [],
  ])
  expect(item.origin.lines).toHaveLength(3)
  const given = item.origin.lines.map((line) => rejectedLine(line.text, { reasons: [] })).join('')
  expect(await of(given)).toMatchObject([{ kind: 'rejected-order', order: '工单甲' }])
})

test('a line that could not be read stays broken as the first of its log', async () => {
  const cut = log[0]?.slice(0, -3) ?? ''
  const given = rejectedLine(cut, { reasons: [] }) + log[1]
  expect(await of(given)).toMatchObject([{ kind: 'rejected-order', order: '工单甲' }])
})

test('lines of JSON end as lines of tables do, and blank ones of a log are told', async () => {
  const record = (id: string) =>
    `{"subject":"work-order","id":"${id}","unit":"u","category":"request","dispatchedAt":"2015-03-16"}`
  for (const end of ['\n', '\r\n', '\r']) {
    const text = [record('A'), '', record('B'), ''].join(end)
    expect(told(await of(text))).toEqual(['1 record A', '2 skipped blank', '3 record B'])
  }
  expect(told(await of(`${log[0]}\n\n${log[1]}\n`))).toEqual(['3 order 工单甲', '2 skipped blank'])
})

test('a title in brackets does not make a table JSON', async () => {
  const rows = '[五月],\n工单编号,承办单位\nA,市教育局\n'
  expect(told(await of(rows))).toEqual(['1 skipped title', '2 skipped header', '3 record A'])
})

test('a wrong byte in one line of JSON costs that line', async () => {
  const line = (id: string) => Buffer.from(`{"subject":"work-order","id":"${id}"}\n`)
  const bytes = Buffer.concat([line('A'), Buffer.from([0x7b, 0xff, 10]), line('B')])
  expect(told(await of(bytes))).toEqual(['1 record A', '2 wrong-encoding', '3 record B'])
})

test('a sheet that says what it is, and a workbook of nothing else, must have a header', async () => {
  const cells = ['A', '市教育局'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
  const rows = `<row>${cells.join('')}</row>`
  const named = makeXlsx({ sheets: [{ name: '5月工单', rows }] })
  expect(told(await of(named))).toEqual(['1 no-header'])
  const notes = makeXlsx({ sheets: [{ name: '说明', rows }] })
  expect(told(await of(notes))).toEqual(['1 skipped no-header', '0 no-header'])
})
