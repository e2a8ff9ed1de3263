import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder } from '../command.js'
import { itemsOf } from '../workbook/rows-of.js'

/** `--output 牌.xlsx`: what officers open in Excel. */
const month = join(import.meta.dirname, '../../examples/2015-05')
const zh = { env: { LANG: 'zh_CN.UTF-8' } }

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[][]>> {
  const sheets = new Map<string, string[][]>()
  for (const item of await itemsOf(bytes)) {
    if (item.kind !== 'row') throw new Error(JSON.stringify(item))
    const rows = sheets.get(item.sheet ?? '') ?? []
    rows.push(item.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)))
    sheets.set(item.sheet ?? '', rows)
  }
  return sheets
}

/** What the command writes to `--output`, given a bad row beside the month. */
function written(name: string, args: readonly string[]): Uint8Array {
  return inFolder((folder) => {
    const bad = join(folder, 'bad.csv')
    writeFileSync(bad, '工单编号,承办单位,工单类别,派单时间\n=1+1,市教育局,咨旬,2015-03-16\n')
    const output = join(folder, name)
    const given = [month, bad, '--subject', '工单', '--as-of', '2015-07-01', '--output', output]
    expect(hotlineCards([...args, ...given], zh).code).toBe(3)
    return readFileSync(output)
  })
}

test('cards, totals by unit and rejects, a sheet each', async () => {
  const sheets = await sheetsOf(written('牌.xlsx', ['evaluate']))
  expect([...sheets.keys()]).toEqual(['牌', '各单位合计', '退回'])
  const csv = hotlineCards(['evaluate', month, '--as-of', '2015-07-01', '--format', 'csv'], zh)
  const wanted = csv.stdout.trimEnd().split('\r\n').slice(1)
  const [head = [], ...cards] = sheets.get('牌') ?? []
  expect(cards).toHaveLength(wanted.length)
  const at = (name: string) => head.indexOf(name)
  const ids = cards.map((card) => card[at('牌号')])
  expect([...ids].sort()).toEqual(wanted.map((line) => line.split(',')[0]).sort())
  // the instant is the wall-clock's, which the CSV writes with its offset
  for (const card of cards) {
    const line = wanted.find((one) => one.startsWith(`${card[at('牌号')]},`)) ?? ''
    expect(line).toContain(`${card[at('发牌时刻')]?.replace(' ', 'T')}+08:00`)
  }
  const totals = sheets.get('各单位合计') ?? []
  expect(totals[0]).toEqual(['单位', '红牌', '黄牌'])
  expect(
    totals
      .at(-1)
      ?.slice(1)
      .map(Number)
      .reduce((a, b) => a + b),
  ).toBe(111)
  const [, [, , row, column, value, reason, fix, text] = []] = sheets.get('退回') ?? []
  expect({ column, value, fix }).toEqual({ column: '工单类别', value: '咨旬', fix: '改为“咨询”' })
  expect({ row, text }).toEqual({ row: '2', text: '=1+1, 市教育局, 咨旬, 2015-03-16' })
  expect(reason).toContain('咨旬')
})

test('deadlines and rejects, a sheet each', async () => {
  const sheets = await sheetsOf(written('到期.xlsx', ['deadlines', '--within', '24h']))
  expect([...sheets.keys()]).toEqual(['到期', '退回'])
  const args = [
    'deadlines',
    month,
    '--within',
    '24h',
    '--as-of',
    '2015-07-01',
    '--format',
    'ndjson',
  ]
  expect(sheets.get('到期')).toHaveLength(
    hotlineCards(args).stdout.trimEnd().split('\n').length + 1,
  )
})

describe('a workbook is in the words of its reader', () => {
  const sheets = { evaluate: ['牌', 'cards'], deadlines: ['到期', 'deadlines'] } as const
  const rowsIn = async (command: keyof typeof sheets, lang: 'zh' | 'en') => {
    const bytes = inFolder((folder) => {
      const output = join(folder, 'x.xlsx')
      const args = [command, month, '--as-of', '2015-05-20', '--output', output, '--lang', lang]
      expect(hotlineCards(args).code).toBe(0)
      return readFileSync(output)
    })
    const [head = [], ...rows] =
      (await sheetsOf(bytes)).get(sheets[command][lang === 'zh' ? 0 : 1]) ?? []
    return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
  }
  const distinct = (rows: readonly Record<string, string>[], column: string) =>
    [...new Set(rows.map((row) => row[column]?.replace(/[\d.]+/g, 'n')))].sort()

  test('cards in Chinese', async () => {
    const rows = await rowsIn('evaluate', 'zh')
    expect(distinct(rows, '类型')).toEqual(['工单', '知识库信息', '认定'])
    const counted = rows.map((row) => row.按计时方式迟 ?? '')
    expect(counted).toContain('1 个工作日')
    expect(counted).toContain('7 小时 40 分')
    for (const one of counted) expect(one).toMatch(/^$|^\d+ 个工作日$|^(\d+ (小时|分|秒) ?)+$/)
    for (const row of rows) expect(row.迟).toMatch(/^$|^(\d+ (天|小时|分|秒) ?)+$/)
  })
  test('cards in English, one and several', async () => {
    const rows = await rowsIn('evaluate', 'en')
    expect(rows.map((row) => row['late as counted'])).toContain('1 working day')
    expect(rows.map((row) => row['late as counted'])).toContain('2 working days')
    for (const row of rows) expect(row.late).toMatch(/^$|^(\d+ (d|h|min|s) ?)+$/)
  })
  test('the hours beside can be added up, and are the same time', async () => {
    const rows = await rowsIn('evaluate', 'zh')
    const units: Record<string, number> = { 天: 24, 小时: 1, 分: 1 / 60, 秒: 1 / 3600 }
    const said = rows.map(({ 迟: late = '' }) =>
      [...late.matchAll(/(\d+) (天|小时|分|秒)/g)].reduce(
        (sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0),
        0,
      ),
    )
    for (const [at, row] of rows.entries()) {
      expect(Number(row['迟（小时）'])).toBeCloseTo(said[at] ?? Number.NaN, 5)
    }
    expect(Math.max(...said)).toBeGreaterThan(24)
  })
  test('what is left, and late below zero', async () => {
    const rows = await rowsIn('deadlines', 'zh')
    for (const row of rows) {
      expect(row.剩余).toMatch(/^$|^-?(\d+ (天|小时|分|秒) ?)+$/)
      expect(Number(row['剩余（小时）']) < 0).toBe(row.剩余?.startsWith('-'))
    }
    expect(rows.some((row) => row.剩余?.startsWith('-'))).toBe(true)
    expect(distinct(rows, '类型')).toEqual(['工单', '知识库信息'])
  })
})
