import { describe, expect, test } from 'vitest'
import { fold } from '../../engine/threshold/fold.js'
import {
  compareQuantities,
  lengthsIn,
  measure,
  parseRepetition,
  parseThreshold,
  printQuantity,
  type Quantity,
} from '../../engine/threshold/index.js'

/** Numbers to their last digit, and the bounds that keep every sum of them exact. */
const count = (text: string) => {
  const parsed = parseThreshold(text, { bare: 'equals' })
  return parsed.ok ? parsed.threshold.quantity.parts[0]?.amount : parsed.problems[0]?.code
}
const code = (text: string) => {
  const parsed = parseThreshold(text)
  return parsed.ok ? measure(parsed.threshold.quantity) : parsed.problems.map((one) => one.code)
}

describe('a number', () => {
  test.each([
    ['1.500', { digits: 15, scale: 1 }],
    ['10.00', { digits: 10, scale: 0 }],
    ['三点五零', { digits: 35, scale: 1 }],
    ['0.05 万', { digits: 500, scale: 0 }],
    ['1.234567', { digits: 1_234_567, scale: 6 }],
    ['1.2345678', 'number-too-precise'],
    ['1.234567000', { digits: 1_234_567, scale: 6 }],
    ['1000000000', { digits: 1_000_000_000, scale: 0 }],
    ['1000000000.5', 'number-too-large'],
    ['1000000001', 'number-too-large'],
  ])('%s is kept in its lowest terms', (text, amount) => {
    expect(count(text)).toEqual(amount)
  })
  test('and a half is whole and a half, no more than the largest', () => {
    expect(code('超出 999999999 秒半')).toMatchObject({ ok: true, ms: 999_999_999_500 })
    expect(code('超出 1.5 天半')).toEqual(['malformed-number'])
    expect(code('超出 1000000000 秒半')).toEqual(['number-too-large'])
  })
  test('of one is singular in English, a tenth is not', () => {
    const hours = (digits: number, scale: number): Quantity => ({
      parts: [{ amount: { digits, scale }, unit: 'hour' }],
    })
    expect(printQuantity(hours(1, 0), 'en')).toBe('1 hour')
    expect(printQuantity(hours(1, 1), 'en')).toBe('0.1 hours')
  })
})

describe('a time', () => {
  test('of more milliseconds than count exactly is too large, with or without a fraction', () => {
    expect(code('超出 100000000 天')).toMatchObject({ ok: true, ms: 100_000_000 * 86_400_000 })
    expect(code('超出 1000000000 天')).toEqual(['number-too-large'])
    expect(code('超出 999999999.5 天')).toEqual(['number-too-large'])
    // each counts, both together do not
    expect(code('超出 104249991 天 9 小时')).toEqual(['number-too-large'])
    expect(code('超出 104249991 天 8 小时')).toMatchObject({ ok: true })
    const most = '超出 104249991 天 8 小时 59 分钟'
    expect(code(`${most} 0.991 秒`)).toMatchObject({ ms: Number.MAX_SAFE_INTEGER })
    expect(code(`${most} 0.992 秒`)).toEqual(['number-too-large'])
  })
})

describe('what a regulation says of times', () => {
  test.each([
    ['自派单时起 46 小时内办结', ['46 小时']],
    ['五个工作日以内，最长不超过三个月', ['五个工作日', '三个月']],
    ['1.5 小时、２４小时', ['1.5 小时', '２４小时']],
    ['每月 3 张黄牌，三次以上', []],
    ['一百五天、三五天', []],
    ['30 秒钟，15 分钟', ['30 秒钟', '15 分钟']],
    ['3 hours', []],
    ['没有写时限的，从速办理', []],
  ])('%s', (text, written) => {
    expect(lengthsIn(text).map((one) => one.written)).toEqual(written)
  })
  test('to the number', () => {
    expect(lengthsIn('超出一点五小时的')).toEqual([
      { written: '一点五小时', amount: { digits: 15, scale: 1 } },
    ])
  })
})

describe('a tally’s number', () => {
  const tallied = (text: string) => {
    const parsed = parseThreshold(text, { tally: true })
    return parsed.ok ? parsed.threshold : parsed.problems.map((one) => [one.code, one.start])
  }
  const reached = (digits: number, counter: string) => ({
    comparison: '>=',
    quantity: { parts: [{ amount: { digits, scale: 0 }, unit: 'count', counter }] },
  })
  test.each([
    ['累计 12 分', reached(12, '积分')],
    ['满 12 分', reached(12, '积分')],
    ['每累计满 3 张', reached(3, '张')],
    [' 累计3张以上', reached(3, '张')],
    ['3 张', reached(3, '张')],
    ['超过 3 张', { ...reached(3, '张'), comparison: '>' }],
  ])('%s', (text, threshold) => {
    expect(tallied(text)).toEqual(threshold)
  })
  test('is read where it stands, whatever leads it', () => {
    expect(tallied('累计 3 帐')).toEqual([['unknown-unit', 5]])
  })
  test('has behind it none of what may lead it', () => {
    expect(tallied('3 张累计')).toEqual([['unexpected-text', 3]])
  })
  test('of points is no number of minutes, nor the other way round', () => {
    expect(code('超出 12 分')).toMatchObject({ family: 'time', ms: 720_000 })
    // what leads a tally leads nothing else
    expect(code('累计 3 小时')).toEqual(['unknown-comparison'])
  })
})

describe('what is never meant is folded, a character to a character', () => {
  test.each([
    ['！３ＡＺａ（）', '!3aza()'],
    ['　\u200b\ufeff\u2060', '    '],
    ['\u2f29\u2f47\uf9e0', '小日易'],
    ['超過兩個時', '超过两个时'],
    ['abcxyz019', 'abcxyz019'],
    // these are other characters, and stay: a circled one, a square, a ligature, a half-width katakana
    ['①²ﬁｱ', '①²ﬁｱ'],
    // these would change their length, or are no letters of an English word
    ['\ufacf', '\ufacf'],
    ['ÉΣ', 'ÉΣ'],
    ['三〇', '三〇'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('brackets that say whether the number itself counts', () => {
  const read = (text: string) => {
    const parsed = parseThreshold(text, { bare: 'equals' })
    return parsed.ok ? parsed.threshold.comparison : parsed.problems.map((one) => one.code).join()
  }
  test.each([
    ['3 次以上（含本数）', '>='],
    ['不超过 3 次（含本数）', '<='],
    ['不超过 3 次（不含本数）', 'contradiction'],
    ['等于 3 次（含本数）', '='],
    ['等于 3 次（不含本数）', 'contradiction'],
    ['不足 3 次（含本数）', 'contradiction'],
    ['不足 3 次（不含本数）', '<'],
    ['超过 3 次（含本数）', 'contradiction'],
    ['三次以上（含三）', '>='],
    ['三次以上（含三次）', '>='],
    ['三次以上（含四次）', 'inclusion-mismatch'],
    ['3 天 12 小时以上（含 3 天 12 小时）', '>='],
    ['3 天 12 小时以上（含 3 天）', 'inclusion-mismatch'],
    ['3 天 12 小时以上（含 3）', 'inclusion-mismatch'],
    ['3 天以上（含 3 小时）', 'inclusion-mismatch'],
  ])('%s: %s', (text, comparison) => {
    expect(read(text)).toBe(comparison)
  })
  test.each([
    ['3 次（含本数）', '达到 3 次'],
    ['3 次（不含本数）', '超出 3 次'],
    ['不足 0 次', '不足 1 次'],
  ])('%s: %s is offered', (text, nearest) => {
    const parsed = parseThreshold(text)
    expect(parsed.ok ? undefined : parsed.problems[0]?.nearest).toBe(nearest)
  })
})

test.each([
  ...['超出', '逾期', '达到', '大于等于', '不足', '不超过', '小于等于', '等于'],
  ...['over', 'overdue', 'exceeds', 'reaching', 'no less than', 'more than or equal to'],
  ...['under', 'up to', 'no more than', 'not exceeding', 'exactly'],
])('%s stands before its quantity, and is told so behind it', (word) => {
  const parsed = parseThreshold(`3 天 ${word}`)
  expect(parsed.ok ? [] : parsed.problems.map((one) => one.code)).toEqual(['misplaced-comparison'])
})

test.each(['以外', '以上', '及以上', '以内', '及以下', 'or more', 'or less'])(
  '%s stands behind its quantity, and is told so before it',
  (word) => {
    const parsed = parseThreshold(`${word} 3 天`)
    expect(parsed.ok ? [] : parsed.problems.map((one) => one.code)).toEqual([
      'misplaced-comparison',
    ])
  },
)

test('what cannot be measured is not compared, on whichever side it stands', () => {
  const none: Quantity = { parts: [] }
  const hour: Quantity = { parts: [{ amount: { digits: 1, scale: 0 }, unit: 'hour' }] }
  expect(compareQuantities(none, hour)).toBeUndefined()
  expect(compareQuantities(hour, none)).toBeUndefined()
})

describe('a repetition in English', () => {
  const offered = (text: string) => {
    const parsed = parseRepetition(text)
    return parsed.ok
      ? parsed.repetition.count
      : parsed.problems.map((one) => [one.code, one.nearest])
  }
  test.each([
    ['every 1 working day, plus 2 cards', 2],
    ['1 working day', [['missing-lead', 'every 1 working day']]],
    ['every at most 2 days', [['unknown-comparison', 'every at least 2 days']]],
    ['every 1 day, plus 0 cards', [['zero', 'every 1 day, plus 1 card']]],
  ])('%s', (text, expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
