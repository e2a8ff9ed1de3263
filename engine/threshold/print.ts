/** Thresholds as text, one canonical form in each language, which reads back as the same data. */

import { isOne, writeAmount } from './amount.js'
import { writeComparison } from './comparisons.js'
import type { Language, Part, Quantity, Threshold } from './model.js'
import { rowOf, withEach } from './units.js'

/** `超出 1.5 小时`, `over 1.5 hours`. */
export function printThreshold(threshold: Threshold, language: Language): string {
  const comparison = writeComparison(threshold.comparison, language)
  return `${comparison} ${printQuantity(threshold.quantity, language)}`
}

/** `1 天 12 小时`, `1 day 12 hours`. */
export function printQuantity(quantity: Quantity, language: Language): string {
  return quantity.parts.map((part) => printPart(part, language)).join(' ')
}

function printPart(part: Part, language: Language): string {
  const row = rowOf(part)
  const amount = writeAmount(part.amount)
  const word = language === 'zh' ? withEach(row) : row.en[isOne(part.amount) ? 0 : 1]
  return word === '' ? amount : `${amount} ${word}`
}

/** `到期前 4 小时`, `4 hours before the deadline`. */
export function printWarning(left: Quantity, language: Language): string {
  const quantity = printQuantity(left, language)
  return language === 'zh' ? `到期前 ${quantity}` : `${quantity} before the deadline`
}

/** `每满 1 个工作日加发 1 张`, `every 1 working day, plus 1 card`. */
export function printRepetition(
  { every, count }: { readonly every: Threshold; readonly count: number },
  language: Language,
): string {
  const quantity = printQuantity(every.quantity, language)
  const over = every.comparison === '>'
  return language === 'zh'
    ? `每${over ? '超过' : '满'} ${quantity}加发 ${count} 张`
    : `every ${over ? 'over ' : ''}${quantity}, plus ${count} ${count === 1 ? 'card' : 'cards'}`
}
