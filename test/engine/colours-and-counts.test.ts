import { describe, expect, test } from 'vitest'
import { cardsOf, county, countyPlan, judgeTicket, slipsIn } from '../county.js'

/** Any number of colours, and several cards at once, on a tier as on a card given directly. */
const clause = (tiers: string, higher = 'replaces') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
  higher-tier: ${higher}
  tiers: ${tiers}
`

const three =
  '{ black: 超出 3 小时, white: { threshold: 超出 1 小时, count: 2 }, 蓝卡: 超出 2 小时 }'

describe('three colours', () => {
  test('stand in order of rank whatever the order of writing; the highest passed replaces all', () => {
    const plan = countyPlan(clause(three))
    expect(cardsOf(judgeTicket(plan, { doneAt: '2016-03-21 11:00:01' }))).toEqual([
      'white×2 superseded 2016-03-21 10:00:00',
      'blue×1 active 2016-03-21 11:00:00',
    ])
    expect(cardsOf(judgeTicket(plan))).toEqual([
      'white×2 superseded 2016-03-21 10:00:00',
      'blue×1 superseded 2016-03-21 11:00:00',
      'black×1 active 2016-03-21 12:00:00',
    ])
  })
  test('all stand where they add', () => {
    expect(cardsOf(judgeTicket(countyPlan(clause(three, 'adds'))))).toEqual([
      'white×2 active 2016-03-21 10:00:00',
      'blue×1 active 2016-03-21 11:00:00',
      'black×1 active 2016-03-21 12:00:00',
    ])
  })
  test('each must ask for more than the one below it', () => {
    const wrong = '{ white: 超出 1 小时, blue: { threshold: 超出 3 小时 }, black: 超出 2 小时 }'
    expect(slipsIn(clause(wrong))).toMatchObject([
      { code: 'tiers-order', lower: '蓝卡', higher: '黑卡', at: '超出 2 小时' },
    ])
  })
})

test('a colour written by its name and by its label is one key, written twice', () => {
  expect(slipsIn(clause('{ 蓝卡: 超出 1 小时, blue: 超出 2 小时 }'))).toEqual([
    { code: 'yaml-duplicate-key', key: 'blue', at: 'blue' },
  ])
})

test('a tier written long says what it says written short', () => {
  const model = (tiers: string) =>
    county(clause(tiers)).ruleset?.versions[0]?.clauses[0]?.limit?.tiers.map(
      ({ span: _, ...tier }) => tier,
    )
  expect(model('{ white: { threshold: 超出 1 小时 } }')).toEqual(model('{ white: 超出 1 小时 }'))
  expect(model('{ white: 超出 1 小时 }')).toMatchObject([{ count: 1 }])
})

test('an extended tier gives the number of cards that it says itself', () => {
  const extended = `
id: 1.1-done
limit:
  from: 接件时间
  start-day: not-counted
  end-of-day: midnight
  tiers: { white: { threshold: 超出 1 个工作日, count: 2 } }
  extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    tiers: { white: { threshold: 超出 1 个工作日, count: 3 } }
`
  const delays = [{ decision: 'approved', promisedAt: '2016-03-24' }]
  const plan = countyPlan(extended)
  expect(cardsOf(judgeTicket(plan))).toEqual(['white×2 active 2016-03-23 00:00:00'])
  expect(cardsOf(judgeTicket(plan, { delays }))).toEqual(['white×3 active 2016-03-26 00:00:00'])
})

describe('a slip in the long form', () => {
  test.each([
    ['{ white: { count: 2 } }', { code: 'missing-key', key: 'threshold' }],
    [
      '{ white: { treshold: 超出 1 小时 } }',
      { code: 'unknown-key', key: 'treshold', nearest: 'threshold' },
    ],
    [
      '{ white: { threshold: 超出 1 小时, count: 两 } }',
      { code: 'wrong-form', value: '两', example: '2' },
    ],
    [
      '{ white: { threshold: 超出 1 小試 } }',
      { code: 'threshold', detail: { code: 'unknown-unit' } },
    ],
    ['{ white: [超出 1 小时] }', { code: 'wrong-type' }],
  ])('%s', (tiers, problem) => {
    expect(slipsIn(clause(tiers))).toMatchObject([problem])
  })
})
