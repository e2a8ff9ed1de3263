import { expect, it } from 'vitest'
import { formatInstant } from '../../calendar/index.js'
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
