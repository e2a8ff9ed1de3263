import { describe, expect, it, test } from 'vitest'
import { parseQuantity, parseThreshold } from '../../engine/threshold/index.js'

type Golden = readonly [
  text: string,
  code: string,
  found: readonly [start: number, end: number],
  expected: string,
  nearest: string | undefined,
]

const compared = '超出,达到,不足,不超过,等于'
const comparedEn = 'over,at least,less than,at most,exactly'
const units =
  '年,个月,周,个自然日,个工作日,个工作小时,天,小时,分钟,秒,次,张,件,人次,人,个,宗,起,条,积分'
const unitsEn =
  'years,months,weeks,calendar days,working days,working hours,days,hours,minutes,seconds,times,cards,cases,visits,people,items,matters,incidents,entries,points'
const quantities = '1 小时,1 个工作日,1 个自然日,1 次'
const quantitiesEn = '1 hour,1 working day,1 calendar day,1 time'
const numbers = '12,1.5,十二'
const bracketed = '（含本数）,（不含本数）'
const bracketedEn = '(inclusive),(exclusive)'

const goldens: readonly Golden[] = [
  ['', 'empty', [0, 0], '超出 1 小时', '超出 1 小时'],
  [' 　', 'empty', [0, 2], '超出 1 小时', '超出 1 小时'],
  // units
  ['超出 3 小試', 'unknown-unit', [5, 7], units, '超出 3 小时'],
  ['超出 3 个工作曰', 'unknown-unit', [6, 9], units, '超出 3 个工作日'],
  ['超出 3 公作日', 'unknown-unit', [5, 8], units, '超出 3 工作日'],
  ['超出 3 分种', 'unknown-unit', [5, 7], units, '超出 3 分钟'],
  ['超出 3 曰', 'unknown-unit', [5, 6], units, '超出 3 日'],
  ['超出 3 目', 'unknown-unit', [5, 6], units, '超出 3 日'],
  ['超出 3 夭', 'unknown-unit', [5, 6], units, '超出 3 天'],
  ['超出 3 肘', 'unknown-unit', [5, 6], units, '超出 3 时'],
  ['over 3 hoours', 'unknown-unit', [7, 13], unitsEn, 'over 3 hours'],
  ['over 3 working dayz', 'unknown-unit', [7, 19], unitsEn, 'over 3 working days'],
  ['over 3 m', 'unknown-unit', [7, 8], unitsEn, 'over 3 min'],
  ['over 3 xyzzy', 'unknown-unit', [7, 12], unitsEn, undefined],
  ['超出1天12', 'missing-unit', [4, 6], '小时', '超出1天12 小时'],
  ['超出 1 小时 30', 'missing-unit', [8, 10], '分钟', '超出 1 小时 30 分钟'],
  ['超出 4 5 小时', 'missing-unit', [3, 4], units, '超出 45 小时'],
  // half a day has had its half; and a half has a unit of its own, were it misspelt
  ['超出 1  000 次', 'missing-unit', [3, 4], units, '超出 1000 次'],
  // only a smaller unit of the same family can be left out behind one
  ['over 1 day 12', 'missing-unit', [11, 13], 'hours', 'over 1 day 12 hours'],
  ['超出 1 个自然日 12', 'missing-unit', [10, 12], units, undefined],
  ['超出十 1 天', 'missing-unit', [2, 3], units, undefined],
  ['超出三 五小时', 'missing-unit', [2, 3], units, undefined],
  ['over 3hoours', 'unknown-unit', [6, 12], unitsEn, 'over 3 hours'],
  // no range, though 到 is in it
  ['超出 3 迟到 5 次', 'unknown-unit', [5, 7], units, undefined],
  ['超出 3 到底 5 次', 'unknown-unit', [5, 7], units, undefined],
  ['超出 3 小时 1 000 秒', 'missing-unit', [8, 9], units, '超出 3 小时 1000 秒'],
  // of a word of one character nothing is left to know it by; one of two may be a slip of one
  ['超出 3 试', 'unknown-unit', [5, 6], units, undefined],
  ['超出 3 介月', 'unknown-unit', [5, 7], units, '超出 3 月'],
  ['半天半以上', 'missing-unit', [2, 3], '小时', '半天半 小时 以上'],
  ['超出 1 天半小試', 'unknown-unit', [7, 9], units, '超出 1 天半小时'],
  // numbers
  ['超出', 'missing-number', [2, 2], quantities, '超出 1 小时'],
  ['over', 'missing-number', [4, 4], quantitiesEn, 'over 1 hour'],
  ['超出小时', 'missing-number', [2, 4], numbers, '超出 1 小时'],
  ['超出个工作日', 'missing-number', [2, 3], numbers, '超出 1 个工作日'],
  ['以上', 'missing-number', [2, 2], quantities, '达到 1 小时'],
  ['over hours', 'missing-number', [5, 10], '12,1.5', 'over 1 hours'],
  ['超出 05 小时', 'malformed-number', [3, 5], numbers, '超出 5 小时'],
  ['超出 .5 小时', 'malformed-number', [3, 5], numbers, '超出 0.5 小时'],
  ['超出 005 小时', 'malformed-number', [3, 6], numbers, '超出 5 小时'],
  ['超出 05.5 小时', 'malformed-number', [3, 7], numbers, '超出 5.5 小时'],
  ['超出 1002,345 件', 'malformed-number', [3, 11], numbers, undefined],
  ['超出三五天半', 'malformed-number', [2, 4], numbers, undefined],
  ['超出 1,5 小时', 'malformed-number', [3, 6], numbers, undefined],
  ['超出 1.2.3 小时', 'malformed-number', [3, 8], numbers, undefined],
  ['超出三五天', 'malformed-number', [2, 4], numbers, undefined],
  ['超出一百五次', 'malformed-number', [2, 5], numbers, undefined],
  ['超出 3-5 天', 'range', [3, 8], '', undefined],
  ['超出三至五天', 'range', [2, 6], '', undefined],
  ['超出 9999999999 次', 'number-too-large', [3, 13], '1000000000', undefined],
  ['超出一百亿次', 'number-too-large', [2, 5], '1000000000', undefined],
  ['超出 1000000000 天', 'number-too-large', [3, 15], '', undefined],
  ['超出 1.2345678 小时', 'number-too-precise', [3, 12], numbers, undefined],
  ['超出 0.0005 秒', 'number-too-precise', [3, 11], '', undefined],
  ['超出 0.000001 个工作小时', 'number-too-precise', [3, 17], '', undefined],
  ['超出 -3 小时', 'negative-number', [3, 4], numbers, '超出 3 小时'],
  ['超出负三小时', 'negative-number', [2, 3], numbers, '超出三小时'],
  ['超出 0 小时', 'zero', [3, 7], '1 小时', '超出 1 小时'],
  ['超出 1 天 0 小时', 'zero', [7, 11], '1 小时', '超出 1 天'],
  ['0 次以上', 'zero', [0, 3], '1 次', '1 次以上'],
  // families
  ['1.5 个工作日以上', 'not-whole', [0, 8], '1 个工作日,2 个工作日,个工作小时', '2 个工作日以上'],
  [
    '999999999.5 个工作日以上',
    'not-whole',
    [0, 16],
    '999999999 个工作日,1000000000 个工作日,个工作小时',
    '1000000000 个工作日以上',
  ],
  ['半个工作日以上', 'not-whole', [0, 5], '1 个工作日,个工作小时', '1 个工作日以上'],
  ['超出半个月', 'not-whole', [2, 5], '1 个月', '超出1 个月'],
  ['超出 1.5 次', 'not-whole', [3, 8], '1 次,2 次', '超出 2 次'],
  ['超出 1 个工作日 3 小时', 'mixed-families', [10, 14], '1 个工作日', '超出 1 个工作日'],
  ['达到 1 个工作日 3 小时', 'mixed-families', [10, 14], '1 个工作日', '达到 1 个工作日'],
  ['超出 1 个月 15 天', 'mixed-families', [8, 12], '1 个月 15 个自然日', '超出 1 个月 15 个自然日'],
  ['超出 3 日 12 小时', 'mixed-families', [7, 12], '3 天 12 小时', '超出 3 天 12 小时'],
  ['超出 3 次 2 张', 'mixed-families', [7, 10], '3 次', '超出 3 次'],
  ['超出 30 分钟 1 小时', 'unit-order', [9, 13], '1 小时 30 分钟', '超出 1 小时 30 分钟'],
  ['超出 3 小时 5 小时', 'unit-order', [8, 12], '3 小时', '超出 3 小时'],
  // comparisons
  ['3 小时', 'missing-comparison', [0, 4], compared, '超出 3 小时'],
  ['3 hours', 'missing-comparison', [0, 7], comparedEn, 'over 3 hours'],
  // in Chinese is answered what has any, and what has no letters either
  ['超出 3 hoours', 'unknown-unit', [5, 11], units, '超出 3 hours'],
  ['3', 'missing-comparison', [0, 1], compared, '超出 3'],
  ['三次（含三次）', 'missing-comparison', [0, 2], compared, '达到 3 次'],
  ['超於 3 小时', 'unknown-comparison', [0, 2], compared, '超出 3 小时'],
  ['抄出 3 小时', 'unknown-comparison', [0, 2], compared, '超出 3 小时'],
  ['more then 3 hours', 'unknown-comparison', [0, 9], comparedEn, 'more than 3 hours'],
  ['约 3 小时', 'unknown-comparison', [0, 1], compared, '超出 3 小时'],
  ['3 小时已上', 'unknown-comparison', [4, 6], compared, '3 小时以上'],
  ['3 小时  已上', 'unknown-comparison', [6, 8], compared, '3 小时 以上'],
  ['3 hours or mroe', 'unknown-comparison', [8, 15], comparedEn, '3 hours or more'],
  ['3 小时超过', 'misplaced-comparison', [4, 6], compared, '超出 3 小时'],
  ['以上 3 次', 'misplaced-comparison', [0, 2], compared, '达到 3 次'],
  ['超出 3 小时以上', 'two-comparisons', [7, 9], '超出', '超出 3 小时'],
  ['超过不少于 3 次', 'two-comparisons', [2, 5], '超出', '超过 3 次'],
  ['逾期 1 天以上', 'two-comparisons', [6, 8], '超出', '逾期 1 天'],
  ['3 次以上及以上', 'two-comparisons', [5, 8], '达到', '3 次以上'],
  ['达到不少于 3 次', 'two-comparisons', [2, 5], '达到', '达到 3 次'],
  ['以上 3 次以上', 'misplaced-comparison', [0, 2], compared, '3 次以上'],
  ['3 次以上以内', 'two-comparisons', [5, 7], '达到', '3 次以上'],
  ['3 小时以上 5 小时以下', 'two-comparisons', [7, 13], '', '3 小时以上'],
  ['超过 3 次超过 5 次', 'two-comparisons', [6, 12], '', '超过 3 次'],
  ['>= 3 <= 5', 'two-comparisons', [5, 9], '', '>= 3'],
  // brackets
  ['超过三次（含本数）', 'contradiction', [4, 9], '超出', '超过三次'],
  ['不足三次（含三次）', 'contradiction', [4, 9], '不足', '不足三次'],
  ['达到三次（不含三次）', 'contradiction', [4, 10], '达到', '达到三次'],
  ['达到三次以上（不含三次）', 'contradiction', [6, 12], '达到', '达到三次以上'],
  ['三次以上（含四次）', 'inclusion-mismatch', [6, 8], '3 次', '三次以上（含三次）'],
  ['三次以上（不含三张）', 'inclusion-mismatch', [7, 9], '3 次', '三次以上（不含三次）'],
  ['三次以上（含三次', 'unclosed-bracket', [4, 5], '）', '三次以上（含三次）'],
  ['三次以上(含', 'unclosed-bracket', [4, 5], ')', '三次以上(含)'],
  ['三次以上（', 'unclosed-bracket', [4, 5], '）', '三次以上'],
  ['   三次以上（', 'unclosed-bracket', [7, 8], '）', '三次以上'],
  ['三次以上（含本书）', 'bad-brackets', [4, 9], bracketed, '三次以上（含本数）'],
  ['三次以上（工作时间）', 'bad-brackets', [4, 10], bracketed, '三次以上'],
  ['三次（含）以上（含）', 'unexpected-text', [7, 10], '', '三次（含）以上'],
  // what does not belong
  ['超出 3 小时。', 'unexpected-text', [7, 8], '', '超出 3 小时'],
  ['超出 3 小时左右', 'unexpected-text', [7, 9], '', '超出 3 小时'],
  ['3 小时以上的', 'unexpected-text', [6, 7], '', '3 小时以上'],
  ['约 3 小时以上', 'unexpected-text', [0, 1], '', '3 小时以上'],
  ['办结时间超过 3 小时', 'unexpected-text', [0, 4], '', '超过 3 小时'],
  ['超过的 3 小时', 'unexpected-text', [2, 3], '', '超过 3 小时'],
  ['3 小时，以上', 'unexpected-text', [4, 5], '', '3 小时 以上'],
  ['）超出 3 小时', 'unexpected-text', [0, 1], '', '超出 3 小时'],
  ['超出 3 小时 😀', 'unexpected-text', [8, 10], '', '超出 3 小时'],
  ['）3 小时以上', 'unexpected-text', [0, 1], '', '3 小时以上'],
  ['）以上', 'missing-number', [0, 1], quantities, '超出 1 小时'],
  ['半天以上的', 'unexpected-text', [4, 5], '', '半天以上'],
  ['达到 3 次以上的', 'unexpected-text', [8, 9], '', '达到 3 次以上'],
  ['超过 3 次（含）5 次以上', 'two-comparisons', [9, 14], '', '超过 3 次'],
  // one threshold is whole, and the second compares nothing
  ['3 小时以上 5 小时', 'unexpected-text', [7, 11], '', '3 小时以上'],
  // brackets round what is no remark on the number
  ['超出（3 小时）', 'unexpected-text', [2, 3], '', '超出 3 小时'],
  ['over(3 hours)', 'unexpected-text', [4, 5], '', 'over 3 hours'],
  // blanks behind a text are no part of what is wrong with it
  ['超出 ', 'missing-number', [2, 2], quantities, '超出 1 小时'],
  [' 超出 3 小时，', 'unexpected-text', [8, 9], '', '超出 3 小时'],
  ['三次以上（含）的 ', 'unexpected-text', [7, 8], '', '三次以上（含）'],
  ['三次以上（含三次 ', 'unclosed-bracket', [4, 5], '）', '三次以上（含三次）'],
  ['三次以上（工作时间 ', 'bad-brackets', [4, 9], bracketed, '三次以上'],
  // a bracket that was to say 含 or 不含 is mended, a remark goes, and the rest of the text stays
  ['三次以上（不含本书）', 'bad-brackets', [4, 10], bracketed, '三次以上（不含本数）'],
  ['三次以上（ 含本书）', 'bad-brackets', [4, 10], bracketed, '三次以上（含本数）'],
  ['三次以上（以含为准）', 'bad-brackets', [4, 10], bracketed, '三次以上'],
  ['三次（工作）以上（含）', 'bad-brackets', [2, 6], bracketed, '三次以上（含）'],
  ['3 times or more (sharp)', 'bad-brackets', [16, 23], bracketedEn, '3 times or more'],
  [
    '3 times or more (including it)',
    'bad-brackets',
    [16, 30],
    bracketedEn,
    '3 times or more (inclusive)',
  ],
  // what is wrong in a bracket's number is said of that number
  ['三次以上（含 1.5 次）', 'not-whole', [7, 12], '1 次,2 次', '三次以上（含 三次）'],
  ['三次以上（含三五次）', 'malformed-number', [6, 8], numbers, undefined],
  // the first of two slips hides the second
  ['三次（含三五次）', 'malformed-number', [4, 6], numbers, undefined],
  ['三次（含四次）', 'inclusion-mismatch', [4, 6], '3 次', '达到 3 次'],
  ['1.5 次', 'not-whole', [0, 5], '1 次,2 次', '超出 2 次'],
  ['超出 0 小时 1 天', 'zero', [3, 7], '1 小时', '超出 1 天'],
  ['超出 1 小时 0 次', 'zero', [8, 11], '1 次', '超出 1 小时'],
  ['超出 1 天 0 小时 0 分钟', 'zero', [7, 11], '1 小时', '超出 1 天'],
  ['超出 3 小試 0 分钟', 'unknown-unit', [5, 7], units, '超出 3 小时'],
  ['超出 3 小时 1 个工作日', 'mixed-families', [8, 14], '3 小时', '超出 3 小时'],
  ['超出 0.0005 秒 1 小时', 'unit-order', [12, 16], '1 小时 0.0005 秒', undefined],
  // only the stretch that is wrong is mended
  ['超出 0 个工作日', 'zero', [3, 9], '1 个工作日', '超出 1 个工作日'],
  ['1 个月 15 天以内', 'mixed-families', [5, 9], '1 个月 15 个自然日', '1 个月 15 个自然日以内'],
  ['30 分钟 1 小时以上', 'unit-order', [6, 10], '1 小时 30 分钟', '1 小时 30 分钟以上'],
  // a slip is held against the words that may stand in its place, some of them on either side
  ['at leest! 3 times', 'unknown-comparison', [0, 9], comparedEn, 'at least 3 times'],
  ['! at leest 3 times', 'unknown-comparison', [0, 10], comparedEn, 'at least 3 times'],
  ['overdeu by 2 days', 'unknown-comparison', [0, 10], comparedEn, 'overdue by 2 days'],
  // no sign is meant for another, nor a word of one script for one of the other
  ['超出 3 x时', 'unknown-unit', [5, 7], units, undefined],
  ['!= 3 次', 'unexpected-text', [0, 1], '', '= 3 次'],
  ['大与等于 3 次', 'unknown-comparison', [0, 4], compared, '大于等于 3 次'],
  // and a known word at its start is kept
  ['满到 3 次', 'unexpected-text', [1, 2], '', '满 3 次'],
  [' 抄出 3 小时', 'unknown-comparison', [1, 3], compared, '超出 3 小时'],
  ['3 小时超国', 'unexpected-text', [5, 6], '', '超出 3 小时'],
  ['at leest 3 times', 'unknown-comparison', [0, 8], comparedEn, 'at least 3 times'],
  ['3 times at leest', 'unknown-comparison', [8, 16], comparedEn, '3 times at least'],
  ['at mots 3 times', 'unknown-comparison', [0, 7], comparedEn, 'at most 3 times'],
  ['3 times at mots', 'unknown-comparison', [8, 15], comparedEn, '3 times at most'],
]

describe('a mistake in a threshold', () => {
  it.each(goldens)('%j: %s', (text, code, [start, end], expected, nearest) => {
    const result = parseThreshold(text)
    if (result.ok) throw new Error('it reads')
    const [problem] = result.problems
    expect(result.problems).toHaveLength(1)
    expect([problem?.code, [problem?.start, problem?.end], problem?.expected.join()]).toEqual([
      code,
      [start, end],
      expected,
    ])
    expect(problem?.found).toBe(text.slice(start, end))
    expect(problem?.nearest).toBe(nearest)
    if (nearest !== undefined) expect(parseThreshold(nearest).ok).toBe(true)
  })

  it('comes with the others in the text, and what mends them all', () => {
    const result = parseThreshold('抄出 1 天 3 小試')
    if (result.ok) throw new Error('it reads')
    expect(result.problems.map(({ code, nearest }) => [code, nearest])).toEqual([
      ['unknown-comparison', '超出 1 天 3 小时'],
      ['unknown-unit', '超出 1 天 3 小时'],
    ])
  })

  it('is told in its place, whichever was found first', () => {
    const result = parseThreshold('3 小試以上及以上')
    const codes = result.ok ? [] : result.problems.map(({ code }) => code)
    expect(codes).toEqual(['unknown-unit', 'two-comparisons'])
  })

  it('is mended with three others; of five nothing is offered', () => {
    const four = '超出 1 天的 2 小时的 3 分钟的 4 秒的'
    const offers = (text: string) => {
      const result = parseThreshold(text)
      return new Set(result.ok ? [] : result.problems.map((one) => 'nearest' in one && one.nearest))
    }
    expect(offers(four)).toEqual(new Set(['超出 1 天 2 小时 3 分钟 4 秒']))
    expect(offers(four.replace('超', '抄'))).toEqual(new Set([false]))
  })

  it('is told with seven others at most: more of them are a page that was pasted', () => {
    const result = parseThreshold(`超出 ${'3 小試 '.repeat(20)}`)
    expect(result.ok ? [] : result.problems).toHaveLength(8)
  })

  it('carries what its message needs', () => {
    const result = parseThreshold('超出 1 个工作日 3 小时')
    expect(result.ok || result.problems[0]).toMatchObject({ families: ['working-days', 'time'] })
  })
})

test('where a quantity alone is wanted, it alone is offered', () => {
  const result = parseQuantity('三次以上（含三次）')
  expect(result.ok ? [] : result.problems[0]?.expected).toEqual(['3 次'])
  const empty = parseQuantity('')
  expect(empty.ok ? [] : empty.problems[0]?.expected).toEqual(['1 小时'])
})

describe('a mistake in a quantity', () => {
  it.each([
    ['超出 3 小时', 'unexpected-comparison', 0, 2, '3 小时'],
    ['3 小时以内', 'unexpected-comparison', 4, 6, '3 小时'],
    ['3 次（含本数）', 'unexpected-comparison', 3, 4, '3 次'],
    ['', 'empty', 0, 0, '1 小时'],
    ['3 小試', 'unknown-unit', 2, 4, '3 小时'],
    ['0 小时', 'zero', 0, 4, '1 小时'],
  ])('%j: %s', (text, code, start, end, nearest) => {
    const result = parseQuantity(text)
    if (result.ok) throw new Error('it reads')
    expect(result.problems[0]).toMatchObject({ code, start, end, nearest })
    expect(parseQuantity(nearest).ok).toBe(true)
  })
})
