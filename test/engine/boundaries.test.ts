import { describe, expect, test } from 'vitest'
import { compile, evaluateAll, joinPlans, loadRuleset, type Plan } from '../../engine/index.js'
import { instantOf } from '../confirm/confirming.js'
import { calendar, cardsOf, countyPlan, countyTexts, judgeTicket, tiersOf } from '../county.js'
import { judged } from '../proof/laws/law.js'
import { county } from '../proof/laws/real.js'

/** Where one thing ends and the next begins: versions, instants and dates, requests, repetitions. */
describe('an amendment for open orders', () => {
  // of 2016-07-01; four working days instead of five
  const version = (completedAt: string | undefined, asOf = '2016-08-01 00:00:00', more = {}) => {
    const record = {
      subject: 'order',
      id: 'a',
      unit: '城东镇',
      dispatchedAt: '2016-06-29 09:00:00',
    }
    const at = instantOf(asOf, county.plan)
    const verdict = judged(
      county,
      { ...record, ...(completedAt ? { completedAt } : {}), ...more },
      at,
    )
    return verdict && `${verdict.version.version}${verdict.wasOpen ? ', was open' : ''}`
  }
  test.each([
    ['still open', undefined, '2016-07-01, was open'],
    ['done just before', '2016-06-30 23:59:59', '2016-03-01'],
    ['done as it took effect', '2016-07-01 00:00:00', '2016-07-01, was open'],
    ['done after', '2016-07-04 09:00:00', '2016-07-01, was open'],
  ])('governs what was %s: %s', (_, completedAt, expected) => {
    expect(version(completedAt)).toBe(expected)
  })
  test('does so from the instant at which it takes effect', () => {
    expect(version(undefined, '2016-06-30 23:59:59')).toBe('2016-03-01')
    expect(version(undefined, '2016-07-01 00:00:00')).toBe('2016-07-01, was open')
  })
  test('governs from the start what begins with it, and nothing that has no end', () => {
    expect(version(undefined, undefined, { dispatchedAt: '2016-07-01 00:00:00' })).toBe(
      '2016-07-01',
    )
    const repair = { subject: 'repair', kind: 'road', filedAt: '2016-06-29 09:00:00' }
    expect(version(undefined, undefined, { ...repair, dispatchedAt: undefined })).toBe('2016-03-01')
  })
})

describe('an instant and a date that open together', () => {
  const limit = (to: string) => `
id: 1.1-done
limit:
  from: 接件时间
  to: ${to}
  start-day: not-counted
  end-of-day: midnight
  tiers: { white: 超出 1 个工作日 }
`
  // Friday; due at 24:00 of Monday the 21st, which a date after it is late for and its 00:00 is not
  const both = {
    receivedAt: '2016-03-18 09:00:00',
    doneAt: '2016-03-22',
    signedAt: '2016-03-22 00:00:00',
  }
  const state = (to: string, record = both) =>
    tiersOf(judgeTicket(countyPlan(limit(to)), record))[0]
      ?.split(' ')
      .at(-1)
  test.each(['earliest-of', 'latest-of'])('the instant is taken: %s', (kind) => {
    expect(state(`{ ${kind}: [办结时间, 签收时间] }`)).toBe('met')
    expect(state(`{ ${kind}: [签收时间, 办结时间] }`)).toBe('met')
  })
  test('the date alone is late, the instant alone is not', () => {
    expect(state('办结时间')).toBe('missed')
    expect(state('签收时间')).toBe('met')
  })
})

describe('extensions', () => {
  const clause = (several: string, tier = '超出 1 个工作日') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
  tiers: { white: 超出 3 个工作日 }
  extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: ${several}
    tiers: { white: ${tier} }
`
  const delay = (promisedAt: string, requestedAt?: string) => ({
    decision: 'approved',
    promisedAt,
    ...(requestedAt ? { requestedAt } : {}),
  })
  const due = (several: string, delays: readonly unknown[]) =>
    tiersOf(judgeTicket(countyPlan(clause(several)), { delays }))
  const first = delay('2016-03-28', '2016-03-22 09:00:00')
  const second = delay('2016-04-11', '2016-03-23 09:00:00')
  test.each([
    ['as they were asked for', [first, second]],
    ['the other way round', [second, first]],
  ])('count in the order in which they were asked for, written %s', (_, delays) => {
    expect(due('first-only', delays)).toEqual(['white 2016-03-30 00:00:00 late'])
    expect(due('chain', delays)).toEqual(['white 2016-04-13 00:00:00 late'])
  })
  test('one that does not say when was asked for first', () => {
    const undated = delay('2016-04-05')
    expect(due('first-only', [first, undated])).toEqual(['white 2016-04-07 00:00:00 late'])
    expect(due('first-only', [undated, first])).toEqual(['white 2016-04-07 00:00:00 late'])
  })
  test('one that moves nothing leaves the limit its own words', () => {
    // both fall due at 24:00 of Thursday the 24th: by the limit it is in time then, by 满 it is late
    const plan = countyPlan(clause('chain', '满 1 个工作日'))
    const record = { delays: [delay('2016-03-23')], doneAt: '2016-03-25 00:00:00' }
    expect(tiersOf(judgeTicket(plan, record))).toEqual(['white 2016-03-25 00:00:00 met'])
  })
})

describe('repetitions', () => {
  const clause = (tiers: string, higher = '') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
${higher}  tiers: ${tiers}
`
  const daily = countyPlan(clause('{ white: { threshold: 超出 15 小时, repeat: 每超过 1 天 } }'))
  test('a date is late for what comes at its 00:00, that instant is not', () => {
    // due on Tuesday the 22nd at 00:00, then each day after 24 hours
    const cards = (doneAt: string) => cardsOf(judgeTicket(daily, { doneAt })).length
    expect(cards('2016-03-24 00:00:00')).toBe(2)
    expect(cards('2016-03-24')).toBe(3)
  })
  const bounded = (more: string) =>
    countyPlan(
      clause(
        `{ white: { threshold: 超出 15 小时, repeat: 每满 1 个月${more} } }`,
        '  end-of-day: midnight\n',
      ),
    )
  const open = { receivedAt: '2026-10-05 09:00:00' }
  test('need no year that no calendar covers while as of now lies before it', () => {
    expect(cardsOf(judgeTicket(bounded(''), open, '2026-12-31 23:00:00'))).toHaveLength(3)
  })
  test('whose bound was reached before are known, unbounded ones are not', () => {
    const later = '2027-03-01 00:00:00'
    expect(cardsOf(judgeTicket(bounded(', at-most: 2'), open, later))).toHaveLength(2)
    expect(() => judgeTicket(bounded(''), open, later)).toThrow('out-of-coverage')
  })
  test('that a heavier tier has stopped are known', () => {
    const tiers = '{ white: { threshold: 超出 15 小时, repeat: 每满 1 个月 }, black: 超出 40 天 }'
    const plan = countyPlan(clause(tiers, '  end-of-day: midnight\n  higher-tier: replaces\n'))
    expect(cardsOf(judgeTicket(plan, open, '2027-03-01 00:00:00'))).toEqual([
      'white×1 superseded 2026-10-06 00:00:00',
      'white×1 superseded 2026-11-06 00:00:00',
      'black×1 active 2026-11-14 09:00:00',
    ])
  })
})

test('two limits may start from two tiers of one', () => {
  const from = (id: string, tier: string) => `
id: ${id}
limit:
  from: { deadline-of: { clause: 1.1-done, tier: ${tier} } }
  to: 办结时间
  counting: continuous
  tiers: { blue: 超出 1 小时 }
`
  const base = `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
  higher-tier: adds
  tiers: { white: 超出 1 小时, black: 超出 5 小时 }
`
  const plan = countyPlan(base, from('1.1-a', 'white'), from('1.1-b', 'black'))
  expect(tiersOf(judgeTicket(plan)).slice(2)).toEqual([
    'blue 2016-03-21 11:00:00 late',
    'blue 2016-03-21 15:00:00 late',
  ])
})

test('what rules on no matter yields to nothing', () => {
  const named = (name: string, more: string): Plan => {
    const texts = countyTexts('id: 1.1-any\ncard: white')
    const path = '2016-01-01/ruleset.yaml'
    const ruleset = (texts[path] ?? '').replace('ruleset: county', `ruleset: ${name}`) + more
    const loaded = loadRuleset({ ...texts, [path]: ruleset }).ruleset
    if (!loaded) throw new Error(name)
    return compile(loaded, new Map([[calendar.name, calendar]]))
  }
  const over = 'prevails-over:\n  - { ruleset: lower, cite: 第一条 }\n'
  const plans = joinPlans([named('lower', ''), named('upper', over)])
  const record = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2016-03-21 09:00:00' }
  const outcome = evaluateAll(record, plans, {
    asOf: instantOf('2018-01-01 00:00:00', plans.reading),
  })
  if (outcome.kind !== 'joint') throw new Error(outcome.kind)
  const cards = outcome.verdicts.flatMap((one) => one.cards)
  expect(cards.map(({ status, yieldsTo }) => [status, yieldsTo])).toEqual([
    ['active', undefined],
    ['active', undefined],
  ])
})
