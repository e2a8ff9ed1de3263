/** The lengths of time that a regulation's sentence names: 3 小时, 五个工作日. */

import { fold } from './fold.js'
import type { Amount } from './model.js'
import { numeralChars, readNumeral } from './numerals.js'
import { unitRows } from './units.js'

/** A length of time that a text names, and where. */
export interface NamedLength {
  /** As the text writes it. */
  readonly written: string
  readonly amount: Amount
}

const words = unitRows
  .flatMap(({ zh, en, others }) => [zh, ...en, ...others])
  .filter((word) => /\p{Script=Han}/u.test(word))
  .sort((a, b) => b.length - a.length)
const pattern = new RegExp(
  `(\\d[\\d.,]*|[${numeralChars}][${numeralChars}点]*)\\s*个?\\s*(?:${words.join('|')})`,
  'gu',
)

/** Every length of time that a text names, in its order. */
export function lengthsIn(text: string): readonly NamedLength[] {
  return [...fold(text).matchAll(pattern)].flatMap(({ 0: found, 1: numeral = '', index }) => {
    const amount = readNumeral(numeral)
    if ('fault' in amount) return []
    return [{ written: text.slice(index, index + found.length), amount }]
  })
}
