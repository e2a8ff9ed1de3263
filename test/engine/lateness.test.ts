import { describe, expect, test } from 'vitest'
import { asInstant } from '../../calendar/index.js'
import {
  type Card,
  compile,
  evaluate,
  evaluateAll,
  isoDuration,
  joinPlans,
  type Verdict,
} from '../../engine/index.js'
import { cardIdOf } from '../../engine/verdict/card-id.js'
import { uncovered } from '../../engine/verdict/coverage.js'
import { calendar, countyPlan, judgeTicket, tiersOf } from '../county.js'

/** How late a card is, in its own counting; what a card is called; and what no calendar covers. */
const limit = (tier: string, more: string) => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
${more}
  tiers: { white: ${tier} }
`
const suspended = '  counting: suspended\n  rest-days: all'
const days = '  start-day: not-counted\n  end-of-day: midnight'

/** Received on Friday 2016-03-18 at 09:00. */
function late(clause: string, record: Record<string, unknown>, asOf?: string): unknown {
  const friday = { receivedAt: '2016-03-18 09:00:00', ...record }
  const { cards } = judgeTicket(countyPlan(clause), friday, asOf)
  const [card, ...more] = cards
  expect(more).toEqual([])
  if (card?.reason.kind !== 'limit') return undefined
  const { late: ms, lateCounted } = card.reason
  const counted = lateCounted ? `${lateCounted.value} ${lateCounted.unit}` : 'not counted'
  return `${isoDuration(ms)}, ${counted}`
}

describe('how late', () => {
  test('by the wall clock, and in hours of working days', () => {
    const clause = limit('超出 10 小时', suspended)
    // due on Friday at 19:00; 5 hours till midnight, and 10 on Monday
    expect(late(clause, { doneAt: '2016-03-21 10:00:00' })).toBe('PT63H, 54000 second')
    expect(late(clause, { doneAt: '2016-03-18 19:00:01' })).toBe('PT1S, 1 second')
  })
  test('goes on as of now while it is open', () => {
    const clause = limit('超出 10 小时', suspended)
    expect(late(clause, {}, '2016-03-18 20:30:00')).toBe('PT1H30M, 5400 second')
  })
  test('without what a pause leaves out', () => {
    const clause = limit('超出 10 小时', `${suspended}\n  pauses: 挂起`)
    const holds = [{ from: '2016-03-18 20:00:00', to: '2016-03-18 21:00:00' }]
    expect(late(clause, { holds, doneAt: '2016-03-18 22:00:00' })).toBe('PT3H, 7200 second')
  })
  test('in working days that came to their end since the day that the deadline closes', () => {
    const clause = limit('超出 1 个工作日', days)
    // due at 24:00 of Monday the 21st
    expect(late(clause, { doneAt: '2016-03-22 00:00:01' })).toBe('PT1S, 0 working-day')
    expect(late(clause, { doneAt: '2016-03-23 00:00:00' })).toBe('PT24H, 1 working-day')
    expect(late(clause, { doneAt: '2016-03-29 08:00:00' })).toBe('PT176H, 5 working-day')
  })
  test('in days of the calendar, from the day after the deadline even where its own day counted', () => {
    const counted = '  start-day: counted\n  end-of-day: midnight\n  end-on-rest-day: stays'
    const clause = limit('超出 2 个自然日', counted)
    // the 18th and the 19th
    expect(late(clause, { doneAt: '2016-03-20 00:00:01' })).toBe('PT1S, 0 calendar-day')
    expect(late(clause, { doneAt: '2016-03-22 12:00:00' })).toBe('PT60H, 2 calendar-day')
  })
  test('not counted where the end rolls, which has no elapsed time', () => {
    const clause = limit('超出 10 小时', '  counting: rolled\n  rest-days: all')
    expect(late(clause, { doneAt: '2016-03-18 20:00:00' })).toBe('PT1H, not counted')
  })
  test('not counted past the last day that a calendar covers', () => {
    const clause = limit('超出 10 小时', suspended)
    const record = { receivedAt: '2026-12-30 09:00:00' }
    expect(late(clause, record, '2027-01-02 00:00:00')).toBe('PT53H, not counted')
  })
  test('in the counting that an extension brought', () => {
    const extended = `${suspended}
  extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    tiers: { white: 超出 1 个工作日 }`
    const delays = [{ decision: 'approved', promisedAt: '2016-03-22' }]
    // due at 24:00 of the 23rd; the 24th has come to its end
    const done = { delays, doneAt: '2016-03-25 09:00:00' }
    expect(late(limit('超出 10 小时', extended), done)).toBe('PT33H, 1 working-day')
  })
})

test.each([
  [0, 'PT0S'],
  [1000, 'PT1S'],
  [1500, 'PT1.5S'],
  [60_000, 'PT1M'],
  [3_600_000, 'PT1H'],
  [90_061_000, 'PT25H1M1S'],
  [-61_000, '-PT1M1S'],
])('%i ms is %s', (ms, written) => {
  expect(isoDuration(ms)).toBe(written)
})

describe('a card’s name', () => {
  test('keeps its parts apart, whatever stands in them', () => {
    expect(cardIdOf(['a', 'b/c', 'd e', '50%', '一\t二', undefined, 1])).toBe(
      'a/b%2Fc/d%20e/50%25/一%09二//1',
    )
    expect(cardIdOf(['a/b', 'c'])).not.toBe(cardIdOf(['a', 'b/c']))
  })
  test('names the record by what its subject says tells one from another', () => {
    const clause = 'id: 1.1-any\ncard: white'
    const given = (record: Record<string, unknown>) =>
      judgeTicket(countyPlan(clause), record).cards.map(({ cardId }) => cardId)
    expect(given({ id: 'A/1' })).toEqual(['county/1.1-any/ticket/A%2F1/white/1'])
  })
})

describe('a card given at once', () => {
  test('says what its condition looked at, and what it found', () => {
    const clause = 'id: 1.1-hard\nwhen: { 种类: 疑难, 办结时间: present }\ncard: blue'
    const { cards } = judgeTicket(countyPlan(clause), {
      kind: 'hard',
      doneAt: '2016-03-22 09:00:00',
    })
    const facts = (card: Card | undefined) =>
      card?.reason.kind === 'direct' &&
      card.reason.facts.map(({ fact, value }) => [fact.name, typeof value])
    expect(cards.length).toBe(1)
    expect(facts(cards[0])).toEqual([
      ['kind', 'string'],
      ['doneAt', 'object'],
    ])
    const [first] = cards
    const kinds =
      first?.reason.kind === 'direct' ? first.reason.facts.map(({ value }) => value) : []
    expect(kinds[0]).toBe('hard')
  })
})

describe('what no calendar covers', () => {
  const plan = countyPlan(limit('超出 2 个工作日', days))
  const outcome = (record: Record<string, unknown>) => {
    try {
      return tiersOf(judgeTicket(plan, record, '2027-03-01 00:00:00') as Verdict).join()
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }
  test('rejects a record that is due there, or was ended there, and no other', () => {
    const missing = expect.stringContaining('"out-of-coverage","calendar":"qingyuan","year":2027')
    expect(outcome({ receivedAt: '2026-12-30 09:00:00' })).toEqual(missing)
    expect(outcome({ receivedAt: '2026-12-28 09:00:00', doneAt: '2027-01-05 09:00:00' })).toEqual(
      missing,
    )
    expect(outcome({ receivedAt: '2026-12-28 09:00:00' })).toBe('white 2026-12-31 00:00:00 late')
  })
})

test('every instant from the first to the last is covered, and none beside them', () => {
  const { table } = calendar
  const year = (at: number) => uncovered(table, asInstant(at))?.year
  expect([table.start, table.end - 1].map(year)).toEqual([undefined, undefined])
  expect([table.start - 1, table.end].map(year)).toEqual([2012, 2027])
})

describe('what is asked wrongly', () => {
  const plan = countyPlan('id: 1.1-any\ncard: white')
  test('as of no instant is a fault of the caller', () => {
    const asOf = asInstant(Number.NaN)
    expect(() => evaluate({ subject: 'ticket' }, plan, { asOf })).toThrow('asOf is no instant: NaN')
  })
  test('of what is no record is a rejection, by one ruleset or several', () => {
    const options = { asOf: asInstant(0) }
    for (const raw of [null, undefined, 3, 'ticket', {}] as never[]) {
      expect(evaluateAll(raw, joinPlans([plan, plan]), options)).toMatchObject({
        kind: 'rejection',
      })
    }
  })
})

describe('versions', () => {
  const one = countyPlan('id: 1.1-any\ncard: white')
  const [first] = one.ruleset.versions
  if (!first) throw new Error('no version')
  const from = (version: string, instant: string) => ({
    ...first,
    version,
    effective: { ...first.effective, from: instant },
  })
  test('stand in the order in which they take effect, whatever they are called', () => {
    const versions = [from('a', '2018-01-01'), from('b', '2016-01-01'), from('c', '2017-01-01')]
    const plan = compile({ ...one.ruleset, versions }, new Map([[calendar.name, calendar]]))
    expect(plan.versions.map(({ version }) => version.version)).toEqual(['b', 'c', 'a'])
    const judged = (receivedAt: string) => judgeTicket(plan, { receivedAt }, '2019-01-01 00:00:00')
    expect(judged('2017-01-01 00:00:00').version.version).toBe('c')
    expect(judged('2016-12-31 23:59:59').version.version).toBe('b')
    expect(judged('2017-01-01 00:00:00').wasOpen).toBe(false)
  })
  test('begin only with a calendar', () => {
    expect(() => compile(one.ruleset, new Map())).toThrow('calendar not given: qingyuan')
  })
})
