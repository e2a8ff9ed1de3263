import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explain } from '../../cli/commands/explain.js'
import type { Language } from '../../cli/messages/messages.js'
import { widthOf } from '../../cli/output/width.js'
import { fakeContext } from './fake-context.js'

/** `explain` as its command, in process: forms of output, several records, what is not found. */
const month = ['examples/2015-05']
const county = 'test/fixtures/yunling'

async function told(
  id: string,
  options: Parameters<typeof explain>[2] = {},
  { inputs = month, language = 'zh' as Language } = {},
) {
  const context = fakeContext(language)
  const code = await explain(id, inputs, { asOf: '2015-07-01', ...options }, context)
  return { code, ...context.written }
}

const inCounty = {
  rules: [`${county}/rules`],
  calendar: `${county}/calendar`,
  asOf: '2016-09-01',
} as const

test('a page stands alone, closes what it opens, and lets nothing of a record become markup', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, '页.html')
    const records = join(folder, 'r.ndjson')
    writeFileSync(
      records,
      JSON.stringify({
        subject: 'work-order',
        id: '<b>&"x',
        unit: '<script>alert(1)</script>',
        category: 'consultation',
        dispatchedAt: '2015-05-04 10:00',
        extensions: [{ decision: 'approved', promisedAt: '2015-05-16', reason: '<img src=x>' }],
      }),
    )
    const { code } = await told('<b>&"x', { output: file }, { inputs: [records] })
    expect(code).toBe(0)
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(page).not.toMatch(/<script|<img|<link|<[^>]*\bsrc=|@import|<b>/)
    expect(page).not.toMatch(/url\((?!#)/)
    expect(page).toContain('<svg')
    expect(page).toMatch(/<title>时间图/)
    expect(unclosed(page)).toEqual([])
  })
})

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tags that are not closed in their order. */
function unclosed(page: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', self] of page.matchAll(
    /<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/gi,
  )) {
    if (self === '/' || name === 'meta' || name === 'br') continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}

describe('text', () => {
  test.each([
    ['zh', 'RD-2015-021'],
    ['en', 'QY12345-20150504-0947'],
  ] as const)('is never wider than 80 columns (%s %s)', async (language, id) => {
    const { out } = await told(id, {}, { language })
    expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
  })
  test('joins days on which nothing happens, after the last deadline', async () => {
    const { out } = await told('QY12345-20150513-0946', { format: 'md' })
    expect(out).toContain('| 2015-05-18 | 周一 | 工作日 | 1 日 | 3 日 |')
    expect(out).toContain('| 2015-06-01 至 06-29 |  | 工作日 20 天、休息日 9 天 | 20 日 | 32 日 |')
  })
})

test('a cardId finds its record; a number finds every assignment, and several by their order', async () => {
  const id = 'QY12345-20150512-0974'
  const all = JSON.parse((await told(id, { format: 'json' })).out)
  expect(all.map((one: { identity: { assignment: string } }) => one.identity.assignment)).toEqual([
    '1',
    '2',
    '3',
  ])
  const cardId = 'qingyuan-12345/4.2-completion/work-order/QY12345-20150512-0974/3/yellow/1'
  const [one, ...others] = JSON.parse((await told(cardId, { format: 'json' })).out)
  expect(others).toEqual([])
  expect(one.cards.map((card: { cardId: string }) => card.cardId)).toContain(cardId)
  expect(one.confirmed).toBe(true)
})

test('a card that a tally counted names the tally, and the tally its cards', async () => {
  const inputs = [`${county}/records`]
  const part = await told('B-7', inCounty, { inputs })
  expect(part.out).toContain('yunling/4.4-street/repair/Z-1/yellow/1')
  const whole = await told('yunling/7.3-yearly/tally/县城管局/2016/1', inCounty, { inputs })
  expect(whole.out).toContain('累计 15 分')
  expect(whole.out).toContain('yunling/4.2-urgent/order/B-7/red/1')
})

test('a tally of findings is dated on the day of the last, not at the end of the day before', async () => {
  await inFolder(async (folder) => {
    const records = join(folder, '核查.csv')
    const rows = ['2016-04-04', '2016-04-05', '2016-04-06'].map(
      (day, index) => `核查,W-${index},县住建局,5.3,是,${day}`,
    )
    writeFileSync(
      records,
      ['记录类型,核查编号,责任单位,依据条款,查证属实,核查时间', ...rows].join('\n'),
    )
    const id = 'yunling/7.1-monthly/tally/县住建局/2016-04/1'
    const { out } = await told(id, inCounty, { inputs: [records] })
    expect(out.replaceAll(/\n */g, '')).toContain('记于 2016-04-06 00:00:00')
  })
})

test('what is not found offers what is near; what is refused says why', async () => {
  await expect(told('QY12345-20150504-094')).rejects.toMatchObject({
    problem: { code: 'unknown-record', nearest: expect.arrayContaining(['QY12345-20150504-0947']) },
  })
  await inFolder(async (folder) => {
    const records = join(folder, 'r.ndjson')
    writeFileSync(records, '{"subject":"work-order","id":"X","unit":"u","category":"咨洵"}\n')
    const { code, out, err } = await told('X', {}, { inputs: [records] })
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('咨询')
  })
})

test('a record from before the rules took effect is said to be so', async () => {
  await inFolder(async (folder) => {
    const records = join(folder, 'r.csv')
    writeFileSync(
      records,
      '记录类型,工单编号,承办单位,工单类别,派单时间\n工单,X,u,咨询,2015-01-05 10:00\n',
    )
    const { code, out } = await told('X', {}, { inputs: [records] })
    expect(code).toBe(0)
    expect(out).toContain('施行之前')
  })
})
