import { describe, expect, test } from 'vitest'
import type { RawRecord } from '../../engine/index.js'
import { dues, judge, planOf } from '../shipped-plan.js'

const plan = planOf()
const order = {
  subject: 'work-order',
  id: 'o',
  unit: '市教育局',
  category: 'consultation',
  dispatchedAt: '2015-03-16T10:00:00+08:00',
}

function problems(changed: RawRecord): unknown {
  const outcome = judge({ ...order, ...changed }, plan)
  return outcome.kind === 'rejection' ? outcome.problems : outcome.kind
}

describe('a record that does not fit is rejected with everything that is wrong', () => {
  test.each<[string, RawRecord, unknown]>([
    ['no subject', { subject: undefined }, [{ code: 'unknown-subject', field: 'subject' }]],
    ['an unknown subject', { subject: 'work-oder' }, [{ nearest: 'work-order' }]],
    ['a missing unit', { unit: '' }, [{ code: 'missing-field', field: 'unit', label: '承办单位' }]],
    ['an unknown category', { category: '资询' }, [{ code: 'unknown-value', nearest: '咨询' }]],
    [
      'a date that does not exist',
      { completedAt: '2015-02-30' },
      [{ code: 'not-an-instant', reason: 'no-such-date', value: '2015-02-30' }],
    ],
    [
      'completion before dispatch',
      { completedAt: '2015-03-16T09:59:59+08:00' },
      [{ code: 'before', field: 'completedAt', other: 'dispatchedAt' }],
    ],
    [
      'completion on an earlier date',
      { completedAt: '2015-03-15' },
      [{ code: 'before', value: '2015-03-15' }],
    ],
    [
      'completion at an instant of a date earlier than that of dispatch',
      { dispatchedAt: '2015-03-16', completedAt: '2015-03-15T23:59:59+08:00' },
      [{ code: 'before', value: '2015-03-15T23:59:59+08:00', otherValue: '2015-03-16' }],
    ],
    ['a number where text is wanted', { id: 41 }, [{ code: 'wrong-type', wanted: 'text' }]],
    ['a word where yes or no is wanted', { urgent: '也许' }, [{ code: 'unknown-value' }]],
    [
      'a misspelt fact, which would count as absent',
      { compeltedAt: '2015-03-17' },
      [{ code: 'unknown-field', field: 'compeltedAt', nearest: 'completedAt' }],
    ],
    [
      'an extension approved without a promise',
      { extensions: [{ decision: 'approved' }] },
      [{ code: 'no-promise', field: 'extensions[0].promisedAt' }],
    ],
    [
      'a misspelt part of an extension',
      { extensions: [{ decision: 'approved', promiseAt: '2015-04-01', promisedAt: '2015-04-01' }] },
      [{ code: 'unknown-field', nearest: 'promisedAt' }],
    ],
    [
      'a part of an extension as tables call it',
      { extensions: [{ requestedAt: '2015-03-17', 延期承诺时间: '2015-04-01' }] },
      [{ code: 'unknown-field', field: 'extensions[0].延期承诺时间', nearest: 'promisedAt' }],
    ],
    [
      'what is no part of an extension, and might be any',
      { extensions: [{ requestedAt: '2015-03-17', 审批结果: '同意' }] },
      [
        {
          code: 'unknown-field',
          field: 'extensions[0].审批结果',
          known: ['requestedAt', 'decidedAt', 'decision', 'promisedAt', 'reason'],
        },
      ],
    ],
    [
      'what is no part of a pause',
      { pauses: [{ from: '2015-03-17', bis: '2015-03-18' }] },
      [{ code: 'unknown-field', field: 'pauses[0].bis', known: ['from', 'to'] }],
    ],
    ['extensions that are no list', { extensions: 'x' }, [{ code: 'wrong-type', wanted: 'list' }]],
    [
      'a year before the calendar',
      { dispatchedAt: '2027-01-04T10:00:00+08:00' },
      [{ code: 'out-of-coverage', year: 2027 }],
    ],
    [
      'several things at once',
      { unit: undefined, category: 'x', dispatchedAt: 'soon' },
      [{ code: 'missing-field' }, { code: 'unknown-value' }, { code: 'not-an-instant' }],
    ],
  ])('%s', (_, changed, wanted) => {
    const found = problems(changed)
    expect(found).toMatchObject(wanted as object)
    expect(found).toHaveLength((wanted as unknown[]).length)
  })

  test.each<[string, RawRecord]>([
    ['completion on the date of dispatch', { completedAt: '2015-03-16' }],
    [
      'completion at the first instant of a date of dispatch',
      { dispatchedAt: '2015-03-16', completedAt: '2015-03-16T00:00:00+08:00' },
    ],
    ['a field of another system', { title: '某路段夜间施工噪音' }],
    [
      'a promise with a time of day',
      { extensions: [{ decision: '同意', promisedAt: '2015-04-01 17:00' }] },
    ],
    ['an extension nobody has decided', { extensions: [{ requestedAt: '2015-03-17 10:00' }] }],
  ])('but not for %s', (_, changed) => {
    expect(problems(changed)).toBe('verdict')
  })

  test('a limit that runs out of the calendar', () => {
    const outcome = judge(
      { ...order, dispatchedAt: '2026-12-31T10:00:00+08:00' },
      plan,
      '2026-12-31T12:00:00+08:00',
    )
    expect(outcome).toMatchObject({ problems: [{ code: 'out-of-coverage', year: 2027 }] })
  })

  test('whatever is thrown at it', () => {
    for (const record of [{}, { subject: 1 }, { subject: 'work-order', id: {} }, { subject: [] }]) {
      expect(judge(record as RawRecord, plan).kind).toBe('rejection')
    }
  })
})

describe('as of an instant', () => {
  const late = { ...order, completedAt: '2015-03-20T10:00:00+08:00' }
  test('what came later is not known', () => {
    const states = [
      '2015-03-17T10:00:00+08:00',
      '2015-03-18T08:00:00+08:00',
      '2015-03-18T08:00:01+08:00',
      '2015-03-20T10:00:00+08:00',
    ].map((asOf) => {
      const outcome = judge(late, plan, asOf)
      return outcome.kind === 'verdict' ? outcome.tiers.map(({ state }) => state) : []
    })
    expect(states).toEqual([
      ['running', 'running'],
      ['running', 'running'],
      ['late', 'running'],
      ['missed', 'missed'],
    ])
  })
  test('a decision of later is pending', () => {
    const extended = {
      ...order,
      extensions: [
        {
          requestedAt: '2015-03-17T10:00:00+08:00',
          decidedAt: '2015-03-17T15:00:00+08:00',
          decision: 'approved',
          promisedAt: '2015-03-25',
        },
      ],
    }
    expect(dues(judge(extended, plan, '2015-03-17T14:59:59+08:00'))[0]).toBe(
      'yellow 2015-03-18T08:00:00',
    )
    expect(dues(judge(extended, plan, '2015-03-17T15:00:00+08:00'))[0]).toBe(
      'yellow 2015-03-27T00:00:00',
    )
  })
})

test('tiers never invert: a lower colour extended past a higher one takes it along', () => {
  const yellowOnly = planOf(
    (text) =>
      text.replace(
        /( {12}tiers:\n {14}yellow: 超出 1 个工作日\n) {14}red: 超出 2 个工作日\n/,
        '$1',
      ),
    '2015-02-27/article-4.yaml',
  )
  const extensions = [{ decision: 'approved', promisedAt: '2015-03-25' }]
  expect(dues(judge({ ...order, extensions }, yellowOnly))).toEqual([
    'yellow 2015-03-27T00:00:00',
    'red 2015-03-27T00:00:00',
  ])
})

test('an extended tier is late by its own comparison: 满 at the deadline, 超出 after it', () => {
  const reached = planOf(
    (text) => text.replaceAll('red: 超出 2 个工作日', 'red: 满 2 个工作日'),
    '2015-02-27/article-4.yaml',
  )
  // promised on Thursday 30 April: two working days after it is Tuesday 5 May 24:00
  const extensions = [{ decision: 'approved', promisedAt: '2015-04-30' }]
  const done = { ...order, dispatchedAt: '2015-04-27 09:00', completedAt: '2015-05-06 00:00:00' }
  const colours = [plan, reached].map((one) => {
    const outcome = judge({ ...done, extensions }, one)
    return outcome.kind === 'verdict'
      ? outcome.cards.filter(({ status }) => status === 'active').map(({ colour }) => colour.name)
      : outcome.kind
  })
  expect(colours).toEqual([['yellow'], ['red']])
})

test('a day counted from its own start is not over before that start', () => {
  const counted = planOf(
    (text) =>
      text
        .replace(/(\n {2}start-day:\n(?: {4}.*\n)*? {4}use: ).*/, '$1counted')
        .replace(/(\n {2}end-of-day:\n(?: {4}.*\n)*? {4}use: ).*/, '$1close-of-office'),
    '2015-02-27/ruleset.yaml',
  )
  const urgent = {
    ...order,
    urgent: true,
    handledAt: '2015-03-16 18:00:00',
    resultFeedbackAt: '2015-03-16 18:00:00',
  }
  const outcome = judge(urgent, counted)
  const result =
    outcome.kind === 'verdict' && outcome.tiers.find(({ clause }) => clause.id === '4.5-result')
  expect(result).toMatchObject({ state: 'met' })
})

test('a finding of a year without a calendar is not guessed at', () => {
  const finding = { subject: 'finding', id: 'f', unit: 'u', item: '7.3', verified: true }
  for (const occurredAt of [undefined, '2026-12-30 10:00']) {
    const found = { ...finding, occurredAt, foundAt: '2027-01-04 10:00' }
    const outcome = judge(found, plan, '2027-02-01T00:00:00+08:00')
    expect(outcome).toMatchObject({ problems: [{ code: 'out-of-coverage', year: 2027 }] })
  }
})

test('an item is found by its number or its citation, whatever the width of the brackets', () => {
  const finding = { subject: 'finding', id: 'f', unit: 'u', verified: '是', foundAt: '2015-05-04' }
  for (const item of ['4.3', '第四条第（三）项', '第四条第(三)项']) {
    const outcome = judge({ ...finding, item }, plan)
    expect(outcome.kind === 'verdict' && outcome.cards.map(({ clause }) => clause.id)).toEqual([
      '4.3-reply',
    ])
  }
})
