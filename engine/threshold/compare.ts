/** Which of two quantities is more, where that is so on every calendar; no guess where it is not. */

import { measure } from './measure.js'
import type { Quantity } from './model.js'
import { daysInMonths } from './month-days.js'

/**
 * Undefined: not comparable. Working time is not compared with time, nor whole days with hours: how
 * one stands to the other depends on the start. Months and days are, where the lengths of months
 * leave no doubt: 1 month is more than 27 days, and neither more nor less than 30. A count is its
 * number whatever the measure word, for officers write 3 次 and 3 起 of the same fact.
 */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  const left = measure(a)
  const right = measure(b)
  if (!left.ok || !right.ok) return undefined
  switch (left.family) {
    case 'time':
    case 'working-hours':
      return right.family === left.family ? sign(left.ms - right.ms) : undefined
    case 'working-days':
      return right.family === left.family ? sign(left.days - right.days) : undefined
    case 'calendar-days':
      return right.family === left.family
        ? compareDays(left.months - right.months, left.days - right.days)
        : undefined
    case 'count':
      return right.family === left.family ? sign(left.value - right.value) : undefined
  }
}

function compareDays(months: number, days: number): -1 | 0 | 1 | undefined {
  const { least, most } = daysInMonths(Math.abs(months))
  // less months are the same run counted backwards
  const [low, high] = months < 0 ? [-most, -least] : [least, most]
  return sign(days + low) === sign(days + high) ? sign(days + low) : undefined
}

function sign(difference: number): -1 | 0 | 1 {
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}
