import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInstant, loadCalendar } from '../../calendar/index.js'
import {
  checkCalendars,
  loadRuleset,
  readCases,
  runCase,
  type Verdict,
} from '../../engine/index.js'
import { cardsOf, county, countyPlan, countyTexts, judgeTicket, plain, slipsIn } from '../county.js'
import { calendarTexts } from '../files.js'
import { runs } from '../runs.js'
import { civilDay, walked, walker, written } from '../shipped-walker.js'
import { knownOf, recordOf, type Ticket, ticket } from '../tickets.js'

/** Warnings before a deadline: alerts, never cards. */
const HOUR = 3_600_000

/** `white 2016-03-21 09:00:00 raised` an alert. */
function alertsOf({ alerts, calendar: { offset } }: Verdict): readonly string[] {
  return alerts.map(({ colour, at, state }) =>
    [colour.name, ...(at === undefined ? [] : [plain(formatInstant(at, offset))]), state].join(' '),
  )
}

const hours = (tiers: string, more = '') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  counting: suspended
  rest-days: all
  higher-tier: replaces
${more}  tiers: ${tiers}
`
const days = (tiers: string, more = '') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
  pauses: 挂起
  tiers: ${tiers}
  extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    tiers: { white: 超出 1 个工作日 }
${more}`

describe('an alert', () => {
  const plan = countyPlan(hours('{ white: { threshold: 超出 20 小时, warn: 到期前 4 小时 } }'))
  // received Friday 09:00: 15 hours on Friday, the rest on Monday until 05:00
  const friday = { receivedAt: '2016-03-18 09:00:00' }
  test('counts back in the counting of its limit', () => {
    expect(alertsOf(judgeTicket(plan, friday))).toEqual(['white 2016-03-21 01:00:00 passed'])
    // four hours before Monday 02:00 is Friday 22:00
    const earlier = { receivedAt: '2016-03-18 06:00:00' }
    expect(alertsOf(judgeTicket(plan, earlier))).toEqual(['white 2016-03-18 22:00:00 passed'])
  })
  test.each([
    ['2016-03-21 00:59:59', undefined, 'pending'],
    ['2016-03-21 01:00:00', undefined, 'raised'],
    ['2016-03-21 05:00:00', undefined, 'raised'],
    ['2016-03-21 05:00:01', undefined, 'passed'],
    ['2016-03-21 02:00:00', '2016-03-21 01:30:00', 'ended'],
    ['2016-03-21 02:00:00', '2016-03-21 02:30:00', 'raised'],
  ])('as of %s, done %s: %s', (asOf, doneAt, state) => {
    const verdict = judgeTicket(plan, { ...friday, ...(doneAt ? { doneAt } : {}) }, asOf)
    expect(verdict.alerts.map((one) => one.state)).toEqual([state])
  })
  test('is no card', () => {
    const verdict = judgeTicket(plan, friday, '2016-03-21 02:00:00')
    expect(verdict.cards).toEqual([])
    expect(cardsOf(judgeTicket(plan, friday, '2016-03-21 06:00:00'))).toHaveLength(1)
  })
  test('waits with its clock, and never comes before it has started', () => {
    const late = countyPlan(
      hours(
        '{ white: { threshold: 超出 20 小时, warn: 提前 1 个工作日 } }',
        '  end-of-day: midnight\n',
      ).replace('接件时间', '签收时间'),
    )
    expect(alertsOf(judgeTicket(late))).toEqual(['white waiting'])
    // due Tuesday 05:00; one whole working day before it would be Friday's 24:00
    expect(alertsOf(judgeTicket(late, { signedAt: '2016-03-21 09:00:00' }))).toEqual([
      'white 2016-03-21 09:00:00 passed',
    ])
  })
  test('comes no earlier than its clock starts: of a date days do at 00:00, hours at 24:00', () => {
    const from = (counting: string, threshold: string) =>
      countyPlan(`
id: 1.1-done
limit:
  from: 接件时间
${counting}
  tiers:
    white: { threshold: ${threshold}, warn: { before: 到期前 71 小时, counting: continuous } }
`)
    const received = { receivedAt: '2016-03-21' }
    const natural = '  start-day: not-counted\n  end-of-day: midnight\n  end-on-rest-day: stays'
    const working = '  start-day: not-counted\n  end-of-day: midnight'
    const passed = (at: string) => [`white ${at} passed`]
    expect(alertsOf(judgeTicket(from(natural, '超出 2 个自然日'), received))).toEqual(
      passed('2016-03-21 01:00:00'),
    )
    expect(alertsOf(judgeTicket(from(working, '超出 2 个工作日'), received))).toEqual(
      passed('2016-03-21 01:00:00'),
    )
    expect(alertsOf(judgeTicket(from('  counting: continuous', '超出 72 小时'), received))).toEqual(
      passed('2016-03-22 01:00:00'),
    )
  })
  test('moves with an extension, and says its own where the extended tier does', () => {
    const delays = [{ decision: 'approved', promisedAt: '2016-03-30' }]
    const own = days('{ white: { threshold: 超出 3 个工作日, warn: 提前 1 个工作日 } }')
    expect(alertsOf(judgeTicket(countyPlan(own)))).toEqual(['white 2016-03-24 00:00:00 passed'])
    expect(alertsOf(judgeTicket(countyPlan(own), { delays }))).toEqual([
      'white 2016-03-31 00:00:00 passed',
    ])
    const other = own.replace(
      'white: 超出 1 个工作日',
      'white: { threshold: 超出 1 个工作日, warn: [提前 2 个工作日] }',
    )
    expect(alertsOf(judgeTicket(countyPlan(other), { delays }))).toEqual([
      'white 2016-03-30 00:00:00 passed',
    ])
  })
})

describe('a slip', () => {
  const warn = (text: string) => hours(`{ white: { threshold: 超出 20 小时, warn: ${text} } }`)
  const daysWarn = (text: string) =>
    days(`{ white: { threshold: 超出 3 个工作日, warn: ${text} } }`)
  test.each([
    ['no lead', warn('4 小时'), { code: 'threshold', detail: { nearest: '到期前 4 小时' } }],
    ['a count', warn('到期前 4 次'), { code: 'threshold', detail: { code: 'unknown-unit' } }],
    [
      'longer than its limit',
      warn('到期前 1 天'),
      { code: 'warning-too-early', at: '到期前 1 天' },
    ],
    ['as long as its limit', warn('到期前 20 小时'), { code: 'warning-too-early' }],
    [
      'a misspelt key',
      warn('{ befor: 到期前 4 小时 }'),
      { code: 'unknown-key', nearest: 'before' },
    ],
    [
      'hours beside days',
      daysWarn('到期前 4 小时'),
      { code: 'needs-counting', at: '到期前 4 小时' },
    ],
    [
      'a counting its unit cannot run in',
      warn('{ before: 到期前 4 小时, counting: working-days }'),
      { code: 'threshold-unit' },
    ],
    ['an unknown reading', warn('{ before: 到期前 4 小时, reading: x }'), { code: 'unknown-name' }],
    ['days without their end', warn('提前 1 个工作日'), { code: 'missing-key', key: 'end-of-day' }],
  ])('%s', (_, clause, problem) => {
    expect(slipsIn(clause)).toMatchObject([problem])
  })
  test('hours beside days may say how they count', () => {
    const said = daysWarn('{ before: 到期前 4 小时, counting: suspended, rest-days: all }')
    expect(alertsOf(judgeTicket(countyPlan(said)))).toEqual(['white 2016-03-24 20:00:00 passed'])
  })
  test('working hours need a calendar that has them', () => {
    const { ruleset } = county(warn('提前 3 个工作小时'))
    const cn = loadCalendar(calendarTexts, 'cn').calendar
    if (!ruleset || !cn) throw new Error('does not load')
    const found = checkCalendars(ruleset, new Map([['qingyuan', cn]]))
    expect(found.map(({ problem }) => problem.code)).toEqual(['no-office-hours'])
  })
})

test('cases state alerts', () => {
  const texts = countyTexts(hours('{ white: { threshold: 超出 20 小时, warn: 到期前 4 小时 } }'))
  const [version] = loadRuleset(texts).ruleset?.versions ?? []
  if (!version) throw new Error('does not load')
  const cases = (alert: string) => `item: 1.1
cases:
  - case: 提醒
    as-of: 2016-03-21 02:00:00
    record: { subject: 办件, 窗口: 甲, 接件时间: 2016-03-18 09:00:00 }
    cards: []
    alerts: [{ clause: 1.1-done, colour: 白卡, ${alert} }]
`
  const run = (alert: string) => {
    const { cases: read, diagnostics } = readCases({ 'a.yaml': cases(alert) }, version)
    expect(diagnostics).toEqual([])
    return read.flatMap(
      (one) =>
        runCase(
          one,
          countyPlan(hours('{ white: { threshold: 超出 20 小时, warn: 到期前 4 小时 } }')),
          '2016-01-01',
        ).mismatches,
    )
  }
  expect(run('at: 2016-03-21 01:00:00')).toEqual([])
  expect(run('at: 2016-03-21 01:00:00, state: raised')).toEqual([])
  expect(run('at: 2016-03-21 01:00:01')).toMatchObject([
    {
      expected: { at: ['2016-03-21T01:00:01+08:00'] },
      got: { at: ['2016-03-21T01:00:00+08:00'] },
    },
  ])
  expect(run('at: 2016-03-21 01:00:00, state: pending')).toMatchObject([
    { about: { kind: 'alert', clause: '1.1-done', colour: 'white' } },
  ])
})

/** Every counting, warned in its own unit and in another's, against the walker. */
const plan = countyPlan(
  hours(
    '{ white: { threshold: 超出 20 小时, warn: [到期前 4 小时, 提前 1 个工作日] } }',
    '  pauses: 挂起\n  end-of-day: midnight\n',
  ).replace('1.1-done', 'a'),
  days(
    '{ white: { threshold: 超出 3 个工作日, warn: [提前 1 个工作日, { before: 到期前 6 小时, counting: suspended, rest-days: all }] } }',
  ).replace('1.1-done', 'b'),
  `id: c
limit:
  from: 接件时间
  to: 办结时间
  pauses: 挂起
  tiers: { white: { threshold: 超出 10 个工作小时, warn: 提前 3 个工作小时 } }`,
  `id: d
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: close-of-office
  tiers: { white: { threshold: 超出 1 周, warn: 提前 2 日 } }`,
)

function expected(one: Ticket): readonly string[] {
  const { received, done, holds, delays, asOf } = knownOf(one)
  const dayHolds = holds.map(({ from, to }) => ({ from: civilDay(from), to: civilDay(to) }))
  const own = civilDay(received)
  const say = (due: number, lead: number | 'outside') => {
    const at = Math.max(received, lead === 'outside' ? received : lead)
    const state =
      done !== undefined ? 'ended' : asOf > due ? 'passed' : asOf >= at ? 'raised' : 'pending'
    return `${written(at)} ${state}`
  }
  const a = walked(walker.hoursDeadline('suspended', false, received, 20 * HOUR, holds))
  const last = walked(walker.lastDay(false, false, own, 3, dayHolds))
  let b = walker.end(last, false)
  const [delay] = delays
  if (delay && delay.requested <= b) {
    const promised = walked(walker.movedOffRest(own + delay.promised))
    b = Math.max(b, walker.end(walked(walker.lastDay(false, false, promised, 1, dayHolds)), false))
  }
  const c = walked(walker.hoursDeadline('office-hours', false, received, 10 * HOUR, holds))
  const d = walker.end(walked(walker.movedOffRest(own + 7)), true)
  return [
    say(a, walker.hoursLead('suspended', false, a, 4 * HOUR, holds)),
    say(a, walker.daysLead(false, a, 1, false, dayHolds)),
    say(b, walker.daysLead(false, b, 1, false, dayHolds)),
    say(b, walker.hoursLead('suspended', false, b, 6 * HOUR, holds)),
    say(c, walker.hoursLead('office-hours', false, c, 3 * HOUR, holds)),
    say(d, walker.daysLead(true, d, 2, true, [])),
  ]
}

test('random tickets are warned as the walker walks', () => {
  fc.assert(
    fc.property(ticket, (one) => {
      const verdict = judgeTicket(plan, recordOf(one), written(one.asOf))
      expect(alertsOf(verdict).map((text) => text.replace('white ', ''))).toEqual(expected(one))
    }),
    { numRuns: runs(500) },
  )
})
