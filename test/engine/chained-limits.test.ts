import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardsOf, countyPlan, judgeTicket, slipsIn, tiersOf } from '../county.js'
import { runs } from '../runs.js'
import { civilDay, walked, walker, written } from '../shipped-walker.js'
import { knownOf, recordOf, type Ticket, ticket } from '../tickets.js'

/** Limits that start or end with another limit of the same record. */
const HOUR = 3_600_000

const signing = `
id: sign
limit:
  from: 接件时间
  to: 签收时间
  start-day: not-counted
  end-of-day: midnight
  tiers: { white: 超出 1 个工作日 }
`
const next = (from: string, id = 'next', threshold = '超出 2 小时') => `
id: ${id}
limit:
  from: ${from}
  to: 办结时间
  counting: suspended
  rest-days: all
  tiers: { blue: ${threshold} }
`

describe('a limit from another’s end', () => {
  const plan = countyPlan(signing, next('{ end-of: sign }'))
  test('waits while that is open, then runs', () => {
    expect(tiersOf(judgeTicket(plan, {}, '2016-03-21 12:00:00'))).toEqual([
      'white 2016-03-23 00:00:00 running',
      'blue waiting',
    ])
    const signedAt = '2016-03-21 15:00:00'
    expect(tiersOf(judgeTicket(plan, { signedAt }, '2016-03-21 16:00:00'))[1]).toBe(
      'blue 2016-03-21 17:00:00 running',
    )
  })
  test('waits while the clock of that has not started, whatever is written of its end', () => {
    const early = { signedAt: '2016-03-18 10:00:00' }
    expect(tiersOf(judgeTicket(plan, early, '2016-03-20 12:00:00'))).toEqual([
      'white waiting',
      'blue waiting',
    ])
  })
})

describe('a limit from another’s deadline', () => {
  test('waits until it has come, ended or not', () => {
    const plan = countyPlan(signing, next('{ deadline-of: sign }'))
    expect(tiersOf(judgeTicket(plan, {}, '2016-03-22 23:59:59'))[1]).toBe('blue waiting')
    expect(tiersOf(judgeTicket(plan, {}, '2016-03-23 00:00:00'))[1]).toBe(
      'blue 2016-03-23 02:00:00 running',
    )
    const signedAt = '2016-03-21 15:00:00'
    expect(cardsOf(judgeTicket(plan, { signedAt }))).toEqual(['blue×1 active 2016-03-23 02:00:00'])
  })
  test('at 24:00 starts in the day that it closes', () => {
    const days = next('{ deadline-of: sign }', 'next', '超出 1 个工作日').replace(
      'counting: suspended\n  rest-days: all',
      'start-day: not-counted\n  end-of-day: midnight',
    )
    // due at 24:00 of Tuesday the 22nd: Wednesday is the first day after it
    expect(cardsOf(judgeTicket(countyPlan(signing, days)))).toEqual([
      'white×1 active 2016-03-23 00:00:00',
      'blue×1 active 2016-03-24 00:00:00',
    ])
  })
  test('names a tier where there are several, and may be one of several instants', () => {
    const two = signing.replace(
      'tiers: { white: 超出 1 个工作日 }',
      'higher-tier: adds\n  tiers: { white: 超出 1 个工作日, black: 超出 2 个工作日 }',
    )
    const from = '{ earliest-of: [签收时间, { deadline-of: { clause: sign, tier: 黑卡 } }] }'
    const plan = countyPlan(two, next(from))
    expect(tiersOf(judgeTicket(plan))[2]).toBe('blue 2016-03-24 02:00:00 late')
    expect(tiersOf(judgeTicket(plan, { signedAt: '2016-03-22 10:00:00' }))[2]).toBe(
      'blue 2016-03-22 12:00:00 late',
    )
  })
  test('may end another', () => {
    const ends = `
id: until
limit:
  from: 接件时间
  to: { deadline-of: sign }
  counting: continuous
  tiers: { blue: 超出 1 小时 }
`
    const [card] = judgeTicket(countyPlan(signing, ends)).cards.filter(
      ({ clause }) => clause.id === 'until',
    )
    expect(card?.reason).toMatchObject({ result: { state: 'missed' }, late: 38 * HOUR })
  })
})

describe('whatever the order of the clauses in the file', () => {
  test('results stand in the order of the file', () => {
    const plan = countyPlan(next('{ end-of: b }', 'c'), next('{ deadline-of: sign }', 'b'), signing)
    const verdict = judgeTicket(plan, { doneAt: '2016-03-23 05:00:00' })
    expect(verdict.tiers.map(({ clause }) => clause.id)).toEqual(['c', 'b', 'sign'])
    expect(tiersOf(verdict)).toEqual([
      'blue 2016-03-23 07:00:00 met',
      'blue 2016-03-23 02:00:00 missed',
      'white 2016-03-23 00:00:00 late',
    ])
  })
  test('however often the same is asked for, each runs once, after what it is taken from', () => {
    // the last first; each an hour after the later deadline of the two before it: ways without number
    const steps = Array.from({ length: 60 }, (_, index) => 60 - index)
    const stepOf = (step: number) => {
      const before = [step - 1, step - 2].map((one) => (one > 0 ? `step-${one}` : 'sign'))
      const deadlines = before.map((one) => `{ deadline-of: ${one} }`)
      return next(`{ latest-of: [${deadlines}] }`, `step-${step}`, '超出 1 小时')
    }
    const verdict = judgeTicket(countyPlan(...steps.map(stepOf), signing))
    expect(tiersOf(verdict)[0]).toBe('blue 2016-03-25 12:00:00 late')
    expect(tiersOf(verdict)[59]).toBe('blue 2016-03-23 01:00:00 late')
    expect(verdict.tiers).toHaveLength(61)
  })
  test('a clause that does not apply gives nothing to start from', () => {
    const plan = countyPlan(`${signing}when: { 种类: 疑难 }`, next('{ deadline-of: sign }'))
    expect(tiersOf(judgeTicket(plan, { kind: '普通' }))).toEqual(['blue waiting'])
    expect(tiersOf(judgeTicket(plan, { kind: '疑难' }))).toHaveLength(2)
  })
})

describe('a slip', () => {
  const visit = `
id: seen
subject: visit
limit:
  from: 走访时间
  counting: continuous
  tiers: { white: 超出 1 小时 }
`
  const two = signing.replace(
    'tiers: { white: 超出 1 个工作日 }',
    'higher-tier: adds\n  tiers: { white: 超出 1 个工作日, black: 超出 2 个工作日 }',
  )
  test.each([
    [
      'an unknown clause',
      [signing, next('{ end-of: sing }')],
      { code: 'unknown-name', kind: 'clause', nearest: 'sign', at: 'sing' },
    ],
    [
      'another subject',
      [visit, next('{ deadline-of: seen }')],
      { code: 'no-such-limit', why: 'other-subject', at: 'seen' },
    ],
    [
      'a clause without a limit',
      ['id: given\ncard: white', next('{ end-of: given }')],
      { code: 'no-such-limit', why: 'no-limit' },
    ],
    [
      'a limit without an end',
      [signing.replace('to: 签收时间', ''), next('{ end-of: sign }')],
      { code: 'no-such-limit', why: 'no-end' },
    ],
    [
      'several tiers',
      [two, next('{ deadline-of: sign }')],
      { code: 'which-tier', known: ['白卡', '黑卡'] },
    ],
    [
      'a tier it lacks',
      [signing, next('{ deadline-of: { clause: sign, tier: black } }')],
      { code: 'which-tier', known: ['白卡'] },
    ],
    [
      'an unknown colour',
      [signing, next('{ deadline-of: { clause: sign, tier: blak } }')],
      { code: 'unknown-name', nearest: 'black' },
    ],
    ['itself', [next('{ end-of: next }')], { code: 'limit-cycle', clauses: ['next', 'next'] }],
    [
      'a ring',
      [next('{ end-of: b }', 'a'), next('{ deadline-of: c }', 'b'), next('{ end-of: a }', 'c')],
      { code: 'limit-cycle', clauses: ['a', 'b', 'c', 'a'], at: 'b' },
    ],
    [
      'a misspelt key',
      [signing, next('{ end-off: sign }')],
      { code: 'unknown-key', nearest: 'end-of' },
    ],
  ])('%s', (_, clauses, problem) => {
    expect(slipsIn(...clauses)).toMatchObject([problem])
  })
})

/** sign → within hours of its end; its deadline → days; and the end of those days. */
const plan = countyPlan(
  next('{ end-of: sign }', 'a', '超出 5 小时'),
  signing.replace('tiers:', 'pauses: 挂起\n  tiers:'),
  `id: c
limit:
  from: { deadline-of: sign }
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
  tiers: { blue: 超出 2 个工作日 }`,
  `id: d
limit:
  from: { latest-of: [签收时间, { deadline-of: c }] }
  to: { end-of: c }
  counting: continuous
  tiers: { blue: 超出 3 小时 }`,
)

function expected(one: Ticket): readonly string[] {
  const { received, signed, done, holds, asOf } = knownOf(one)
  const dayHolds = holds.map(({ from, to }) => ({ from: civilDay(from), to: civilDay(to) }))
  const say = (due: number | undefined, end: number | undefined) => {
    if (due === undefined) return 'waiting'
    const late = (end ?? asOf) > due
    return `${written(due)} ${end === undefined ? (late ? 'late' : 'running') : late ? 'missed' : 'met'}`
  }
  const come = (due: number | undefined) => (due !== undefined && due <= asOf ? due : undefined)
  const signDay = walked(walker.lastDay(false, false, civilDay(received), 1, dayHolds))
  const sign = walker.end(signDay, false)
  const a =
    signed === undefined
      ? undefined
      : walked(walker.hoursDeadline('suspended', false, signed, 5 * HOUR, []))
  const c =
    come(sign) === undefined
      ? undefined
      : walker.end(walked(walker.lastDay(false, false, signDay, 2, [])), false)
  const d =
    signed === undefined || come(c) === undefined ? undefined : Math.max(signed, c ?? 0) + 3 * HOUR
  return [say(a, done), say(sign, signed), say(c, done), say(d, done)]
}

test('random tickets run from limit to limit as the walker walks', () => {
  fc.assert(
    fc.property(ticket, (one) => {
      const verdict = judgeTicket(plan, recordOf(one), written(one.asOf))
      const found = tiersOf(verdict).map((text) => text.replace(/^\w+ /, ''))
      expect(found).toEqual(expected(one))
    }),
    { numRuns: runs(500) },
  )
})
