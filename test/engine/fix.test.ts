import { expect, test } from 'vitest'
import { fixOf, type RecordProblem } from '../../engine/index.js'
import { planOf } from '../shipped-plan.js'

/** What is offered to whoever mends a record. */
const { ruleset } = planOf()
const subject = ruleset.subjects.get('work-order')
const finding = ruleset.subjects.get('finding')

const ofDate = (value: string) =>
  fixOf({ code: 'not-an-instant', field: 'dispatchedAt', value, reason: 'no-such-date' }, subject)

const two = (value: number) => String(value).padStart(2, '0')

test('a day past the end of its month: that month’s last day, as the host’s own dates count', () => {
  let seen = 0
  for (const year of [1900, 2000, 2015, 2016, 2100]) {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0))
      for (let day = last.getUTCDate() + 1; day <= 31; day++) {
        const wanted = { code: 'check-day', day: last.toISOString().slice(0, 10) }
        for (const value of [
          `${year}-${two(month)}-${two(day)}`,
          `${year}/${month}/${day} 9:05`,
          `${year}年${month}月${day}日 9时5分`,
          `${year}${two(month)}${two(day)}090500`,
        ]) {
          expect(ofDate(value), value).toEqual({ ...wanted, slip: 'past-the-end' })
          seen++
        }
      }
    }
  }
  // seven days a year that are never, six in a leap year, each in four ways of writing
  expect(seen).toBe((7 * 3 + 6 * 2) * 4)
})

test('month and day the wrong way round', () => {
  expect(ofDate('2015-16-03')).toEqual({
    code: 'check-day',
    day: '2015-03-16',
    slip: 'month-and-day',
  })
})

test.each(['2015-13-40', '2015-00-10', '2015-03-00', '明天'])(
  'no day is near %s: the form alone',
  (value) => {
    expect(ofDate(value)).toEqual({ code: 'write', form: { kind: 'instant' } })
  },
)

test('what is missing is said with the form that its fact has', () => {
  const missing = (field: string, of = subject) => {
    const fix = fixOf({ code: 'missing-field', field, label: '' }, of)
    return fix.code === 'fill-in' ? fix.form.kind : fix.code
  }
  expect(missing('unit')).toBe('text')
  expect(missing('dispatchedAt')).toBe('instant')
  expect(missing('category')).toBe('choice')
  expect(missing('item', finding)).toBe('choice')
  expect(missing('verified', finding)).toBe('yes-no')
  expect(missing('pauses[0].from')).toBe('instant')
  expect(missing('extensions[2].promisedAt')).toBe('date')
  expect(missing('whatever', undefined)).toBe('text')
})

test.each<[RecordProblem, unknown]>([
  [
    { code: 'unknown-value', field: 'category', value: '资询', known: ['咨询'], nearest: '咨询' },
    { code: 'use-value', value: '咨询' },
  ],
  [
    { code: 'unknown-value', field: 'urgent', value: '或许', known: ['是', '否'] },
    { code: 'choose', known: ['是', '否'] },
  ],
  [
    { code: 'wrong-type', field: 'id', value: '4.10', wanted: 'text' },
    { code: 'quote', value: '4.10' },
  ],
  [
    // what JSON made of 9007199254740993 is another record's number
    { code: 'wrong-type', field: 'id', value: '9007199254740992', wanted: 'text' },
    { code: 'write', form: { kind: 'text' } },
  ],
  [
    { code: 'wrong-type', field: 'id', value: '{"a":1}', wanted: 'text' },
    { code: 'write', form: { kind: 'text' } },
  ],
  [
    {
      code: 'not-an-instant',
      field: 'dispatchedAt',
      value: '2015-03-18T08:00:00,12345+08:00',
      reason: 'too-fine',
    },
    { code: 'use-value', value: '2015-03-18T08:00:00,123+08:00' },
  ],
  [
    { code: 'out-of-coverage', calendar: 'qingyuan', year: 2027 },
    { code: 'add-year', calendar: 'qingyuan', year: 2027 },
  ],
])('%o', (problem, fix) => {
  expect(fixOf(problem, subject)).toEqual(fix)
})
