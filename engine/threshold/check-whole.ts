/** What only the whole shows: whether its brackets and its comparison fit its quantity. */

import { isZero } from './amount.js'
import { comparisonNames, writeComparison } from './comparisons.js'
import type { Comparison, Language, Part, Quantity } from './model.js'
import { endOf, type Phrase, spanOfParts } from './phrase.js'
import { printQuantity } from './print.js'
import type { Reading } from './read-part.js'
import { readQuantity } from './read-quantity.js'
import { Excludes } from './tokens.js'

/** What a text without a comparison is, or that it shall have none; a tally's is reached. */
export type Mode = 'error' | 'equals' | 'reaches' | 'quantity'

/** （含四次） behind 三次以上: the number repeated must be the threshold's own. */
export function checkBrackets(phrase: Phrase, quantity: Quantity, reading: Reading): boolean {
  return phrase.brackets.every(({ parts }) => {
    if (parts.length === 0) return true
    const repeated = readQuantity(parts, reading)
    if (!repeated) return false
    if (repeats(quantity, repeated, reading.language)) return true
    const own = spanOfParts(phrase.parts)
    const span = spanOfParts(parts)
    const expected = [printQuantity(quantity, reading.language)]
    const ownText = reading.text.slice(own.start, own.end)
    reading.note({ ...span, code: 'inclusion-mismatch', expected }, { ...span, text: ownText })
    return false
  })
}

/** The same in every part; 含三 may leave the measure word out. */
function repeats(own: Quantity, again: Quantity, language: Language): boolean {
  const numbers = own.parts.map(({ amount }): Part => ({ amount, unit: 'count' }))
  const written = printQuantity(again, language)
  return [own, { parts: numbers }].some((each) => printQuantity(each, language) === written)
}

/** Notes a comparison that is missing, or not wanted, or one that a count of none does not allow. */
export function noteMode(
  phrase: Phrase,
  comparison: Comparison | 'none',
  quantity: Quantity,
  mode: Mode,
  { text, language, note }: Reading,
): void {
  const whole = { start: 0, end: text.length }
  const span = spanOfParts(phrase.parts)
  const printed = printQuantity(quantity, language)
  const [bracket] = phrase.brackets
  if (mode === 'quantity') {
    const token = phrase.before[0] ?? phrase.after[0] ?? bracket?.open
    if (!token) return
    const place = { start: token.startOffset, end: endOf(token) }
    const expected = [printed]
    note({ ...place, code: 'unexpected-comparison', expected }, { ...whole, text: printed })
    return
  }
  if (comparison === 'none' && (mode === 'error' || bracket)) {
    const expected = comparisonNames(language)
    // a bracket without its 以上 says at least which side the number is on
    const includes = bracket !== undefined && bracket.word.tokenType !== Excludes
    const word = writeComparison(includes ? '>=' : '>', language)
    note(
      { ...span, code: 'missing-comparison', expected },
      bracket ? { ...whole, text: `${word} ${printed}` } : { start: 0, end: 0, text: `${word} ` },
    )
    return
  }
  const [part] = quantity.parts
  if (part && isZero(part.amount) && (comparison === '>=' || comparison === '<')) {
    // every count reaches none, and no count is under it
    const one = printQuantity({ parts: [{ ...part, amount: { digits: 1, scale: 0 } }] }, language)
    note({ ...span, code: 'zero', expected: [one] }, { ...span, text: one })
  }
}
