import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareQuantities,
  measure,
  parseThreshold,
  printThreshold,
  type Quantity,
} from '../../engine/threshold/index.js'
import { runs } from '../runs.js'
import { checkAnyText, mutatedTexts, quantities, thresholds } from './mutations.js'

describe('print and parse', () => {
  it.each(['zh', 'en'] as const)('are inverse in %s', (language) => {
    fc.assert(
      fc.property(thresholds, (threshold) => {
        expect(parseThreshold(printThreshold(threshold, language))).toEqual({ ok: true, threshold })
      }),
      { numRuns: runs(2000) },
    )
  })
})

describe('any text', () => {
  it('gives a threshold, or problems inside it with an offer that reads', () => {
    fc.assert(fc.property(mutatedTexts, checkAnyText), { numRuns: runs(5000) })
  })

  it('also when it is nothing like a threshold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 20 }), checkAnyText), {
      numRuns: runs(1000),
    })
  })

  it('measures, once parsed', () => {
    fc.assert(
      fc.property(mutatedTexts, (text) => {
        const result = parseThreshold(text, { bare: 'equals' })
        if (result.ok) expect(measure(result.threshold.quantity).ok).toBe(true)
      }),
      { numRuns: runs(3000) },
    )
  })
})

describe('the order of quantities', () => {
  /** Near to one another, that comparisons be worth making. */
  const near: fc.Arbitrary<Quantity> = fc
    .tuple(
      fc.constantFrom('year', 'month', 'week', 'calendar-day', 'day', 'hour', 'working-day'),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 70 }),
    )
    .map(([unit, digits, days]) => {
      const amount = { digits, scale: 0 } as const
      const more = { amount: { digits: days, scale: 0 }, unit: 'calendar-day' } as const
      return { parts: unit === 'month' ? [{ amount, unit }, more] : [{ amount, unit }] } as Quantity
    })
  const either = fc.oneof(quantities, near)

  it('is antisymmetric', () => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        const there = compareQuantities(a, b)
        const back = compareQuantities(b, a)
        expect(back).toBe(there === undefined ? undefined : 0 - there)
        expect(compareQuantities(a, a)).toBe(0)
      }),
      { numRuns: runs(3000) },
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        const first = compareQuantities(a, b)
        const second = compareQuantities(b, c)
        if (first === undefined || second === undefined || first * second < 0) return
        expect(compareQuantities(a, c)).toBe(first || second)
      }),
      { numRuns: runs(10_000) },
    )
  })

  it('is that of milliseconds where there are any, and of the calendar where there are days', () => {
    fc.assert(
      fc.property(either, either, fc.integer({ min: 0, max: 146_000 }), (a, b, start) => {
        const left = measure(a)
        const right = measure(b)
        const order = compareQuantities(a, b)
        if (!left.ok || !right.ok) throw new Error('not measured')
        if (left.family !== right.family) {
          expect(order).toBeUndefined()
        } else if ('ms' in left && 'ms' in right) {
          expect(order).toBe(Math.sign(left.ms - right.ms))
        } else if ('months' in left && 'months' in right && order !== undefined) {
          const late = dayAfter(start, left.months, left.days)
          expect(Math.sign(late - dayAfter(start, right.months, right.days))).toBe(order)
        }
      }),
      { numRuns: runs(5000) },
    )
  })

  /** By Date, which knows the calendar in its own way: a missing day becomes the month's last. */
  function dayAfter(start: number, months: number, days: number): number {
    const from = new Date(Date.UTC(2000, 0, 1 + start))
    const month = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1)
    const last = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)
    const day = Math.min(month + (from.getUTCDate() - 1) * 86_400_000, last)
    return day / 86_400_000 + days
  }

  it.each([
    ['1 个月', '27 日', 1],
    ['1 个月', '28 日', undefined],
    ['1 个月', '31 日', undefined],
    ['1 个月', '32 日', -1],
    ['1 年', '365 日', undefined],
    ['1 年', '12 个月', 0],
    ['1 年', '367 日', -1],
    ['2 周', '14 日', 0],
    ['3 个月', '88 日', 1],
    ['400 年', '146097 日', 0],
    // 96 leap days at least, whichever 399 years they are
    ['399 年', '145730 日', 1],
    ['399 年', '145731 日', undefined],
    ['24 小时', '1 天', 0],
    ['24 小时', '1 日', undefined],
    ['1 个工作日', '2 个工作日', -1],
    ['2 个工作小时', '1 个工作小时', 1],
    ['1 个工作日', '1 天', undefined],
    ['1 个工作小时', '1 小时', undefined],
    ['3 次', '4 起', -1],
    ['3 次', '3 小时', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    const left = parseThreshold(a, { bare: 'equals' })
    const right = parseThreshold(b, { bare: 'equals' })
    if (!left.ok || !right.ok) throw new Error('does not read')
    expect(compareQuantities(left.threshold.quantity, right.threshold.quantity)).toBe(order)
  })
})

describe('measure', () => {
  const amount = { digits: 1, scale: 0 }
  const halfOne = { digits: 5, scale: 1 }
  const tiny = { digits: 1, scale: 6 }
  it.each<[Quantity, object]>([
    [{ parts: [] }, { ok: false, code: 'empty' }],
    [{ parts: [{ amount: halfOne, unit: 'hour' }] }, { ok: true, family: 'time', ms: 1_800_000 }],
    [
      { parts: [{ amount: halfOne, unit: 'year' }] },
      { family: 'calendar-days', months: 6, days: 0 },
    ],
    [{ parts: [{ amount, unit: 'week' }] }, { family: 'calendar-days', months: 0, days: 7 }],
    [{ parts: [{ amount, unit: 'working-hour' }] }, { family: 'working-hours', ms: 3_600_000 }],
    [{ parts: [{ amount, unit: 'working-day' }] }, { family: 'working-days', days: 1 }],
    [{ parts: [{ amount: halfOne, unit: 'count' }] }, { family: 'count', value: 0.5 }],
    [{ parts: [{ amount: halfOne, unit: 'working-day' }] }, { ok: false, code: 'not-whole' }],
    [{ parts: [{ amount: tiny, unit: 'second' }] }, { ok: false, code: 'number-too-precise' }],
    [{ parts: [{ amount: tiny, unit: 'working-hour' }] }, { code: 'number-too-precise' }],
    [
      {
        parts: [
          { amount, unit: 'day' },
          { amount, unit: 'week' },
        ],
      },
      { ok: false, part: 1, code: 'mixed-families', families: ['time', 'calendar-days'] },
    ],
    [
      { parts: [{ amount: { digits: 1e15, scale: 0 }, unit: 'day' }] },
      { code: 'number-too-large' },
    ],
  ])('%j', (quantity, measured) => {
    expect(measure(quantity)).toMatchObject(measured)
  })
})

it.each([
  '十',
  '9',
  '零',
  '半',
  '试',
  'a',
  '超出',
  '超出 ',
  '3 小时',
  '3 小試',
  '（',
  '-',
  '以上',
  'or ',
  '😀',
  '，',
])('a page of %j is no danger', (piece) => {
  const page = piece.repeat(runs(3000))
  for (const text of [
    page,
    `超出 ${page}`,
    `超出 3 ${page}`,
    `超出 3 小时${page}`,
    `${page}以上`,
  ]) {
    // an end within the test's own time is all that is asked
    checkAnyText(text)
  }
})
