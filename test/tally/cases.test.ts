import { expect, test } from 'vitest'
import { readCases, runCase } from '../../engine/index.js'
import { planWith } from './fixture.js'

/** Cases of a tally: records of several subjects, cards in any order. */
const plan = planWith({
  '2015-01-01': {
    one: 'per: 管理所\nwithin: 自然月\ncolours: [白签, 黑签]\nthreshold: 满 3 张\ncard: 蓝签\nconversion: adds',
  },
})

function read(records: string, cards: string) {
  const [version] = plan.ruleset.versions
  if (!version) throw new Error('no version')
  const text = `item: 2.1
as-of: 2015-07-01
record:
  记录类型: 摊位
  管理所: 东所
  问题: 乱扔
cases:
  - case: 例
    records:
${records.trim().replace(/^ */gm, '      - ')}
    cards:
${cards.trim().replace(/^ */gm, '      - ')}
`
  return readCases({ '2.1.yaml': text }, version)
}

const records = `
  {编号: 丙, 发现时间: 2015-05-30 09:00}
  {编号: 甲, 发现时间: 2015-05-04 09:00}
  {记录类型: 举报, 编号: 乙, 受理所: 东所, 收到时间: 2015-05-20 09:00}
`
const one = '{clause: one, colour: 蓝签, at: 2015-05-30 09:00, counted: [甲, 乙, 丙]}'

function mismatches(cards: string) {
  const { cases, diagnostics } = read(records, cards)
  expect(diagnostics).toEqual([])
  return cases.flatMap((each) => runCase(each, plan, '2015-01-01').mismatches)
}

test('a record of another subject takes what it has of the shared facts, and no other', () => {
  expect(mismatches(one)).toEqual([])
})

test('what a record itself says must be a fact of its subject, as must what is shared with its own', () => {
  const codes = (lines: string) =>
    read(lines, one).diagnostics.map(({ problem }) => 'name' in problem && problem.name)
  const tip = '记录类型: 举报, 编号: 乙, 受理所: 东所, 收到时间: 2015-05-20 09:00'
  expect(codes(`{${tip}}`)).toEqual([])
  expect(codes(`{${tip}, 问题: 乱扔}`)).toEqual(['问题'])
  expect(codes('{编号: 甲, 收到时间: 2015-05-04 09:00}')).toEqual(['收到时间'])
})

test('cards are listed in any order, and each must be there at its instant', () => {
  const litter = (at: string) => `{clause: litter, colour: 白签, at: ${at}}`
  const [first, last] = [litter('2015-05-04 09:00'), litter('2015-05-30 09:00')]
  expect(mismatches([first, last, one].join('\n'))).toEqual([])
  expect(mismatches([last, one, first].join('\n'))).toEqual([])
  expect(mismatches([last, one, litter('2015-05-05 09:00')].join('\n'))).toMatchObject([
    {
      expected: { kind: 'moment', text: expect.stringContaining('05-05') },
      got: { kind: 'moment', text: expect.stringContaining('05-04') },
    },
  ])
  expect(mismatches([first, first, one].join('\n'))).toHaveLength(1)
  expect(mismatches([first, one].join('\n'))).toMatchObject([
    { about: { kind: 'card' }, expected: { kind: 'nothing' } },
  ])
})
