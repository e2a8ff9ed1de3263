/** How much a quantity is, in its family's own measure. */

import { toNumber, wholeProduct } from './amount.js'
import type { Family, Quantity, Unit } from './model.js'
import { rowOf } from './units.js'

/** How much a quantity is: milliseconds, whole days, months and days, or a number. */
export type Measure =
  | { readonly ok: true; readonly family: 'time' | 'working-hours'; readonly ms: number }
  | { readonly ok: true; readonly family: 'working-days'; readonly days: number }
  | {
      readonly ok: true
      readonly family: 'calendar-days'
      readonly months: number
      readonly days: number
    }
  | { readonly ok: true; readonly family: 'count'; readonly value: number }

/** `part` is the first part at which it fails. */
export type MeasureFault = { readonly ok: false; readonly part: number } & (
  | { readonly code: 'empty' }
  | { readonly code: 'mixed-families'; readonly families: readonly Family[] }
  | { readonly code: 'not-whole'; readonly unit: Unit }
  | { readonly code: 'number-too-precise' }
  | { readonly code: 'number-too-large' }
)

/** Never fails on what was parsed: the reader reports these faults as problems. */
export function measure(quantity: Quantity): Measure | MeasureFault {
  const first = quantity.parts[0]
  if (first === undefined) return { ok: false, part: 0, code: 'empty' }
  const { family } = rowOf(first)
  const stranger = quantity.parts.findIndex((part, index) => {
    // counts do not add up either: 3 次 2 张 are two numbers
    return rowOf(part).family !== family || (family === 'count' && index > 0)
  })
  if (stranger !== -1) {
    const families = [...new Set(quantity.parts.map((part) => rowOf(part).family))]
    return { ok: false, part: stranger, code: 'mixed-families', families }
  }
  if (family === 'count') {
    return rowOf(first).whole && first.amount.scale > 0
      ? { ok: false, part: 0, code: 'not-whole', unit: first.unit }
      : { ok: true, family, value: toNumber(first.amount) }
  }
  let months = 0
  let sum = 0
  for (const [index, part] of quantity.parts.entries()) {
    const row = rowOf(part)
    const product = wholeProduct(part.amount, row.size)
    if (product === undefined) {
      return family === 'time' || family === 'working-hours'
        ? { ok: false, part: index, code: 'number-too-precise' }
        : { ok: false, part: index, code: 'not-whole', unit: part.unit }
    }
    if (row.months) months += product
    else sum += product
    if (Math.max(months, sum) > Number.MAX_SAFE_INTEGER) {
      return { ok: false, part: index, code: 'number-too-large' }
    }
  }
  if (family === 'calendar-days') return { ok: true, family, months, days: sum }
  return family === 'working-days' ? { ok: true, family, days: sum } : { ok: true, family, ms: sum }
}
