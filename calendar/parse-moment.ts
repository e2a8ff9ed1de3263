/**
 * Reads dates and instants as people and programs write them. By hand and not by a pattern: it
 * runs for every instant of every record. Nothing is rolled over, rounded or guessed.
 */
import { asInstant, dayFromCivil, type Moment, MS_PER_DAY, startOfDay } from './days.js'

/**
 * Why a text is no date and no instant: its form, a day or a time that does not exist, or finer
 * than a millisecond.
 */
export type MomentFault = 'form' | 'no-such-date' | 'no-such-time' | 'too-fine'
/** What reading a date or an instant gives. */
export type ParsedMoment =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly reason: MomentFault }

const FAULTS = {
  form: Object.freeze({ ok: false, reason: 'form' }),
  'no-such-date': Object.freeze({ ok: false, reason: 'no-such-date' }),
  'no-such-time': Object.freeze({ ok: false, reason: 'no-such-time' }),
  'too-fine': Object.freeze({ ok: false, reason: 'too-fine' }),
} as const

const SPACE = 32
const PLUS = 43
const COMMA = 44
const DASH = 45
const DOT = '.'.charCodeAt(0)
const SLASH = 47
const COLON = 58
const UPPER_T = 84
const UPPER_Z = 90
const LOWER_T = 116
const LOWER_Z = 122

/**
 * `2015-03-18`, `2015/3/18 9:05`, `2015-03-18T08:00:00.250+08:00`, `… 24:00`. Without an offset
 * of its own an instant is read at the given one (milliseconds).
 */
export function parseMoment(text: string, offset: number): ParsedMoment {
  const at = readUsual(text)
  return Number.isNaN(at) ? readAny(text, offset) : instantAt(at)
}

/** `2015-03-18T08:00:00+08:00`, in which every place is known; NaN for anything else. */
function readUsual(text: string): number {
  if (
    text.length !== 25 ||
    text.charCodeAt(4) !== DASH ||
    text.charCodeAt(7) !== DASH ||
    text.charCodeAt(10) !== UPPER_T ||
    text.charCodeAt(13) !== COLON ||
    text.charCodeAt(16) !== COLON ||
    text.charCodeAt(22) !== COLON
  ) {
    return Number.NaN
  }
  const sign = text.charCodeAt(19)
  if (sign !== PLUS && sign !== DASH) return Number.NaN
  const day = dayFromCivil(
    pairAt(text, 0) * 100 + pairAt(text, 2),
    pairAt(text, 5),
    pairAt(text, 8),
  )
  const hour = pairAt(text, 11)
  const minute = pairAt(text, 14)
  const second = pairAt(text, 17)
  const zoneHour = pairAt(text, 20)
  const zoneMinute = pairAt(text, 23)
  // a pair that is no number fails every comparison
  if (!(hour < 24 && minute < 60 && second < 60 && zoneHour < 24 && zoneMinute < 60)) {
    return Number.NaN
  }
  if (day === undefined) return Number.NaN
  const zone = (zoneHour * 60 + zoneMinute) * 60_000
  const clock = ((hour * 60 + minute) * 60 + second) * 1000
  return startOfDay(day, sign === DASH ? -zone : zone) + clock
}

function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function instantAt(ms: number): ParsedMoment {
  return { ok: true, moment: { kind: 'instant', at: asInstant(ms) } }
}

function readAny(text: string, offset: number): ParsedMoment {
  const separator = text.charCodeAt(4)
  if (separator !== DASH && separator !== SLASH) return FAULTS.form
  const monthEnd = digitsEnd(text, 5, 7)
  const dayEnd = digitsEnd(text, monthEnd + 1, monthEnd + 3)
  const year = numberAt(text, 0, 4)
  const month = numberAt(text, 5, monthEnd)
  const dayOfMonth = numberAt(text, monthEnd + 1, dayEnd)
  if (year < 0 || month < 0 || dayOfMonth < 0 || text.charCodeAt(monthEnd) !== separator) {
    return FAULTS.form
  }
  const day = dayFromCivil(year, month, dayOfMonth)
  if (dayEnd === text.length) {
    return day === undefined ? FAULTS['no-such-date'] : { ok: true, moment: { kind: 'date', day } }
  }
  const gap = text.charCodeAt(dayEnd)
  if (gap !== UPPER_T && gap !== SPACE && gap !== LOWER_T) return FAULTS.form
  const zoneStart = findZone(text, dayEnd + 1)
  const clock = readClock(text, dayEnd + 1, zoneStart)
  const zone = zoneStart === text.length ? offset : readOffset(text, zoneStart)
  if (clock === 'form' || zone === 'form') return FAULTS.form
  if (day === undefined) return FAULTS['no-such-date']
  if (typeof clock === 'string') return FAULTS[clock]
  if (typeof zone === 'string') return FAULTS[zone]
  return instantAt(startOfDay(day, zone) + clock)
}

/** Milliseconds into the day of `H:MM`, `HH:MM:SS` or `HH:MM:SS.fff`. */
function readClock(text: string, start: number, end: number): number | MomentFault {
  const hourEnd = digitsEnd(text, start, start + 2)
  const hour = numberAt(text, start, hourEnd)
  const minute = numberAt(text, hourEnd + 1, hourEnd + 3)
  if (hour < 0 || minute < 0 || text.charCodeAt(hourEnd) !== COLON) return 'form'
  let at = hourEnd + 3
  let second = 0
  let ms = 0
  let tooFine = false
  if (at < end) {
    second = numberAt(text, at + 1, at + 3)
    if (second < 0 || text.charCodeAt(at) !== COLON) return 'form'
    at += 3
    if (at < end) {
      const mark = text.charCodeAt(at)
      const fractionEnd = digitsEnd(text, at + 1, end)
      if ((mark !== DOT && mark !== COMMA) || fractionEnd === at + 1 || fractionEnd < end) {
        return 'form'
      }
      for (let i = at + 1; i < end; i++) {
        const digit = text.charCodeAt(i) - 48
        if (i <= at + 3) ms += digit * 10 ** (at + 3 - i)
        else if (digit !== 0) tooFine = true
      }
      at = end
    }
  }
  if (at !== end) return 'form'
  const total = ((hour * 60 + minute) * 60 + second) * 1000 + ms
  // 24:00 is the end of the day, and nothing is after it
  if (hour > 24 || minute > 59 || second > 59 || total > MS_PER_DAY) return 'no-such-time'
  return tooFine ? 'too-fine' : total
}

function findZone(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const mark = text.charCodeAt(i)
    if (mark === PLUS || mark === DASH || mark === UPPER_Z || mark === LOWER_Z) return i
  }
  return text.length
}

/** `Z`, `+08:00`, `+0800` or `+08` in milliseconds. */
function readOffset(text: string, start: number): number | MomentFault {
  const sign = text.charCodeAt(start)
  if (sign === UPPER_Z || sign === LOWER_Z) return text.length === start + 1 ? 0 : 'form'
  const hours = numberAt(text, start + 1, start + 3)
  const minuteStart = text.charCodeAt(start + 3) === COLON ? start + 4 : start + 3
  const bare = text.length === start + 3
  const minutes = bare ? 0 : numberAt(text, minuteStart, minuteStart + 2)
  if (hours < 0 || minutes < 0 || (!bare && text.length !== minuteStart + 2)) return 'form'
  if (hours > 23 || minutes > 59) return 'no-such-time'
  const ms = (hours * 60 + minutes) * 60_000
  return sign === DASH ? -ms : ms
}

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit && isDigit(text.charCodeAt(at))) at++
  return at
}

/** The number between two places; negative unless every character there is a digit. */
function numberAt(text: string, start: number, end: number): number {
  if (end <= start) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code)) return -1
    value = value * 10 + code - 48
  }
  return value
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
