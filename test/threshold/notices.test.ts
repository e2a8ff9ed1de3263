import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  measure,
  parseRepetition,
  parseWarning,
  printRepetition,
  printWarning,
} from '../../engine/threshold/index.js'
import { runs } from '../runs.js'
import { quantities } from './mutations.js'

/** Warnings before a deadline and repetitions after it, as officers write them. */
const HOUR = 3_600_000

describe('a warning', () => {
  test.each([
    ['到期前 4 小时', 4 * HOUR],
    ['到期前4小时提醒', 4 * HOUR],
    ['提前 四小时 预警', 4 * HOUR],
    ['距到期还有 1 天 12 小时，发出提醒', 36 * HOUR],
    ['期满之前半小时', HOUR / 2],
    ['４ hours before the deadline', 4 * HOUR],
    ['90 minutes in advance', 1.5 * HOUR],
  ])('%s', (text, ms) => {
    const parsed = parseWarning(text)
    expect(parsed.ok && measure(parsed.quantity)).toEqual({ ok: true, family: 'time', ms })
  })
  test('in working days and in months', () => {
    const family = (text: string) => {
      const parsed = parseWarning(text)
      return parsed.ok && measure(parsed.quantity)
    }
    expect(family('距到期 1 个工作日')).toMatchObject({ family: 'working-days', days: 1 })
    expect(family('提前一个月')).toMatchObject({ family: 'calendar-days', months: 1 })
  })
  test.each([
    ['4 小时', 'missing-lead', '到期前 4 小时'],
    ['到其前 4 小时', 'unknown-lead', '到期前 4 小时'],
    ['提钱 4 小时', 'unknown-lead', '提前 4 小时'],
    ['每 4 小时', 'unknown-lead', '到期前 4 小时'],
    ['超出 4 小时', 'unknown-lead', '到期前 4 小时'],
    ['到期前不足 4 小时', 'unknown-lead', '到期前 4 小时'],
    ['到期前 4 小試', 'unknown-unit', '到期前 4 小时'],
    ['到期前小时', 'missing-number', '到期前 1 小时'],
    ['到期前 0 小时', 'zero', '到期前 1 小时'],
    ['到期前 4 小时以内', 'unexpected-text', '到期前 4 小时'],
    ['4 hours', 'missing-lead', '4 hours before the deadline'],
    ['', 'empty', '到期前 1 小时'],
    ['到期前', 'missing-number', '到期前 1 小时'],
  ])('%s: %s, meant %s', (text, code, nearest) => {
    const parsed = parseWarning(text)
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, nearest }])
    expect(parseWarning(nearest).ok).toBe(true)
  })
  test('reads back as it is printed', () => {
    fc.assert(
      fc.property(
        quantities,
        fc.constantFrom('zh' as const, 'en' as const),
        (quantity, language) => {
          expect(parseWarning(printWarning(quantity, language))).toEqual({ ok: true, quantity })
        },
      ),
    )
  })
})

describe('a repetition', () => {
  test.each([
    ['每满 1 个工作日', '>=', 1, '每满 1 个工作日加发 1 张'],
    ['每 1 个工作日', '>=', 1, '每满 1 个工作日加发 1 张'],
    ['逾期每满1个工作日，加发2张', '>=', 2, '每满 1 个工作日加发 2 张'],
    ['每超过两天再发一张', '>', 1, '每超过 2 天加发 1 张'],
    ['每逾期一小时加发 1', '>', 1, '每超过 1 小时加发 1 张'],
    ['逾期后每达到 3 日', '>=', 1, '每满 3 个自然日加发 1 张'],
    ['每一周以上增发三张', '>=', 3, '每满 1 周加发 3 张'],
    ['every 2 working days, plus 2 cards', '>=', 2, '每满 2 个工作日加发 2 张'],
    ['for each over 3 hours', '>', 1, '每超过 3 小时加发 1 张'],
  ])('%s', (text, comparison, count, printed) => {
    const parsed = parseRepetition(text)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(parsed.repetition).toMatchObject({ every: { comparison }, count })
    expect(printRepetition(parsed.repetition, 'zh')).toBe(printed)
  })
  test.each([
    ['满 1 个工作日', 'missing-lead', '每满 1 个工作日'],
    ['超过 2 天', 'missing-lead', '每超过 2 天'],
    ['1 个工作日', 'missing-lead', '每满 1 个工作日'],
    ['煤满 1 个工作日', 'unknown-lead', '每满 1 个工作日'],
    ['每不超过 1 个工作日', 'unknown-comparison', '每满 1 个工作日'],
    ['每 1 个工作日以内', 'unknown-comparison', '每 1 个工作日'],
    ['每满 1 个工做日', 'unknown-unit', '每满 1 个工作日'],
    ['每满 1 个工作日加发 0 张', 'zero', '每满 1 个工作日加发 1 张'],
    ['每满 1 个工作日加发 1 天', 'unknown-unit', '每满 1 个工作日加发 1 张'],
    ['每满 1 个工作日加发 1 张黄的', 'unexpected-text', '每满 1 个工作日加发 1 张'],
    ['到期前 1 小时', 'unknown-lead', '每满 1 小时'],
    ['', 'empty', '每满 1 小时加发 1 张'],
  ])('%s: %s, meant %s', (text, code, nearest) => {
    const parsed = parseRepetition(text)
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, nearest }])
    expect(parseRepetition(nearest).ok).toBe(true)
  })
  test('reads back as it is printed', () => {
    const repetitions = fc.record({
      every: fc.record({
        comparison: fc.constantFrom('>' as const, '>=' as const),
        quantity: quantities,
      }),
      count: fc.integer({ min: 1, max: 9999 }),
    })
    fc.assert(
      fc.property(
        repetitions,
        fc.constantFrom('zh' as const, 'en' as const),
        (repetition, language) => {
          expect(parseRepetition(printRepetition(repetition, language))).toEqual({
            ok: true,
            repetition,
          })
        },
      ),
    )
  })
})

describe('what leads, where it is missing or misspelt, is offered in the language of the text', () => {
  test.each([
    ['4 小时', '到期前,提前,距到期'],
    ['到其前 4 小时', '到期前,提前,距到期'],
    ['4 hours', 'before the deadline'],
  ])('a warning: %s', (text, expected) => {
    const parsed = parseWarning(text)
    expect(parsed.ok ? '' : parsed.problems[0]?.expected.join()).toBe(expected)
  })
  test.each([
    ['1 个工作日', '每满'],
    ['1 working day', 'every'],
    // as are what may stand behind it, and the cards
    ['每不超过 1 个工作日', '满,超过'],
    ['every at most 2 days', 'at least,over'],
    ['每满 1 个工作日加发 0 张', '1 张'],
    ['every 1 day, plus 0 cards', '1 card'],
    ['每满 1 个工作日加发 1 天', '张'],
    ['every 1 day, plus 1 hour', 'cards'],
  ])('a repetition: %s', (text, expected) => {
    const parsed = parseRepetition(text)
    expect(parsed.ok ? '' : parsed.problems[0]?.expected.join()).toBe(expected)
  })
})

test('of a text of blanks alone all is found, and a whole one offered', () => {
  const problem = { code: 'empty', start: 0, end: 2, found: '  ' }
  const warning = { expected: ['到期前 1 小时'], nearest: '到期前 1 小时' }
  expect(parseWarning('  ')).toEqual({ ok: false, problems: [{ ...problem, ...warning }] })
  const repetition = { expected: ['每满 1 小时加发 1 张'], nearest: '每满 1 小时加发 1 张' }
  expect(parseRepetition('  ')).toEqual({ ok: false, problems: [{ ...problem, ...repetition }] })
})

test('in English they are printed in English', () => {
  const warning = parseWarning('到期前 4 小时')
  expect(warning.ok && printWarning(warning.quantity, 'en')).toBe('4 hours before the deadline')
  const printed = (text: string) => {
    const parsed = parseRepetition(text)
    return parsed.ok && printRepetition(parsed.repetition, 'en')
  }
  expect(printed('每满 1 个工作日')).toBe('every 1 working day, plus 1 card')
  expect(printed('每超过 2 天加发 3 张')).toBe('every over 2 days, plus 3 cards')
})

test('no text makes either parser throw', () => {
  const words = [
    '到期前',
    '每',
    '满',
    '超出',
    '加发',
    '张',
    '提醒',
    '3',
    '小时',
    '，',
    '(',
    'x',
    ' ',
    '个',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
      for (const parsed of [parseWarning(parts.join('')), parseRepetition(parts.join(''))]) {
        expect(parsed.ok || parsed.problems.length > 0).toBe(true)
      }
    }),
    { numRuns: runs(2000) },
  )
})
