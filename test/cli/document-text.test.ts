import { expect, test } from 'vitest'
import { toText } from '../../cli/output/document/text.js'
import { widthOf } from '../../cli/output/width.js'
import { fakeContext } from './fake-context.js'

/** A document for the terminal: how a table finds its widths. */
const { outColours } = fakeContext('zh')

function tableIn(
  columns: number,
  head: readonly string[],
  ...rows: readonly (readonly string[])[]
) {
  const document = { title: '', language: 'zh', blocks: [{ kind: 'table', head, rows }] } as const
  return toText(document, columns, outColours).trimEnd().split('\n')
}

test('long cells give way to short ones, and no date is broken', () => {
  const note = '黄牌时限届满 24:00（延期后为 2015-06-24 24:00）'
  const rows = [
    ['2015-06-05', '工作日', note],
    ['06-09 至 06-24', '工作日 11 天、休息日 5 天', ''],
  ]
  for (const columns of [44, 52, 60, 68, 76]) {
    const lines = tableIn(columns, ['日期', '性质', '备注'], ...rows)
    const text = lines.join('\n')
    expect(Math.max(...lines.map(widthOf)), text).toBeLessThanOrEqual(columns)
    for (const whole of ['2015-06-05', '06-09', '06-24', '2015-06-24', '24:00', '工作日']) {
      expect(text).toContain(whole)
    }
    expect(text.replace(/\s/g, '')).toHaveLength(
      ['日期性质备注', ...rows.flat()].join('').replace(/\s/g, '').length,
    )
  }
})

test('what cannot fit is broken, and nothing is lost', () => {
  const lines = tableIn(14, ['甲', '乙'], ['2015-06-05', '2015-06-06 24:00'])
  expect(lines.every((line) => line.length <= 14)).toBe(true)
  expect(lines.slice(1).join('').replace(/\s/g, '')).toHaveLength(25)
})
