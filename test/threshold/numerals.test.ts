import { expect, it } from 'vitest'
import { readNumeral } from '../../engine/threshold/numerals.js'
import { stride } from '../runs.js'

/**
 * Writes place by place from the digits, as a school book does, with 零 for each run of empty places:
 * another way than the reader's, which looks for the largest place word and divides the text there.
 */
function write(value: number): string {
  const names = ['', '十', '百', '千', '万']
  const digits = [...String(value)].map(Number)
  let text = ''
  let gap = false
  for (const [i, digit] of digits.entries()) {
    if (digit === 0) {
      gap = true
      continue
    }
    text +=
      (gap ? '零' : '') +
      '零一二三四五六七八九'.charAt(digit) +
      (names[digits.length - 1 - i] ?? '')
    gap = false
  }
  return text.replace(/^一十/, '十')
}

it('reads every Chinese numeral from 1 to 99,999', () => {
  const wrong: string[] = []
  for (let value = 1; value < 100_000; value += value < 2000 ? 1 : stride) {
    const read = readNumeral(write(value))
    if (!('digits' in read) || read.digits !== value || read.scale !== 0) wrong.push(write(value))
  }
  expect(wrong).toEqual([])
})

it.each([
  ['十万', 100_000],
  ['十万零三千', 103_000],
  ['一百二十万', 1_200_000],
  ['一千万零五', 10_000_005],
  ['两万两千两百', 22_200],
  ['十亿', 1_000_000_000],
  ['一亿零五万', 100_050_000],
  ['3百', 300],
  ['3 万', 30_000],
  ['一点五万', 15_000],
  ['一点五五万', 15_500],
  ['一百〇五', 105],
  ['零', 0],
  ['〇', 0],
  ['1,234,567', 1_234_567],
  ['12,345', 12_345],
])('%s is %d', (text, value) => {
  expect(readNumeral(text)).toEqual({ digits: value, scale: 0 })
})

it.each([
  '两十',
  '十两',
  '一百五',
  '一千零三百',
  '三五',
  '百',
  '一十十',
  '一点',
  '点五',
  '一点万',
  '1,00',
  '01',
  '一百零',
  '3十',
  '一点五点五',
  '一点十五',
  '十一〇',
  '一〇十',
  '十二百',
  '一百一百',
  '一百零零',
  '一千零一百',
  '一万万',
  '一亿二万万',
])('%s is not read', (text) => {
  expect(readNumeral(text)).toEqual({ fault: 'malformed' })
})

it.each(['1000000001', '1000000000.5', '十一亿', '一万亿', '九千九百亿亿', `一${'亿'.repeat(39)}`])(
  '%s is too large',
  (text) => {
    expect(readNumeral(text)).toEqual({ fault: 'large' })
  },
)

it('reads forty characters, and no page of them', () => {
  expect(readNumeral(`一点${'零'.repeat(38)}`)).toEqual({ digits: 1, scale: 0 })
  expect(readNumeral(`一点${'零'.repeat(39)}`)).toEqual({ fault: 'malformed' })
  expect(readNumeral('十'.repeat(100_000))).toEqual({ fault: 'malformed' })
})
