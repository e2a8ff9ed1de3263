/** Whether a quantity can be counted, and what would be instead. */

import { floorOf, isZero, maximumAmount } from './amount.js'
import { measure } from './measure.js'
import type { Quantity } from './model.js'
import type { Span } from './phrase.js'
import { printQuantity } from './print.js'
import type { Reading, ReadPart } from './read-part.js'
import { unitNames } from './units.js'

/** A count of none can be compared with; a time of none is over as soon as it begins. */
export function noteZero(read: readonly ReadPart[], reading: Reading): boolean {
  const zero = read.find(({ part }) => isZero(part.amount))
  if (!zero || (read.length === 1 && zero.part.unit === 'count')) return false
  const { start, end } = zero
  const one = { ...zero.part, amount: { digits: 1, scale: 0 } }
  const instead = printQuantity({ parts: [one] }, reading.language)
  reading.note(
    { start, end, code: 'zero', expected: [instead] },
    { start, end, text: read.length === 1 ? instead : '' },
  )
  return true
}

export function noteMeasure(
  quantity: Quantity,
  read: readonly ReadPart[],
  whole: Span,
  { language, note }: Reading,
): boolean {
  const measured = measure(quantity)
  if (measured.ok) return false
  const at = read[measured.part]
  if (!at) return true
  const { start, end, part } = at
  switch (measured.code) {
    case 'mixed-families': {
      const instead = printQuantity(unmixed(quantity), language)
      note(
        { start, end, code: 'mixed-families', families: measured.families, expected: [instead] },
        { ...whole, text: instead },
      )
      break
    }
    case 'not-whole': {
      // the next whole one up is the reading kinder to who is bound by it
      const floor = floorOf(part.amount)
      const whole = (digits: number) =>
        printQuantity({ parts: [{ ...part, amount: { digits, scale: 0 } }] }, language)
      const instead = whole(floor + 1)
      const wholes = floor > 0 ? [whole(floor), instead] : [instead]
      const hours = part.unit === 'working-day' ? unitNames(language, 'working-hours') : []
      note(
        { start, end, code: 'not-whole', unit: part.unit, expected: [...wholes, ...hours] },
        { start, end, text: instead },
      )
      break
    }
    case 'number-too-large':
      note({ start, end, code: 'number-too-large', maximum: maximumAmount, expected: [] })
      break
    default:
      note({ start, end, code: 'number-too-precise', expected: [] })
  }
  return true
}

/** 1 个月 15 天 meant dates, 3 日 12 小时 meant hours; otherwise the first part stands alone. */
function unmixed(quantity: Quantity): Quantity {
  const candidates = [
    {
      parts: quantity.parts.map((part) =>
        part.unit === 'day' ? { ...part, unit: 'calendar-day' as const } : part,
      ),
    },
    {
      parts: quantity.parts.map((part) =>
        part.unit === 'calendar-day' ? { ...part, unit: 'day' as const } : part,
      ),
    },
  ]
  return candidates.find((each) => measure(each).ok) ?? { parts: quantity.parts.slice(0, 1) }
}
