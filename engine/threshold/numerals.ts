/** Numerals as written, Arabic and Chinese, to exact amounts. */

import { type AmountFault, amountFromDigits } from './amount.js'
import type { Amount } from './model.js'

/** What a Chinese numeral is made of; 点 only inside one. */
export const numeralChars = '〇零一二两三四五六七八九十百千万亿廿卅'

const digitOf = new Map([...'零一二三四五六七八九'].map((char, digit) => [char, digit]))
digitOf.set('〇', 0)

/** Largest first: a numeral is read from the largest place it names. */
const places: readonly (readonly [char: string, base: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]
const shiftOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

const arabic = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))? *([百千万亿]?)$/

/** A folded numeral; what cannot be read in exactly one way is malformed, never guessed at. */
export function readNumeral(text: string): Amount | { readonly fault: AmountFault } {
  const match = arabic.exec(text)
  if (match) {
    const [, whole = '', fraction = '', place = ''] = match
    return amountFromDigits(whole.replaceAll(',', ''), fraction, shiftOf[place] ?? 0)
  }
  return readChinese(text) ?? { fault: 'malformed' }
}

function readChinese(text: string): Amount | { readonly fault: AmountFault } | undefined {
  // no numeral within bounds is longer, and the reader of places calls itself for each
  if (text.length > 40) return undefined
  const [before = '', after, ...more] = text.split('点')
  if (more.length > 0) return undefined
  const whole = readWhole(before)
  if (whole === undefined) return undefined
  let place = 0
  let fraction = ''
  if (after !== undefined) {
    place = shiftOf[after.slice(-1)] ?? 0
    for (const char of place > 0 ? after.slice(0, -1) : after) {
      const digit = digitOf.get(char)
      if (digit === undefined) return undefined
      fraction += digit
    }
    if (fraction === '') return undefined
  }
  return amountFromDigits(String(whole), fraction, place)
}

function readWhole(text: string): number | undefined {
  if (text === '零' || text === '〇') return 0
  if (text === '两') return 2
  if (/^[一二三四五六七八九][〇零一二三四五六七八九]+$/.test(text)) return readPositions(text)
  return readPlaces(text.replace('廿', '二十').replace('卅', '三十'))
}

/**
 * 一二〇 is 120. Digits alone are read so only where a zero shows that they are positions: 三五 says
 * "three to five", which is no threshold.
 */
function readPositions(text: string): number | undefined {
  if (!/[〇零]/.test(text)) return undefined
  return Number([...text].map((char) => digitOf.get(char)).join(''))
}

function readPlaces(text: string): number | undefined {
  const digit = digitOf.get(text)
  if (digit) return digit
  for (const [char, base] of places) {
    const index = text.lastIndexOf(char)
    if (index < 0) continue
    const head = readHead(text.slice(0, index), base)
    const tail = readTail(text.slice(index + 1), base)
    return head === undefined || tail === undefined ? undefined : head * base + tail
  }
  return undefined
}

/** How many of a place: 二 or 两 hundreds, 十二 ten-thousands; 十 alone is one ten. */
function readHead(text: string, base: number): number | undefined {
  if (text === '' && base === 10) return 1
  if (text === '两' && base > 10) return 2
  if (base < 1e4 && text.length !== 1) return undefined
  return base === 1e4 && text.includes('万') ? undefined : readPlaces(text)
}

function readTail(text: string, base: number): number | undefined {
  if (text === '') return 0
  const afterZero = text.startsWith('零') || text.startsWith('〇')
  const rest = afterZero ? text.slice(1) : text
  // 一百五 is 150 in speech and 105 to a machine
  if (!afterZero && rest.length === 1 && rest !== '十' && base > 10) return undefined
  const tail = readPlaces(rest)
  // a zero fills an empty place; after 万 it is also written where none is empty
  return afterZero && base < 1e4 && (tail ?? 0) * 10 >= base ? undefined : tail
}
