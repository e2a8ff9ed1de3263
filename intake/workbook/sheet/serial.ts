/** Excel's day numbers → what the clock on the wall showed. Alone knows both calendars' oddities. */
export type DateSystem = 1900 | 1904

const DAY = 86_400
/** 9999-12-31, behind which Excel shows only ##### */
const LAST_SERIAL: Readonly<Record<DateSystem, number>> = { 1900: 2_958_466, 1904: 2_957_004 }

/**
 * `2015-03-18 08:00:00`, to the nearest second, as Excel shows it; undefined for what is no day:
 * below the first, behind the last, and the 29th of February 1900, which only Excel knows.
 */
export function instantFromSerial(serial: number, system: DateSystem = 1900): string | undefined {
  const seconds = Math.round(serial * DAY)
  const day = Math.floor(seconds / DAY)
  if (!(day >= (system === 1900 ? 1 : 0)) || seconds >= LAST_SERIAL[system] * DAY) return undefined
  if (system === 1900 && day === 60) return undefined
  return `${dayText(day, system)} ${timeText(seconds - day * DAY)}`
}

/** Hours, minutes and seconds of a part of a day, or of more than one. */
export function timeFromSerial(serial: number): string {
  return timeText(Math.round(serial * DAY))
}

/** A month's export has few days and many cells. */
const DAYS = new Map<number, string>()

function dayText(day: number, system: DateSystem): string {
  // the 1900 system counts a 29th of February 1900 that never was
  const first = system === 1904 ? FIRST_1904 : day > 60 ? FIRST_1900 - 1 : FIRST_1900
  const known = DAYS.get(first + day)
  if (known !== undefined) return known
  const text = new Date((first + day) * DAY * 1000).toISOString().slice(0, 10)
  if (DAYS.size > 10_000) DAYS.clear()
  DAYS.set(first + day, text)
  return text
}

/** The days of serial 0, counted from 1970. */
const FIRST_1900 = Date.UTC(1899, 11, 31) / 86_400_000
const FIRST_1904 = Date.UTC(1904, 0, 1) / 86_400_000

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
