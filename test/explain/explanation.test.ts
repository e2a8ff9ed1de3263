import { describe, expect, test } from 'vitest'
import { asInstant, parseMoment } from '../../calendar/index.js'
import {
  type ConditionShown,
  type Explanation,
  explain,
  type Plan,
  type RawRecord,
  rivalPlans,
} from '../../engine/index.js'
import { countyPlan, calendar as days } from '../county.js'
import { rulesTexts } from '../files.js'
import { planOf } from '../shipped-plan.js'

/** Explanations against cases worked out by hand from the calendar and the regulation's words. */
const shipped = planOf()
const rivals = rivalPlans(rulesTexts, new Map([[days.name, days]]))

function explained(record: RawRecord, plan: Plan = shipped, asOf = '2018-01-01'): Explanation {
  const at = parseMoment(`${asOf} 00:00:00`, plan.offset)
  if (!at.ok || at.moment.kind !== 'instant') throw new Error(asOf)
  const ours = plan === shipped
  const told = explain(record, plan, {
    asOf: at.moment.at,
    ...(ours ? { rivals: (_, reading, option) => rivals(reading, option) } : {}),
  })
  if (told.kind !== 'explanation') throw new Error(told.kind)
  return told
}

const order = (facts: RawRecord) => ({
  subject: 'work-order',
  id: 'o',
  unit: '市教育局',
  category: 'consultation',
  ...facts,
})

const clauseOf = ({ clauses }: Explanation, id: string) => {
  const found = clauses.find(({ clause }) => clause.id === id)
  if (!found) throw new Error(id)
  return found
}

const clockOf = (explanation: Explanation, id: string) => {
  const { clock } = clauseOf(explanation, id)
  if (!clock) throw new Error(`no clock: ${id}`)
  return clock
}

const HOUR = 3_600_000

/** `2015-02-15 make-up 24 62`: a day, why it works or rests, its hours and those so far. */
const hoursOf = (explanation: Explanation, id: string, unit = HOUR) =>
  clockOf(explanation, id).counts[0]?.days.map(({ date, why, name, counted, total }) =>
    [date, why, ...(name === undefined ? [] : [name]), counted / unit, total / unit].join(' '),
  )

const stepsOf = (explanation: Explanation, id: string) =>
  clockOf(explanation, id).tiers.map(({ colour, steps }) =>
    [colour.name, ...steps.map(({ effect, after }) => `${effect} ${after.slice(0, 16)}`)].join(' '),
  )

const cardsOf = ({ cards }: Explanation) =>
  cards.map(({ colour, status, at }) => `${colour.name} ${status} ${at.slice(0, 19)}`)

const rivalsOf = ({ readings }: Explanation) =>
  readings.flatMap(({ id, rivals: all }) =>
    all
      .filter(({ outcome }) => outcome !== 'same')
      .map(({ option, outcome, changes }) =>
        [
          id,
          option.name,
          outcome,
          ...changes.flatMap(({ to }) =>
            to.cards.map((card) => `${card.colour.name} ${card.status}`),
          ),
        ].join(' '),
      ),
  )

describe('an order that is late', () => {
  test('by a second: the day by day of 46 hours, and why no other clause applies', () => {
    const told = explained(
      order({ dispatchedAt: '2015-03-16 10:00:00', completedAt: '2015-03-18 08:00:01' }),
    )
    expect(cardsOf(told)).toEqual(['yellow active 2015-03-18T08:00:00'])
    expect(hoursOf(told, '4.1-completion', 1000)).toEqual([
      '2015-03-16 weekday 50400 50400',
      '2015-03-17 weekday 86400 136800',
      '2015-03-18 weekday 28801 165601',
      // listed only to show where the red deadline comes from
      '2015-03-19 weekday 0 165601',
    ])
    const last = clockOf(told, '4.1-completion').counts[0]?.days.at(-1)
    expect(last?.offeredTotal).toBe(70 * HOUR)
    expect(told.clauses.map(({ clause, applies }) => `${clause.id} ${applies}`)).toEqual([
      '4.1-completion applies',
      '4.2-completion does-not-apply',
      '4.5-first-feedback does-not-apply',
      '4.5-result does-not-apply',
    ])
    const other = clauseOf(told, '4.2-completion').general
    expect(other).toMatchObject({
      kind: 'equals',
      truth: 'false',
      group: '求决类',
      fact: { name: 'category', given: true, scalar: { value: 'consultation', label: '咨询' } },
    })
  })

  test('past both tiers: the yellow card is superseded, and stands where cards add up', () => {
    const told = explained(
      order({ dispatchedAt: '2015-03-16 10:00:00', completedAt: '2015-03-19 08:00:01' }),
    )
    expect(cardsOf(told)).toEqual([
      'yellow superseded 2015-03-18T08:00:00',
      'red active 2015-03-19T08:00:00',
    ])
    expect(rivalsOf(told)).toContain('red-and-yellow adds differs yellow active red active')
  })

  test('over the Spring Festival of 2016: rest days by name and notice, make-up days at work', () => {
    // 2016-02-05 is a Friday, 02-06 a make-up Saturday, 02-07 to 02-13 the festival, 02-14 make-up
    const told = explained(
      order({ dispatchedAt: '2016-02-05 10:00:00', completedAt: '2016-02-15 10:00:00' }),
    )
    expect(hoursOf(told, '4.1-completion')).toEqual([
      '2016-02-05 weekday 14 14',
      '2016-02-06 make-up 24 38',
      ...['07', '08', '09', '10', '11', '12', '13'].map(
        (day) => `2016-02-${day} holiday 春节 0 38`,
      ),
      '2016-02-14 make-up 24 62',
      '2016-02-15 weekday 10 72',
    ])
    const seventh = clockOf(told, '4.1-completion').counts[0]?.days[2]
    expect(seventh?.notice?.address).toMatch(/^https?:/)
    expect(cardsOf(told)).toEqual([
      'yellow superseded 2016-02-14T08:00:00',
      'red active 2016-02-15T08:00:00',
    ])
    // wall-clock both tiers fall due amid the festival; rolled, at the first working day after it
    expect(rivalsOf(told).filter((line) => line.startsWith('deferral'))).toHaveLength(2)
  })

  test('in the contested weeks: printed, the regulation would not govern', () => {
    const told = explained(
      order({ dispatchedAt: '2015-03-02 10:00:00', completedAt: '2015-03-04 08:00:01' }),
    )
    expect(told.governed.contested).toEqual(['effect'])
    expect(rivalsOf(told)).toContain('effect printed not-governed')
  })
})

describe('extensions', () => {
  const record = (extension: RawRecord, completedAt: string) =>
    order({
      dispatchedAt: '2015-03-16 10:00:00',
      completedAt,
      extensions: [{ decision: 'approved', promisedAt: '2015-03-20', ...extension }],
    })
  test('in time: both tiers move to whole working days after the promise', () => {
    const told = explained(record({ requestedAt: '2015-03-17 09:00' }, '2015-03-25 00:00:00'))
    expect(stepsOf(told, '4.1-completion')).toEqual([
      'yellow moved 2015-03-24T00:00',
      'red moved 2015-03-25T00:00',
    ])
    const { tiers, counts } = clockOf(told, '4.1-completion')
    expect(tiers[0]?.firstDeadline).toBe('2015-03-18T08:00:00+08:00')
    expect(tiers[0]?.afterPromise?.promised).toBe('2015-03-20')
    expect(counts.map(({ promise, colours }) => [promise, ...colours])).toEqual([
      [false, 'yellow', 'red'],
      [true, 'yellow', 'red'],
    ])
    expect(cardsOf(told)).toEqual(['yellow active 2015-03-24T00:00:00'])
  })
  test('asked for after the yellow tier was passed: that stands, the red one moves', () => {
    const told = explained(record({ requestedAt: '2015-03-18 08:00:01' }, '2015-03-23 10:00'))
    expect(stepsOf(told, '4.1-completion')).toEqual([
      'yellow too-late 2015-03-18T08:00',
      'red moved 2015-03-25T00:00',
    ])
    expect(rivalsOf(told)).toContain('late-request cures differs')
    expect(rivalsOf(told)).toContain('late-request no-effect differs yellow superseded red active')
  })
  test('rejected, or not decided yet: nothing moves', () => {
    const at = { requestedAt: '2015-03-17 09:00' }
    const rejected = explained(record({ ...at, decision: 'rejected' }, '2015-03-20 10:00'))
    expect(stepsOf(rejected, '4.1-completion')).toEqual([
      'yellow rejected 2015-03-18T08:00',
      'red rejected 2015-03-19T08:00',
    ])
    const late = explained(
      record({ ...at, decidedAt: '2015-03-30 10:00' }, '2015-03-20 10:00'),
      shipped,
      '2015-03-25',
    )
    expect(stepsOf(late, '4.1-completion')[0]).toBe('yellow pending 2015-03-18T08:00')
    expect(late.later).toEqual([
      {
        name: 'extensions',
        label: '延期',
        at: '2015-03-30T10:00:00+08:00',
        stage: 'decidedAt',
        began: '2015-03-17T09:00:00+08:00',
      },
    ])
  })
})

test('an emergency has two clauses beside its category; the exception is asked too', () => {
  const told = explained(
    order({
      category: 'request',
      urgent: true,
      dispatchedAt: '2015-03-16 10:00',
      handledAt: '2015-03-16 12:00',
    }),
    shipped,
    '2015-03-17',
  )
  expect(told.clauses.map(({ applies }) => applies)).toEqual([
    'does-not-apply',
    'applies',
    'applies',
    'applies',
  ])
  const { unless } = clauseOf(told, '4.5-first-feedback')
  expect(unless).toMatchObject({
    truth: 'false',
    fact: { given: false, scalar: { value: false } },
  })
  expect(cardsOf(told)).toEqual(['yellow active 2015-03-16T11:00:00'])
  expect(clockOf(told, '4.5-result').extended).toBeUndefined()
})

test('a return that was accepted ends the clock at its request, by the first row of its table', () => {
  const told = explained(
    order({
      dispatchedAt: '2015-03-16 10:00',
      returnRequestedAt: '2015-03-17 10:00',
      returnAcceptedAt: '2015-03-19 10:00',
    }),
  )
  expect(told.decided[0]?.row).toBe(0)
  expect(told.decided[0]?.fact.moment).toBe('2015-03-17T10:00:00+08:00')
  expect(clockOf(told, '4.1-completion').end).toBe('2015-03-17T10:00:00+08:00')
  expect(cardsOf(told)).toEqual([])
  expect(rivalsOf(told)).toContain('return-ends acceptance differs yellow superseded red active')
})

const leaves = (condition: ConditionShown): readonly string[] => {
  if ('fact' in condition) return [`${condition.fact.name} ${condition.kind} ${condition.truth}`]
  const parts = condition.kind === 'not' ? [condition.of] : condition.of
  return parts.flatMap(leaves)
}

test('of a finding every item is explained, every branch of its own shown', () => {
  const told = explained({
    subject: 'finding',
    id: 'f',
    unit: '市教育局',
    item: '7.5',
    verified: true,
    foundAt: '2015-05-06 10:43',
    repeatComplaints: 2,
  })
  expect(told.clauses.length).toBeGreaterThan(20)
  expect(told.clauses.every(({ applies }) => applies === 'does-not-apply')).toBe(true)
  const own = told.clauses.find(({ clause }) => clause.item === '7.5')
  expect(own && leaves(own.general)).toEqual([
    'item equals true',
    'verified equals true',
    'repeatComplaints absent false',
    'repeatComplaints compares false',
  ])
})

test('a knowledge item counts whole working days', () => {
  const told = explained({
    subject: 'knowledge-item',
    id: 'k',
    unit: '市旅游局',
    submittedAt: '2015-04-30 10:00',
    confirmedAt: '2015-05-06 00:00:01',
  })
  // 05-01 to 05-03 is Labour Day
  expect(hoursOf(told, '4.4-confirmation', 1)).toEqual([
    '2015-04-30 weekday 0 0',
    '2015-05-01 holiday 劳动节 0 0',
    '2015-05-02 holiday 劳动节 0 0',
    '2015-05-03 holiday 劳动节 0 0',
    '2015-05-04 weekday 1 1',
    '2015-05-05 weekday 1 2',
    '2015-05-06 weekday 0 2',
  ])
  expect(cardsOf(told)).toEqual(['yellow active 2015-05-06T00:00:00'])
})

test('what is not governed or does not fit is told as evaluate tells it', () => {
  const asOf = asInstant(Date.UTC(2018, 0, 1))
  expect(explain(order({ dispatchedAt: '2015-01-05 10:00' }), shipped, { asOf }).kind).toBe(
    'not-governed',
  )
  expect(explain(order({}), shipped, { asOf })).toMatchObject({
    kind: 'rejection',
    problems: [{ code: 'missing-field', field: 'dispatchedAt' }],
  })
})

test('of a county: a pause, a limit from the end of another, further cards and alerts', () => {
  const plan = countyPlan(
    `
id: 1.1-sign
limit:
  from: 接件时间
  to: 签收时间
  counting: continuous
  tiers: { white: 超出 2 小时 }
`,
    `
id: 1.2-done
when: { 种类: plain }
limit:
  from: { end-of: 1.1-sign }
  to: 办结时间
  pauses: 挂起
  start-day: not-counted
  end-of-day: midnight
  tiers: { blue: { threshold: 超出 2 个工作日, repeat: 每满 1 个工作日, warn: 到期前 1 个工作日 } }
`,
  )
  const ticket = {
    subject: 'ticket',
    id: 't',
    unit: 'w',
    receivedAt: '2016-03-21 09:00',
    signedAt: '2016-03-21 10:00',
    holds: [{ from: '2016-03-22 09:00', to: '2016-03-23 17:00' }],
  }
  const told = explained({ ...ticket, kind: 'plain' }, plan, '2016-03-29')
  const clock = clockOf(told, '1.2-done')
  expect(clock.from).toEqual({
    kind: 'end-of',
    moment: '2016-03-21T10:00:00+08:00',
    clause: '1.1-sign',
  })
  // a pause of days leaves out those after its first: Tuesday counts, Wednesday does not
  expect(clock.counts[0]?.days.map(({ date, counted, paused }) => [date, counted, paused])).toEqual(
    [
      ['2016-03-21', 0, false],
      ['2016-03-22', 1, false],
      ['2016-03-23', 0, true],
      ['2016-03-24', 1, false],
      ['2016-03-25', 1, false],
      ['2016-03-26', 0, false],
      ['2016-03-27', 0, false],
      ['2016-03-28', 1, false],
    ],
  )
  expect(clock.alerts.map(({ at, state }) => `${at} ${state}`)).toEqual([
    '2016-03-23T00:00:00+08:00 passed',
  ])
  expect(
    told.cards.map(({ colour, ordinal, at }) => `${colour.name} ${ordinal} ${at.slice(0, 10)}`),
  ).toEqual(['blue 1 2016-03-25', 'blue 2 2016-03-26', 'blue 3 2016-03-29'])
  // without its kind nobody knows whether the clause applies
  const unknown = explained(ticket, plan, '2016-03-29')
  expect(clauseOf(unknown, '1.2-done')).toMatchObject({
    applies: 'undecided',
    clock: undefined,
    unknown: [{ name: 'kind', label: '种类' }],
  })
})

test("a pause given as dates runs from the first day's 24:00 to the last one's, in hours too", () => {
  const plan = countyPlan(`
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  pauses: 挂起
  counting: suspended
  rest-days: all
  tiers: { white: 超出 46 小时 }
`)
  const told = explained(
    {
      subject: 'ticket',
      id: 't',
      unit: 'w',
      receivedAt: '2016-03-21 00:00',
      holds: [{ from: '2016-03-22', to: '2016-03-24' }],
    },
    plan,
    '2016-03-26',
  )
  const [count] = clockOf(told, '1.1-done').counts
  const hours = count?.days.map(({ date, counted, paused }) => [date, counted / 3_600_000, paused])
  expect(hours).toEqual([
    ['2016-03-21', 24, false],
    ['2016-03-22', 24, false],
    ['2016-03-23', 0, true],
    ['2016-03-24', 0, true],
    ['2016-03-25', 24, false],
  ])
})
