import type { Cell, RefusedReason } from '../../table/rows.js'
import type { NumberFormat } from './number-format.js'
import { type DateSystem, instantFromSerial, timeFromSerial } from './serial.js'

/** Excel keeps 15 digits; a number of more has lost what stood behind them. */
const DIGITS = 15
const FIRST_LOST = 10 ** DIGITS

/** A number in a cell → what it stands for as text, or why that cannot be known. */
export function numberText(raw: string, format: NumberFormat, system: DateSystem): Cell {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return refused(raw, 'error-value')
  switch (format) {
    case 'date':
    case 'instant':
    case 'time':
      return dateText(number, format, system)
    case 'elapsed':
      return number < 0 ? refused('#####', 'not-a-date') : timeFromSerial(number)
    case 'general':
    case 'digits':
      return plainText(number, format === 'digits')
    default: {
      const text = plainText(number, true)
      // the noughts are part of what the number says: 000123 is an order number
      return typeof text === 'string' && /^\d+$/.test(text)
        ? text.padStart(format.noughts, '0')
        : text
    }
  }
}

function dateText(number: number, format: 'date' | 'instant' | 'time', system: DateSystem): Cell {
  if (format === 'time' && number >= 0 && number < 1) return timeFromSerial(number)
  const instant = instantFromSerial(number, system)
  if (instant === undefined) return refused('#####', 'not-a-date')
  // a time that the format hides is in the cell all the same, and a deadline may hang on it
  return format === 'date' && instant.endsWith(' 00:00:00') ? instant.slice(0, 10) : instant
}

function plainText(number: number, inFull: boolean): Cell {
  if (Math.abs(number) >= FIRST_LOST) {
    return refused(inFull ? wholeText(number) : shortText(number), 'digits-lost')
  }
  // 0.1 + 0.2 is kept as 0.30000000000000004, and shown as 0.3
  const shown = Number(number.toPrecision(DIGITS))
  const text = String(shown)
  return text.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : text
}

/** As a cell of General shows it: 4.40111E+17. */
function shortText(number: number): string {
  const [mantissa = '', exponent = ''] = number.toExponential(5).split('e')
  return `${Number(mantissa)}E${exponent}`
}

/** With noughts for the digits that are gone, as a format of digits shows it. */
function wholeText(number: number): string {
  const kept = Number(number.toPrecision(DIGITS))
  return Math.abs(kept) < 1e21 ? BigInt(kept).toString() : shortText(number)
}

function refused(text: string, reason: RefusedReason): Cell {
  return { kind: 'refused', text, reason }
}
