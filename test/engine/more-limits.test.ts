import { describe, expect, test } from 'vitest'
import { countyPlan, judgeTicket, slipsIn, tiersOf } from '../county.js'

/** Every unit of time through a ruleset, worked out by hand. 2016-03-21 is a Monday. */
const limit = (threshold: string, more = '') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
${more}
  tiers: { white: ${threshold} }
`

function due(clause: string, record: Readonly<Record<string, unknown>> = {}) {
  return tiersOf(judgeTicket(countyPlan(clause), record)).map((text) => text.slice(6, 25))
}

describe('whole days, weeks, months and years', () => {
  test.each([
    ['超出 5 个自然日', '2016-03-21 09:00:00', '2016-03-29 00:00:00'], // Saturday moves to Monday
    ['超出 1 周', '2016-03-21 09:00:00', '2016-03-29 00:00:00'],
    ['超出 2 周 1 日', '2016-03-21 09:00:00', '2016-04-06 00:00:00'],
    ['超出 1 个月', '2016-03-31 09:00:00', '2016-05-04 00:00:00'], // 30 April to 2 May rest
    ['超出 1 个月', '2016-01-29 09:00:00', '2016-03-01 00:00:00'], // 29 February, a Monday
    ['超出 1 个月', '2016-01-31 09:00:00', '2016-03-01 00:00:00'], // and for 31 January the same
    ['超出 1 年', '2016-02-29 09:00:00', '2017-03-01 00:00:00'], // 28 February 2017, a Tuesday
  ])('%s from %s', (threshold, receivedAt, deadline) => {
    expect(due(limit(threshold), { receivedAt })).toEqual([deadline])
  })
  test('an end on a rest day stays where the clause says so', () => {
    const stays = limit('超出 5 个自然日', '  end-on-rest-day: stays')
    expect(due(stays)).toEqual(['2016-03-27 00:00:00'])
    const month = limit('超出 1 个月', '  end-on-rest-day: stays')
    expect(due(month, { receivedAt: '2016-03-31 09:00:00' })).toEqual(['2016-05-01 00:00:00'])
  })
  test('the start’s own day counts where the clause says so', () => {
    const counted = limit('超出 5 个自然日').replace('not-counted', 'counted')
    expect(due(counted)).toEqual(['2016-03-26 00:00:00'])
  })
  test('days end with the office where the clause says so', () => {
    const office = limit('超出 1 周').replace('midnight', 'close-of-office')
    expect(due(office)).toEqual(['2016-03-28 17:30:00'])
  })
})

describe('working hours', () => {
  const clause = (threshold: string, more = '') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
${more}
  tiers: { white: ${threshold} }
`
  test.each([
    ['超出 3 个工作小时', '2016-03-21 09:00:00', '2016-03-21 12:00:00'],
    ['超出 3.5 个工作小时', '2016-03-21 09:00:00', '2016-03-21 15:00:00'],
    ['超出 6.5 个工作小时', '2016-03-21 08:30:00', '2016-03-21 17:30:00'], // a whole day of shifts
    ['超出 7 个工作小时', '2016-03-21 08:30:00', '2016-03-22 09:00:00'],
    ['超出 1 个工作小时', '2016-03-21 13:00:00', '2016-03-21 15:30:00'], // a start between shifts
    ['超出 1 个工作小时', '2016-03-18 17:00:00', '2016-03-21 09:00:00'], // over a weekend
    ['超出 1 个工作小时', '2016-02-06 17:00:00', '2016-02-14 09:00:00'], // from one make-up day to the next
  ])('%s from %s', (threshold, receivedAt, deadline) => {
    expect(due(clause(threshold), { receivedAt })).toEqual([deadline])
  })
  test('stop in a pause', () => {
    const holds = [{ from: '2016-03-21 10:00:00', to: '2016-03-21 15:30:00' }]
    expect(due(clause('超出 3 个工作小时', '  pauses: 挂起'), { holds })).toEqual([
      '2016-03-21 17:30:00',
    ])
  })
})

describe('pauses', () => {
  const holds = [
    { from: '2016-03-22 10:00:00', to: '2016-03-24 09:00:00' },
    { from: '2016-03-23 10:00:00', to: '2016-03-24 10:00:00' }, // the two overlap
  ]
  test('lengthen a limit of working days by the days after the first through the last', () => {
    const clause = limit('超出 3 个工作日', '  pauses: 挂起')
    expect(due(clause)).toEqual(['2016-03-25 00:00:00'])
    expect(due(clause, { holds })).toEqual(['2016-03-29 00:00:00']) // 22, then 25, then 28 March
  })
  test('lengthen a limit of hours to the second', () => {
    const clause = limit('超出 30 小时', '  counting: continuous\n  pauses: 挂起')
    expect(due(clause)).toEqual(['2016-03-22 15:00:00'])
    expect(due(clause, { holds })).toEqual(['2016-03-24 15:00:00'])
  })
  test('leave alone a clause that does not name them', () => {
    expect(due(limit('超出 3 个工作日'), { holds })).toEqual(['2016-03-25 00:00:00'])
  })
  test('an open one keeps the clock still as of now', () => {
    const plan = countyPlan(limit('超出 1 个工作日', '  pauses: 挂起'))
    const open = { holds: [{ from: '2016-03-21 10:00:00' }] }
    expect(tiersOf(judgeTicket(plan, open, '2016-04-08 12:00:00'))).toEqual([
      'white 2016-04-12 00:00:00 running',
    ])
  })
  test('must be intervals, and cannot be with rolled', () => {
    expect(slipsIn(limit('超出 3 个工作日', '  pauses: 办结时间'))).toMatchObject([
      { code: 'wrong-fact-type', wanted: ['intervals'] },
    ])
    expect(slipsIn(limit('超出 3 个工作日', '  pauses: 挂期'))).toMatchObject([
      { code: 'unknown-name', nearest: '挂起' },
    ])
    const rolled = limit('超出 30 小时', '  counting: rolled\n  rest-days: all\n  pauses: 挂起')
    expect(slipsIn(rolled)).toMatchObject([{ code: 'pauses-with-rolled' }])
    // nor where only what an extension makes of the limit rolls
    const extended = `  pauses: 挂起
  extended:
    by: 缓办
    counting: rolled
    rest-days: all
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    tiers:
      white: 超出 5 小时`
    expect(slipsIn(limit('超出 3 个工作日', extended))).toMatchObject([
      { code: 'pauses-with-rolled' },
    ])
  })
})
