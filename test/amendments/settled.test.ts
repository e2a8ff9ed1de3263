import { describe, expect, test } from 'vitest'
import { check, confirmTranscription } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { rulesTexts } from '../files.js'
import { amended, aside, base, items } from './amended.js'

/** A version that is settled is changed by an amendment; in place only slips are mended. */
const confirmation = { on: '2017-02-03', reason: '核对：原文如此' }
const settle = (texts: Texts, why = confirmation): Texts => ({
  ...texts,
  ...confirmTranscription(texts, why),
})
const settled = settle(base)
const article = '2016-01-01/article-1.yaml'

function edited(texts: Texts, from: string | RegExp, to: string, path = article): Texts {
  const before = texts[path] ?? ''
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to replace: ${from}`)
  return { ...texts, [path]: after }
}

/** `name path was → is @ what stands there` of each warning. */
function changes(texts: Texts): readonly string[] {
  return aside(check(texts)).map(({ problem, span, severity }) => {
    const place = (texts[span.path] ?? '').slice(span.start, span.end)
    if (problem.code !== 'changed-in-place') return `${problem.code} @ ${place}`
    const { name, change, path } = problem
    const { kind, was, is } = { was: undefined, is: undefined, ...change }
    const words = [path, was, kind === 'changed' ? '→' : kind, is].filter(Boolean).join(' ')
    return `${severity} ${name} ${words} @ ${place}`
  })
}

test('nothing is said of a version as it was settled, nor of one that never was', () => {
  expect(Object.keys(confirmTranscription(base, confirmation))).toEqual(['2016-01-01/digests.yaml'])
  expect(changes(settled)).toEqual([])
  expect(changes(edited(base, '满 4 个工作小时', '满 3 个工作小时'))).toEqual([])
  expect(confirmTranscription(settled, confirmation)).toEqual({})
})

describe('a change in place', () => {
  test.each([
    [
      'of a threshold',
      '满 4 个工作小时',
      '满 3 个工作小时',
      'warning 1.1-fast limit.tiers.white 达到 4 个工作小时 → 达到 3 个工作小时 @ 满 3 个工作小时',
    ],
    [
      'of a condition',
      '跑动次数: 两次以上',
      '跑动次数: 三次以上',
      'warning 1.3-visits when.跑动次数 两次以上 → 三次以上 @ 三次以上',
    ],
    ['of a card', 'count: 2', 'count: 3', 'warning 1.3-visits card.count 2 → 3 @ 3'],
  ])('%s is told at its line', (_, from, to, expected) => {
    expect(changes(edited(settled, from, to))).toEqual([expected])
  })
  test('that takes a tier out, or puts one in', () => {
    expect(changes(edited(settled, / {12}white: .*\n/, ''))).toEqual([
      'warning 1.1-fast limit.tiers.white 达到 4 个工作小时 removed @ 1.1-fast',
    ])
    expect(
      changes(
        edited(settled, 'black: 逾期一个月', 'blue: 逾期一个月\n            black: 逾期两个月'),
      ),
    ).toEqual([
      // two tiers must say what the higher one does; until then nothing is compared
      'missing-key @ ',
    ])
  })
  test('of a name is a new clause and a missing one', () => {
    expect(changes(edited(settled, 'id: 1.1-fast', 'id: 1.1-swift'))).toEqual([
      'warning 1.1-swift added @ 1.1-swift',
      'warning 1.1-fast removed @ 1.1-fast',
    ])
  })
  test('of a colour, a fact, the effect', () => {
    const ruleset = '2016-01-01/ruleset.yaml'
    expect(changes(edited(settled, 'rank: 3', 'rank: 4', ruleset))).toEqual([
      'warning black rank 3 → 4 @ 4',
    ])
    expect(changes(edited(settled, 'absent: 普通', 'absent: 快办', 'facts.yaml'))).toEqual([
      'warning permit facts.kind.absent 普通 → 快办 @ 快办',
    ])
    expect(changes(edited(settled, 'from: 2016-01-01', 'from: 2016-02-01', ruleset))).toEqual([
      'warning effective from 2016-01-01 00:00:00 → 2016-02-01 00:00:00 @ 2016-02-01 00:00:00',
    ])
  })
  test('of a whole part is told once', () => {
    const facts = edited(
      settled,
      '    facts:\n',
      '    facts:\n      a: { label: 甲, type: text }\n',
      'facts.yaml',
    )
    expect(changes(facts).filter((one) => !one.startsWith('fact-unused'))).toEqual([
      'warning permit facts.a added @ 甲',
    ])
    const card = edited(settled, / {8}unless:\n {10}any:[\s\S]*?(?= {8}card:)/, '')
    expect(changes(card).filter((one) => one.startsWith('warning 1.3'))).toEqual([
      'warning 1.3-visits unless removed @ 1.3-visits',
    ])
  })
  test('of words that give no card is none', () => {
    let texts = edited(settled, 'title: 快道办结', 'title: 快道按时办结')
    texts = edited(texts, '满 4 个工作小时', '满四个工作小时 # 四小时')
    texts = edited(texts, 'label: 黑签', 'label: 黑牌', '2016-01-01/ruleset.yaml')
    texts = edited(texts, 'label: 窗口', 'label: 窗口\n        aliases: [受理窗口]', 'facts.yaml')
    expect(changes(texts)).toEqual([])
  })
})

test('a confirmation takes the change for what was meant, and keeps who said why', () => {
  const again = settle(edited(settled, '满 4 个工作小时', '满 3 个工作小时'), {
    on: '2017-03-04',
    reason: '抄错: "四"应为"三"',
  })
  expect(changes(again)).toEqual([])
  const text = again['2016-01-01/digests.yaml'] ?? ''
  expect(text.slice(text.indexOf('confirmed:'))).toBe(`confirmed:
  - on: 2017-02-03
    reason: "核对：原文如此"
    changed: []
  - on: 2017-03-04
    reason: "抄错: \\"四\\"应为\\"三\\""
    changed: ["1.1-fast limit.tiers.white"]
`)
})

describe('amendments', () => {
  const articles = items(`  - item: 1.1
    clauses:
      - id: 1.1-fast
        change:
          limit.tiers.white: 满 2 个工作小时
`)
  const two = settle(amended(settled, { articles }))
  const second = '2017-01-01/article-1.yaml'
  test('state only what they change', () => {
    const text = two['2017-01-01/digests.yaml'] ?? ''
    expect(text.slice(text.indexOf('settled:'), text.indexOf('confirmed:'))).toMatch(
      /^settled:\n {2}clause:\n {4}1\.1-fast:\n {6}limit\.tiers\.white: 达到 2 个工作小时\n {2}version:\n {4}effective:\n {6}from: "2017-01-01 00:00:00"\n$/,
    )
  })
  test('are warned of at their own lines', () => {
    expect(changes(edited(two, '满 2 个工作小时', '满 1 个工作小时', second))).toEqual([
      'warning 1.1-fast limit.tiers.white 达到 2 个工作小时 → 达到 1 个工作小时 @ 满 1 个工作小时',
    ])
  })
  test('state what they take out, and are as their base again where they no longer change it', () => {
    const without = settle(
      amended(settled, {
        articles: items(`  - item: 1.3
    clauses:
      - id: 1.3-visits
        remove: unless
`),
      }),
    )
    expect(without['2017-01-01/digests.yaml']).toMatch(
      /1\.3-visits:\n {6}unless\.any\.1\.种类: "（删去）"\n/,
    )
    expect(changes(without).filter((one) => one.startsWith('warning'))).toEqual([])
    const white = edited(two, 'limit.tiers.white: 满 2 个工作小时', 'matter: 快', second)
    expect(changes(white)).toEqual([
      'warning 1.1-fast matter added 快 @ 快',
      'warning 1.1-fast limit.tiers.white 达到 2 个工作小时 → 达到 4 个工作小时 @ matter',
    ])
  })
  test('are unusable over a base that has changed, until that is confirmed', () => {
    const slip = edited(two, '超过 6 个工作小时', '超过 5 个工作小时')
    expect(changes(slip).map((one) => one.replace(/sha256-\w+/, '…'))).toEqual([
      'base-digest @ …',
      'warning 1.1-fast limit.tiers.black 超出 6 个工作小时 → 超出 5 个工作小时 @ 超过 5 个工作小时',
    ])
    expect(changes(settle(slip))).toEqual([])
  })
})

test('the shipped rules are as they were settled', () => {
  expect(Object.keys(rulesTexts)).toContain('2015-02-27/digests.yaml')
  expect(changes(rulesTexts)).toEqual([])
})
