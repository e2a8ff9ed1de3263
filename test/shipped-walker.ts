import { REST_DAYS } from './calendar/rest-days.js'
import { type WalkDay, Walker } from './calendar/walker.js'

/** The shipped calendar as the walker's plain map, made from the days as they were restated. */
const DAY = 86_400_000
const HOUR = 3_600_000
export const OFFSET = 8 * HOUR

const days = new Map<number, WalkDay>()
for (const [year, compact] of Object.entries(REST_DAYS)) {
  const dayAt = (text: string) =>
    Date.UTC(Number(year), Number(text.slice(0, 2)) - 1, Number(text.slice(2))) / DAY
  const [runs = '', make = ''] = compact.split(' | ')
  const off = new Set<number>()
  for (const run of runs.split(' ')) {
    const [from = '', to = ''] = run.split('-')
    for (let day = dayAt(from); day <= dayAt(to); day++) off.add(day)
  }
  const work = new Set(make.split(' ').map(dayAt))
  for (let day = dayAt('0101'); day <= dayAt('1231'); day++) {
    const weekend = [0, 6].includes(new Date(day * DAY).getUTCDay())
    const restsByNotice = off.has(day)
    days.set(day, { rests: restsByNotice || (weekend && !work.has(day)), restsByNotice })
  }
}

/** With Qingyuan's office hours. */
export const walker = new Walker({
  days,
  offset: OFFSET,
  shifts: [
    { from: 8.5 * HOUR, to: 12 * HOUR },
    { from: 14.5 * HOUR, to: 17.5 * HOUR },
  ],
})

export function walked(at: number | 'outside'): number {
  if (at === 'outside') throw new Error('outside the calendar')
  return at
}

export function civilDay(at: number): number {
  return Math.floor((at + OFFSET) / DAY)
}

export function written(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(0, 19).replace('T', ' ')
}
