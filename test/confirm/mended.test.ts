import { expect, it } from 'vitest'
import { formatInstant } from '../../calendar/index.js'
import { evaluate } from '../../engine/index.js'
import { countyPlan, judgeTicket, plain, tiersOf } from '../county.js'
import { confirmed, differences, instantOf } from './confirming.js'

/** What the second evaluator found wrong in the first: each with the law that decides. */

const mixed = (extended: string) => `
id: 1.1-mixed
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
  rest-days: all
  higher-tier: adds
  tiers:
    white: { threshold: 超出 6 个工作日 }
    black: { threshold: 超出 7 个工作小时, count: 3 }
  extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    several-extensions: chain
    ${extended}
`
const delay = (requestedAt: string, promisedAt: string) => ({
  delays: [{ requestedAt, decision: 'approved', promisedAt }],
})

it('an alert of hours that start with a date comes no earlier than its 24:00', () => {
  const plan = countyPlan(`
id: 1.1-hours
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
  tiers:
    white: { threshold: 超出 76 分钟, warn: { before: 到期前 70 分钟, counting: suspended, rest-days: all } }
`)
  // a Saturday: suspended, less than the warning is left from the start on
  const { alerts } = judgeTicket(plan, { receivedAt: '2016-03-19' })
  expect(alerts.map(({ at = 0 }) => plain(formatInstant(at as never, plan.offset)))).toEqual([
    '2016-03-20 00:00:00',
  ])
})

it('a request is late for a tier by the deadline that the lighter one gives it', () => {
  const plan = countyPlan(
    mixed('late-request: no-effect\n    tiers: { white: 超出 2 个工作日, black: 超出 3 个工作日 }'),
  )
  // seven hours at work end on Tuesday the 22nd; due with the white tier, on the 29th
  expect(tiersOf(judgeTicket(plan, delay('2016-03-24 10:00:00', '2016-04-08')))).toEqual([
    'white 2016-04-13 00:00:00 late',
    'black 2016-04-14 00:00:00 late',
  ])
})

it('a tier that an extension has moved says what its extended tier says, whatever lifts it on', () => {
  const plan = countyPlan(
    mixed('late-request: cures\n    tiers: { white: 超出 6 个工作日, black: 超出 20 个工作小时 }'),
  )
  const { cards } = judgeTicket(plan, delay('2016-03-24 10:00:00', '2016-04-08'))
  expect(cards.map(({ colour, count }) => `${colour.name}×${count}`)).toEqual([
    'white×1',
    'black×1',
  ])
})

it('a list of which nothing is known yet is unknown', async () => {
  const plan = countyPlan(`
id: 1.1-held
when: { 挂起: absent, 种类: 疑难 }
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
  tiers: { white: 超出 2 小时 }
`)
  const holds = [{ from: '2016-03-30 00:00:00' }]
  const [one] = judgeTicket(plan, { holds }, '2016-03-25 00:00:00').undecided
  expect(one?.unknown.map(({ name }) => name).sort()).toEqual(['holds', 'kind'])
  const ticket = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2016-03-21 09:00:00' }
  const asOf = instantOf('2016-03-25 00:00:00', plan)
  expect(differences(await confirmed({ ...ticket, holds }, plan, asOf))).toEqual([])
})

it('months before a deadline at the close of office are counted from the last day that has ended', async () => {
  const plan = countyPlan(`
id: 1.1-months
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: close-of-office
  end-on-rest-day: stays
  tiers:
    white:
      threshold: 超出 4 个月
      warn: { before: 到期前 3 个月, end-of-day: midnight }
`)
  // due on Friday 31 December 2021 at 17:30; a limit of 3 months from 30 September ends with the 30th
  const record = { receivedAt: '2021-08-31 09:00:00' }
  const { alerts, tiers } = judgeTicket(plan, record, '2022-06-01 00:00:00')
  const written = (at = 0) => plain(formatInstant(at as never, plan.offset))
  expect(tiers.map(({ deadline }) => written(deadline))).toEqual(['2021-12-31 17:30:00'])
  expect(alerts.map(({ at }) => written(at))).toEqual(['2021-10-01 00:00:00'])
  const ticket = { subject: 'ticket', id: 't', unit: 'w', ...record }
  const both = await confirmed(ticket, plan, instantOf('2022-06-01 00:00:00', plan))
  expect(differences(both)).toEqual([])
})

it('a promise that no calendar covers rejects the record, whether it would move or stay', async () => {
  for (const rests of ['moves', 'stays']) {
    const plan = countyPlan(
      mixed('late-request: tier-stands\n    tiers: { white: 超出 2 个工作日 }').replace(
        'promise-on-rest-day: moves',
        `promise-on-rest-day: ${rests}`,
      ),
    )
    // asked for when every tier had passed: the promise would move none of them
    const late = delay('2026-12-30 10:00:00', '2027-01-11')
    const ticket = {
      subject: 'ticket',
      id: 't',
      unit: 'w',
      receivedAt: '2026-12-01 09:00:00',
      ...late,
    }
    const asOf = instantOf('2026-12-31 00:00:00', plan)
    expect(evaluate(ticket, plan, { asOf })).toMatchObject({
      problems: [{ code: 'out-of-coverage', year: 2027 }],
    })
    expect(differences(await confirmed(ticket, plan, asOf))).toEqual([])
  }
})

it('a deadline at 24:00 comes before what is recorded at the 00:00 of the next day', async () => {
  const days = (id: string, from: string, length: number) => `
id: ${id}
limit:
  from: ${from}
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
  tiers: { white: 超出 ${length} 个工作日 }
`
  const due: string[] = []
  for (const parts of [
    '{ deadline-of: 1.1-first }, 签收时间',
    '签收时间, { deadline-of: 1.1-first }',
  ]) {
    for (const which of ['earliest-of', 'latest-of']) {
      const plan = countyPlan(
        days('1.1-first', '接件时间', 2),
        days('1.1-then', `{ ${which}: [${parts}] }`, 1),
      )
      // from Monday the 21st two working days end with Wednesday
      const record = { receivedAt: '2016-03-21 09:00:00', signedAt: '2016-03-24 00:00:00' }
      const verdict = judgeTicket(plan, record)
      due.push(`${which} ${tiersOf(verdict)[1]}`)
      const ticket = { subject: 'ticket', id: 't', unit: 'w', ...record }
      const both = await confirmed(ticket, plan, instantOf('2018-01-01 00:00:00', plan))
      expect(differences(both)).toEqual([])
    }
  }
  const expected = [
    'earliest-of white 2016-03-25 00:00:00 late',
    'latest-of white 2016-03-26 00:00:00 late',
  ]
  expect(due).toEqual([...expected, ...expected])
})
