import { dayFromCivil, type MomentFault } from '../../calendar/index.js'

/**
 * Dates as people and programs write them in tables → the ISO text that the engine reads. What is
 * none of these is left as it stands, for the engine to refuse in the words in which it came.
 */
export type IsoText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: MomentFault }

const PARTED =
  /^(\d{4})(?:[-/.]|年)\s?(\d{1,2})(?:[-/.]|月)\s?(\d{1,2})[日号]?(?:(?:T|\s{0,3})(\d{1,2})(?::|时|点)\s?(?:(\d{1,2})分?(?:(?:(?<=分)|:)\s?(\d{1,2})秒?)?)?)?$/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?)?$/

export function isoText(text: string): IsoText {
  if (isUsual(text)) return { ok: true, text: `${text.slice(0, 10)}T${text.slice(11)}` }
  const parts = PARTED.exec(text) ?? COMPACT.exec(text)
  if (!parts || !isSound(text, parts)) return { ok: true, text }
  const [, year = '', month = '', day = '', hour, minute = '0', second = '0'] = parts
  if (!dayFromCivil(Number(year), Number(month), Number(day))) {
    return { ok: false, reason: 'no-such-date' }
  }
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined) return { ok: true, text: date }
  const end = Number(hour) === 24 && Number(minute) === 0 && Number(second) === 0
  if (Number(minute) > 59 || Number(second) > 59 || (Number(hour) > 23 && !end)) {
    return { ok: false, reason: 'no-such-time' }
  }
  return { ok: true, text: `${date}T${two(hour)}:${two(minute)}:${two(second)}` }
}

/**
 * `2015-05-01 08:47:05`, in nearly every cell: no pattern is needed. What might be no date is looked
 * at again, and so refused as it was typed.
 */
function isUsual(text: string): boolean {
  return (
    text.length === 19 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 32 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    isWithin(text, 5, 1, 12) &&
    isWithin(text, 8, 1, 28) &&
    isWithin(text, 11, 0, 23) &&
    isWithin(text, 14, 0, 59) &&
    isWithin(text, 17, 0, 59)
  )
}

function isWithin(text: string, at: number, least: number, most: number): boolean {
  const ten = text.charCodeAt(at) - 48
  const one = text.charCodeAt(at + 1) - 48
  const number = ten * 10 + one
  return ten >= 0 && one >= 0 && one <= 9 && number >= least && number <= most
}

/** One separator throughout, Chinese words in step: `2015-3/16` and `2015年3-16` are slips. */
function isSound(text: string, parts: RegExpExecArray): boolean {
  if (parts[4] !== undefined && parts[5] === undefined && !/[时点]$/.test(text)) return false
  if (/年/.test(text)) return /^\d{4}年\s?\d{1,2}月\s?\d{1,2}[日号]/.test(text)
  if (/[月日号]/.test(text)) return false
  const [, year = '', month = ''] = parts
  const first = text[year.length] ?? ''
  if (!/[-/.]/.test(first)) return true
  const second = text.slice(year.length + 1).trimStart()[month.length]
  return first === second && (parts[4] === undefined || parts[5] !== undefined)
}

function two(figures: string): string {
  return figures.padStart(2, '0')
}
