import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
