/** One part of a quantity: its numeral and its unit, with what is wrong in either. */

import type { IToken } from 'chevrotain'
import { type AmountFault, half, maximumAmount, withHalf } from './amount.js'
import { comparisonNames } from './comparisons.js'
import type { Amount, Language, Part } from './model.js'
import { readNumeral } from './numerals.js'
import { endOf, type PartPhrase, spanOf } from './phrase.js'
import type { Note } from './problems.js'
import { Odd } from './tokens.js'
import { type UnitRow, unitNames, unitOfWord } from './units.js'
import { exampleNumbers, nearestComparison, nearestUnit } from './words.js'

export interface Reading {
  readonly text: string
  readonly folded: string
  readonly language: Language
  /** Whether 分 is a point, as in a tally, and not the minute. */
  readonly points: boolean
  readonly note: Note
}

/** A part and where it stands; `row` is undefined for a bare number. */
export interface ReadPart {
  readonly part: Part
  readonly row: UnitRow | undefined
  readonly start: number
  readonly end: number
}

/** Undefined when something was wrong, which has been noted. */
export function readPart(
  phrase: PartPhrase,
  index: number,
  reading: Reading,
): ReadPart | undefined {
  const { start, end } = spanOf(phrase)
  const amount = readAmount(phrase, index, reading)
  const word = phrase.words[0]
  let row: UnitRow | undefined
  if (word === undefined) {
    if (phrase.each) row = unitOfWord('个')
  } else {
    if (phrase.words.length > 1 || word.tokenType === Odd) {
      noteWords(phrase.words, reading)
      return undefined
    }
    row = unitOfWord(reading.points && word.image === '分' ? '积分' : word.image)
  }
  if (amount === undefined) return undefined
  if (row?.counter !== undefined) {
    return { part: { amount, unit: 'count', counter: row.counter }, row, start, end }
  }
  return { part: { amount, unit: row?.unit ?? 'count' }, row, start, end }
}

function readAmount(phrase: PartPhrase, index: number, reading: Reading): Amount | undefined {
  const { minus, number } = phrase
  if (minus) {
    const place = { start: minus.startOffset, end: endOf(minus) }
    const expected = exampleNumbers(reading.language)
    reading.note({ ...place, code: 'negative-number', expected }, { ...place, text: '' })
    return undefined
  }
  if (number === undefined) return half
  // 一年零三个月: the zero joins the parts and counts nothing
  const joins = index > 0 && /^[零〇]./.test(number.image)
  let amount = readNumeral(joins ? number.image.slice(1) : number.image)
  if (phrase.half && !('fault' in amount)) amount = withHalf(amount)
  if (!('fault' in amount)) return amount
  noteNumber(number, amount.fault, reading)
  return undefined
}

function noteNumber(number: IToken, fault: AmountFault, { language, note }: Reading): void {
  const place = { start: number.startOffset, end: endOf(number) }
  if (fault === 'large') {
    const expected = [String(maximumAmount)]
    note({ ...place, code: 'number-too-large', expected, maximum: maximumAmount })
    return
  }
  const expected = exampleNumbers(language)
  const code = fault === 'precise' ? 'number-too-precise' : 'malformed-number'
  // only slips that leave one number: 05 and .5, not 1,5 or 一百五
  const plain = number.image.replace(/^0+(?=\d)/, '').replace(/^\./, '0.')
  note({ ...place, code, expected }, { ...place, text: plain })
}

/** Words where a unit stands, at least one of them unknown or one too many. */
function noteWords(words: readonly IToken[], { folded, language, note }: Reading): void {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return
  const start = first.startOffset
  const end = endOf(last)
  const joined = folded.slice(start, end)
  const known = first.tokenType !== Odd
  const unit = nearestUnit(joined, known ? first.image : '')
  if (unit !== undefined && !(known && unit === first.image)) {
    const expected = unitNames(language)
    const gap = /[a-z]/.test(unit) ? ' ' : ''
    note({ start, end, code: 'unknown-unit', expected }, { start, end, text: gap + unit })
    return
  }
  const rest = known ? endOf(first) : start
  const restStart = rest + folded.slice(rest).search(/[^ ]/)
  const place = { start: restStart, end }
  const comparison = nearestComparison(folded.slice(restStart, end), 'after')
  if (comparison !== undefined) {
    const expected = comparisonNames(language)
    note({ ...place, code: 'unknown-comparison', expected }, { ...place, text: comparison })
  } else if (known) {
    note({ ...place, code: 'unexpected-text', expected: [] }, { ...place, text: '' })
  } else {
    note({ ...place, code: 'unknown-unit', expected: unitNames(language) })
  }
}
