import { describe, expect, test } from 'vitest'
import { loadRuleset, readCases } from '../../engine/index.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { loadWith, planWith, type Tallies, textsWith } from './fixture.js'

/** What is wrong with a tally is said at its place; what is nearly the same is not. */

const sound = `
per: 管理所
within: 自然月
colours: 白签
threshold: 满 3 张
card: 蓝签
conversion: adds
`
const texts = (tallies: Tallies) => textsWith({ '2015-01-01': tallies })

/** Each diagnostic as its code and the text that it points at. */
function told(tallies: Tallies): readonly string[] {
  const files = texts(tallies)
  return loadWith(tallies).diagnostics.map(({ problem, span }: Diagnostic) => {
    const at = (files[span.path] ?? '').slice(span.start, span.end)
    return `${problem.code} ${at}`.trim()
  })
}
const one = (from: string, to: string) => told({ one: sound.replace(from, to) })

test('a sound tally loads', () => {
  expect(told({ one: sound })).toEqual([])
  expect(one('满 3 张', '累计每满 3 次')).toEqual([])
  const points = sound.replace('colours: 白签', 'points: {白签: 1, 蓝签: 0.5 分}')
  expect(told({ one: points.replace('张', '分') })).toEqual([])
})

test('points of one colour by its name and by its label', () => {
  const points = sound.replace('colours: 白签', 'points: {白签: 1, white: 2}').replace('张', '分')
  expect(told({ one: points })).toEqual(['yaml-duplicate-key white'])
})

describe('the threshold', () => {
  test('is a number of what is counted', () => {
    expect(one('满 3 张', '满 3 分')).toEqual(['tally-unit 满 3 分'])
    expect(one('满 3 张', '满 3 小时')).toEqual(['tally-unit 满 3 小时'])
    expect(told({ one: sound.replace('colours: 白签', 'points: {白签: 1}') })).toEqual([
      'tally-unit 满 3 张',
    ])
  })
  test('says what is reached and not what is allowed, in words that read', () => {
    expect(one('满 3 张', '不超过 3 张')).toEqual(['threshold-comparison 不超过 3 张'])
    expect(one('满 3 张', '满 3 章')).toEqual(['threshold 章'])
  })
})

describe('the window', () => {
  test('is one of the known words, or so many calendar days or hours', () => {
    expect(one('自然月', '自然周')).toEqual(['unknown-value 自然周'])
    expect(one('自然月', '{rolling: 5 个工作日}')).toEqual(['tally-window 5 个工作日'])
    expect(one('自然月', '{rolling: 五天天}')).toEqual(['threshold 天'])
    expect(one('自然月', '{rolling: 30 个自然日}')).toEqual([])
  })
})

describe('what is counted', () => {
  test('by colours or by points, never by both or neither', () => {
    expect(one('colours: 白签\n', '')).toEqual(['one-of-keys one'])
    expect(one('colours: 白签\n', 'colours: 白签\npoints: {白签: 1}\n')).toEqual([
      'one-of-keys one',
    ])
    expect(one('colours: 白签\n', 'colours: 白签\nclause-points: {noise: 2}\n')).toEqual([
      'one-of-keys clause-points',
    ])
  })
  test('names colours, clauses and tallies that there are', () => {
    expect(one('白签', '黄签')).toEqual(['unknown-name 黄签'])
    expect(one('card: 蓝签', 'card: 绿签')).toEqual(['unknown-name 绿签'])
    expect(told({ one: `${sound}clauses: [litter, nois]\n` })).toEqual(['unknown-name nois'])
    expect(told({ one: `${sound}tallies: two\n` })).toEqual(['unknown-name two'])
    expect(one('colours: 白签', 'points: {白签: 三}')).toContain('wrong-form 三')
  })
  test('there must be something to count', () => {
    expect(told({ one: `${sound}clauses: noise\n` })).toEqual(['tally-counts-nothing one'])
    expect(told({ one: `${sound}clauses: []\n` })).toEqual(['tally-counts-nothing one'])
    expect(told({ one: `${sound}clauses: [noise, litter]\n` })).toEqual([])
    expect(told({ one: `${sound}clauses: []\ntallies: two\n`, two: sound })).toEqual([])
  })
})

describe('the facts it groups by', () => {
  test('belong to the records of every counted card', () => {
    expect(one('管理所', 'street')).toEqual([])
    // tips get black cards, and know no street
    expect(
      told({ one: sound.replace('管理所', '街道').replace('colours: 白签', 'colours: 黑签') }),
    ).toEqual(['tally-per 街道'])
    const apart = sound.replace('管理所', '街道').replace('colours: 白签', 'colours: [白签, 黑签]')
    expect(told({ one: apart })).toEqual(['tally-per 街道'])
    expect(told({ one: `${apart}clauses: [litter]\n` })).toEqual([])
  })
  test('are known, and can be told apart', () => {
    expect(one('管理所', '管里所')).toEqual(['unknown-name 管里所'])
    expect(one('管理所', '发现时间')).toEqual(['wrong-fact-type 发现时间'])
  })
  test('are those of the tally below in a cascade', () => {
    const above = `${sound.replace('管理所', '[管理所, 街道]')}tallies: two\n`
    expect(told({ one: above, two: sound })).toEqual(['tally-per one'])
    expect(told({ one: above, two: sound.replace('管理所', '[街道, 管理所]') })).toEqual([])
  })
})

test('tallies that count one another are a circle, and a cascade is none', () => {
  expect(told({ one: `${sound}tallies: one\n` })).toEqual(['tally-cycle one'])
  const cycle = {
    one: `${sound}tallies: two\n`,
    two: `${sound}tallies: three\n`,
    three: `${sound}tallies: one\n`,
  }
  expect(told(cycle)).toEqual(['tally-cycle one'])
  expect(told({ ...cycle, three: sound })).toEqual([])
})

test('a tally has no subject, no condition and no limit of its own; a clause needs its subject', () => {
  const files = texts({ one: sound })
  const path = '2015-01-01/article-2.yaml'
  const codes = (from: string, to: string) =>
    loadRuleset({ ...files, [path]: (files[path] ?? '').replace(from, to) }).diagnostics.map(
      ({ problem }) => `${problem.code} ${'key' in problem ? problem.key : ''}`,
    )
  expect(codes('title: 折算one', 'title: 折算one\n        subject: stall')).toEqual([
    'unknown-key subject',
  ])
  expect(codes('title: 折算one', 'title: 折算one\n        when: {问题: 乱扔}')).toEqual([
    'unknown-key when',
  ])
  const first = '2015-01-01/article-1.yaml'
  const without = (files[first] ?? '').replace('subject: stall, ', '')
  expect(
    loadRuleset({ ...files, [first]: without }).diagnostics.map(({ problem }) => problem),
  ).toEqual([{ code: 'missing-key', key: 'subject' }])
})

test('keys that matter must be there, and an id is used once by clauses and tallies together', () => {
  for (const key of ['within', 'threshold', 'card', 'conversion']) {
    const lines = sound.split('\n').filter((line) => !line.startsWith(`${key}:`))
    expect(told({ one: lines.join('\n') })).toEqual(['missing-key'])
  }
  expect(told({ litter: sound })).toEqual(['duplicate-id litter'])
})

test('a reading may choose how a tally converts', () => {
  const files = texts({ one: sound.replace('conversion: adds', 'reading: doubt') })
  const path = '2015-01-01/ruleset.yaml'
  const reading = (use: string) => `
readings:
  doubt:
    cite: 第二条
    question: 数过的牌还算不算
    use: ${use}
    options:
      replaced: {label: 不算, conversion: replaces}
      kept: {label: 照样算, conversion: adds}
`
  for (const [use, conversion] of [
    ['replaced', 'replaces'],
    ['kept', 'adds'],
  ] as const) {
    const { ruleset, diagnostics } = loadRuleset({
      ...files,
      [path]: (files[path] ?? '') + reading(use),
    })
    expect(diagnostics).toEqual([])
    expect(ruleset?.versions[0]?.tallies).toMatchObject([{ conversion, readings: ['doubt'] }])
  }
})

test('a case has one record or several, and of several it cannot say what holds of one', () => {
  const [version] = planWith({ '2015-01-01': { one: sound } }).ruleset.versions
  if (!version) throw new Error('no version')
  const codes = (lines: string) =>
    readCases(
      { '2.1.yaml': `item: 2.1\nas-of: 2015-07-01\ncases:\n  - case: 例\n    ${lines}\n` },
      version,
    ).diagnostics.map(({ problem }) => problem.code)
  const record = '{记录类型: 摊位, 管理所: 东所, 发现时间: 2015-05-01}'
  expect(codes(`records: [${record}, ${record}]`)).toEqual([])
  expect(codes('cards: []')).toEqual(['missing-key'])
  expect(codes(`records: [${record}]\n    record: ${record}`)).toEqual(['one-of-keys'])
  expect(codes(`records: [${record}]\n    not-governed: yes`)).toEqual(['one-of-keys'])
  expect(codes(`records: [${record}]\n    cards: [{clause: on, colour: 蓝签}]`)).toEqual([
    'unknown-name',
  ])
})
