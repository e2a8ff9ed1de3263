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

const documents = new Map<string, Promise<string>>()

/** What several tests read of one record is written once. */
function document(id: string): Promise<string> {
  const found = documents.get(id) ?? told(id, { format: 'md' }).then(({ out }) => out)
  documents.set(id, found)
  return found
}

describe('a unit finds on the page', () => {
  test.each([
    // asked for after yellow had passed; refused
    [
      'QY12345-20150504-0947',
      '2015-05-06 15:00:00 申请的延期：申请时这一档的时限已经超出，不顺延。',
    ],
    ['QY12345-20150513-0945', '2015-05-19 16:00:00 申请的延期：申请未获批准，不顺延。'],
    // promised for Dragon Boat Monday
    [
      'QY12345-20150529-0959',
      '经批准延期至 2015-06-22（休息日，顺延到 2015-06-23），其后超出 1 个',
    ],
    // 46 hours to the second
    ['QY12345-20150504-0901', '正好在届满时刻（“超出”不含本数），未超出'],
    // nobody wrote down what the clause asks for
    ['RD-2015-027', '记录没有写明“是主承办单位”、“不予首接而推诿”'],
    ['RD-2015-027', '第七条第（七）项：都因依据条款（本记录：第五条第（二）项）不符而不适用'],
    ['RD-2015-027', '\n未填：协同情形、单位角色、不予首接而推诿。\n'],
  ])('%s: %s', async (id, said) => {
    expect((await document(id)).replaceAll('**', '')).toContain(said)
  })
  test('what still runs and what waits, beside a card', async () => {
    const options = { asOf: '2015-05-28 09:00', format: 'md' } as const
    const { out } = await told('QY12345-20150526-0989', options)
    expect(out).toContain('（求决类工单办结）：黄牌时限于 2015-06-02 24:00 届满，尚在办理。')
    expect(out).toContain('（应急工单反馈处理结果）：尚未起算。')
  })
  test('as of midnight, that the day before is counted to its end', async () => {
    const options = { asOf: '2015-07-01', format: 'md' } as const
    const { out } = await told('QY12345-20150529-0072', options)
    const [last] = out.split('\n').filter((line) => line.startsWith('| 2015-06-30'))
    expect(last).toMatch(/^\| 2015-06-30 .*24:00:00 .* 截至 24:00 \|$/)
  })
  test('that a fact is missing for which nothing can be said', async () => {
    await inFolder(async (folder) => {
      const records = join(folder, 'r.csv')
      writeFileSync(
        records,
        '记录类型,核查编号,责任单位,依据条款,查证属实,核查时间\n核查,H-9,u,5.2,是,2016-03-09 15:00\n',
      )
      const { out } = await told('H-9', inCounty, { inputs: [records] })
      expect(out).toContain('  事实不全，未发牌。\n  第五条第（二）项（造成重复投诉）：')
    })
  })
  test('what stands before what was replaced, and other rules in a line', async () => {
    await inFolder(async (folder) => {
      const records = join(folder, 'r.csv')
      // June 28, 29, 30, July 1: four; then 4, 5, 6 … 18: fifteen
      writeFileSync(
        records,
        '记录类型,办件编号,承办单位,派单时间,签收时间,首次联系时间,办结时间\n办件,C-2,u,2016-06-27 10:00,2016-06-27 11:00,2016-06-27 12:00,2016-07-19 09:12:30\n',
      )
      const { out } = await told('C-2', { ...inCounty, format: 'md' }, { inputs: [records] })
      const [, conclusion = ''] = out.split('## ')
      expect(conclusion.split('\n\n').map((line) => line.replaceAll('*', '').slice(0, 16))).toEqual(
        [
          '一、结论',
          '发黑牌 1 张。',
          '黑牌 1 张：第四条第（一）项（',
          '第四条第（一）项另有黄牌 4 张',
          expect.stringMatching(/^第三条第（一）项（签收）/),
          expect.stringMatching(/^第三条第（二）项/),
          expect.stringMatching(/^第三条第（三）项/),
          '- 2016-07-01 版施行',
          '',
        ],
      )
      expect(out).toContain('| 2016-07-06 | 周三 | 工作日 | 1 日 | 7 日 | 黄牌第 4 次发牌 24:00 |')
      expect(out).toContain('附：其他规定')
      expect(out.match(/^# /gm)).toHaveLength(1)
    })
  })
  test('why a day of a pause counts and another does not', async () => {
    const inputs = [`${county}/records`]
    const { out } = await told('B-6', { ...inCounty, format: 'md' }, { inputs })
    expect(out).toContain('| 2016-03-09 | 周三 | 工作日 | 1 日 | 2 日 | 自当日起暂停，当日照计 |')
    expect(out).toContain('| 2016-03-10 | 周四 | 工作日 | — | 2 日 | 暂停计时 |')
  })
})

test('each row of a table of days adds to the one before, to the second', async () => {
  const ids = ['QY12345-20150504-0901', 'QY12345-20150504-0947', 'QY12345-20150502-0994']
  for (const id of ids) {
    const tables = (await document(id))
      .split('\n\n')
      .filter((block) => block.includes('累计 | 备注'))
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      const rows = table.split('\n').slice(2)
      let sum = 0
      for (const [, , , counted = '', total = ''] of rows.map((row) => row.split(' | '))) {
        sum += amountOf(counted)
        expect(amountOf(total), table).toBe(sum)
      }
    }
  }
})

/** Seconds of `46:00:00`, days of `5 日`. */
function amountOf(text: string): number {
  const [hours = 0, minutes, seconds] = text.replace('—', '0').split(':').map(Number.parseFloat)
  return minutes === undefined ? hours : hours * 3600 + minutes * 60 + (seconds ?? 0)
}

test('a date on the page is never broken', async () => {
  const { out } = await told('QY12345-20150529-0959', { format: 'html' })
  const [, page = ''] = out.split('</style>')
  const body = page.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<title>[\s\S]*?<\/title>/g, '')
  const dates = body.match(/.{20}\d{4}-\d\d-\d\d/g) ?? []
  expect(dates.length).toBeGreaterThan(20)
  expect(
    dates.filter((date) => !/class="whole">(?:[^<]*<span class="whole">)?\S+$/.test(date)),
  ).toEqual([])
})

test('a cardId finds its record whatever characters its number has', async () => {
  await inFolder(async (folder) => {
    const records = join(folder, 'r.ndjson')
    const order = {
      subject: 'work-order',
      unit: '市教育局',
      category: 'consultation',
      dispatchedAt: '2015-05-04 10:00',
    }
    // half a character, a wide blank, a slash, a percent sign, a control character
    const ids = ['\ud800', '甲\u3000乙', 'a/b', '5%', '\u0085x']
    writeFileSync(records, ids.map((id) => `${JSON.stringify({ ...order, id })}\n`).join(''))
    const names = ['\ud800', '甲%3000乙', 'a%2Fb', '5%25', '%85x']
    for (const [index, id] of ids.entries()) {
      const name = `qingyuan-12345/4.1-completion/work-order/${names[index]}/1/yellow/1`
      const { code, out } = await told(name, { format: 'json' }, { inputs: [records] })
      expect([code, JSON.parse(out)[0].identity.id]).toEqual([0, id])
    }
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
  expect(part.out).toContain('· Z-1：第四条第（四）项，黄牌 1 张，2016-03-19 24:00（牌号')
  expect(part.out).toContain('· H-2：第五条第（一）项，蓝牌 2 张，2016-03-09 09:00:00（牌号')
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
    expect(err).toContain('X 在被退回的记录之中')
  })
})

test('what was refused before anybody read its facts is not denied; of the others only the count is said', async () => {
  await inFolder(async (folder) => {
    const order = (id: string, category: string) =>
      JSON.stringify({
        ...{ subject: 'work-order', id, unit: 'u', category },
        dispatchedAt: '2015-03-16 10:00',
      })
    const twice = join(folder, 'twice.ndjson')
    writeFileSync(
      twice,
      [order('M-1', '咨询'), order('M-1', '意见'), order('M-12', '咨询')].join('\n'),
    )
    const torn = join(folder, 'torn.csv')
    writeFileSync(
      torn,
      '记录类型,工单编号,承办单位,工单类别,派单时间\n工单,T-1,u,咨询,2015-03-16 10:00,多,余\n',
    )
    const of = (name: string) => told(name, {}, { inputs: [twice, torn] })
    for (const name of ['M-1', 'T-1']) {
      const { code, out, err } = await of(name)
      expect([code, out]).toEqual([3, ''])
      expect(err).toContain(`${name} 在被退回的记录之中`)
      expect(err).toContain(name === 'M-1' ? 'twice.ndjson 第 2 行' : 'torn.csv 第 2 行')
      expect(err).not.toContain(name === 'M-1' ? 'torn.csv' : 'twice.ndjson')
    }
    const { code, out, err } = await of('M-12')
    expect(code).toBe(3)
    expect(out).toContain('M-12')
    expect(err).not.toContain('第 2 行')
    expect(err).toContain('同一记录内容不同 2')
    await expect(of('M')).rejects.toMatchObject({ problem: { code: 'unknown-record' } })
  })
})

test('a card that the record has not got is said to be none', async () => {
  const card = (name: string) => told(`qingyuan-12345/4.1-completion/work-order/${name}`)
  const got = await card('QY12345-20150503-0909/1/yellow/1')
  expect(got.err).toBe('')
  const none = await card('QY12345-20150503-0909/1/red/7')
  expect(none.err).toContain('/red/7 这张牌')
  expect(none.out).toBe(got.out)
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
