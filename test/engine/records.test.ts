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
