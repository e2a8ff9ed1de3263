/** How instants and days are written, and nothing about reading them. */
import { civilOf, type Day, dayOf, type Instant, startOfDay } from './days.js'

const MS_PER_MINUTE = 60_000

/** `2015-03-18T08:00:00+08:00`; milliseconds only when they are not zero. */
export function formatInstant(instant: Instant, offset: number): string {
  const day = dayOf(instant, offset)
  const ms = instant - startOfDay(day, offset)
  const fraction = ms % 1000 === 0 ? '' : `.${pad(ms % 1000, 3)}`
  const seconds = Math.floor(ms / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const text = clock.map((part) => pad(part, 2)).join(':')
  return `${formatDay(day)}T${text}${fraction}${formatOffset(offset)}`
}

/** `2015-03-18` */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / MS_PER_MINUTE
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
