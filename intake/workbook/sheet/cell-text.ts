import type { Cell } from '../../table/rows.js'
import { decodeEscapes, decodeText, detached } from '../xml/text.js'
import type { NumberFormat } from './number-format.js'
import { numberText } from './number-text.js'
import type { DateSystem } from './serial.js'

/** What the cells of every sheet of one workbook lean on. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly system: DateSystem
}

/** A cell as the sheet writes it: its type, its style's number, its value with entities. */
export function cellText(
  type: string | undefined,
  style: string | undefined,
  raw: string,
  { strings, formats, system }: CellContext,
): Cell {
  switch (type) {
    case 's':
      if (raw.trim() === '') return ''
      // a string that is not in the list: the cell shows nothing that can be relied on
      return strings[Number(raw)] ?? { kind: 'refused', text: raw, reason: 'error-value' }
    case 'str':
    case 'inlineStr':
      return detached(decodeEscapes(decodeText(raw)))
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
      return { kind: 'refused', text: decodeText(raw), reason: 'error-value' }
    case 'd':
      return isoText(raw.trim())
    default:
      return raw === '' ? '' : numberText(raw, formats[Number(style ?? 0)] ?? 'general', system)
  }
}

/** Cells may also keep a date as ISO text, always without a zone. */
function isoText(raw: string): Cell {
  const [date = '', time] = raw.split('T')
  return time === undefined ? date : `${date} ${time.replace(/\.\d+Z?$|Z$/, '')}`
}
