/** Beyond the files there is no guess: the missing year, whatever is asked. */
import { describe, expect, it } from 'vitest'
import {
  asDay,
  asInstant,
  type Counting,
  countedDays,
  type Day,
  dayFromCivil,
  dayInfo,
  deadline,
  elapsed,
  endOfDay,
  isOutOfCoverage,
  nextWorkingDay,
  parseMoment,
} from '../../calendar/index.js'
import { instant, shipped } from './shipped.js'

const { table, offset, firstYear, lastYear } = shipped('qingyuan')
const HOUR = 3_600_000
const hourly = [
  { kind: 'suspended', restDays: 'all' },
  { kind: 'office-hours', restDays: 'all' },
  { kind: 'continuous' },
] as const satisfies readonly Counting[]
const rolled = { kind: 'rolled', restDays: 'all' } as const
const working = { kind: 'working-days', startDay: 'not-counted', endOfDay: 'midnight' } as const
const natural = { ...working, kind: 'calendar-days', endOnRestDay: 'moves' } as const

const missing = (year: number) => ({ kind: 'out-of-coverage', calendar: 'qingyuan', year })
const moment = (text: string) => {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok) throw new Error(text)
  return parsed.moment
}
const hours = (count: number) => ({ kind: 'time', ms: count * HOUR }) as const
const days = (count: number) => ({ kind: 'days', months: 0, days: count }) as const
const day = (year: number, month: number, date: number): Day =>
  dayFromCivil(year, month, date) ?? asDay(0)

describe('hours', () => {
  it.each(hourly)('$kind', (counting) => {
    const due = (start: string, count: number) =>
      deadline(table, counting, moment(start), hours(count))
    expect(due('2012-12-31 23:59:59', 1)).toEqual(missing(2012))
    expect(due('2027-01-01 00:00', 1)).toEqual(missing(2027))
    expect(due('2030-06-01 00:00', 0)).toEqual(missing(2030))
    expect(due('2026-12-31', 1)).toEqual(missing(2027))
    expect(due('2026-12-31 10:00', 30)).toEqual(missing(2027))
    expect(due('2013-01-01 00:00', 1)).toEqual(expect.any(Number))
    const used = (start: string, end: string) =>
      elapsed(table, counting, moment(start), instant(end))
    expect(used('2026-12-31 10:00', '2027-01-01 00:00')).toEqual(expect.any(Number))
    expect(used('2026-12-31 10:00', '2027-01-01 00:00:01')).toEqual(missing(2027))
    expect(used('2026-12-31 10:00', '2035-01-01 00:00')).toEqual(missing(2027))
    expect(used('2012-12-31 10:00', '2013-02-01 00:00')).toEqual(missing(2012))
    expect(used('2027-01-01 00:00', '2027-01-01 00:00')).toBe(0)
    expect(countedDays(table, counting, moment('2026-12-31'), instant('2027-01-02 00:00'))).toEqual(
      missing(2027),
    )
  })

  it('reach the very last 24:00', () => {
    const due = deadline(table, hourly[0], moment('2026-12-31 10:00'), hours(14))
    expect(due).toBe(instant('2027-01-01 00:00'))
  })

  it('a pause that runs out of the coverage takes the deadline along, unless it comes first', () => {
    const pauses = [{ from: moment('2026-12-30 12:00'), to: moment('2027-02-01 00:00') }]
    const due = (count: number) =>
      deadline(table, hourly[0], moment('2026-12-30 10:00'), hours(count), pauses)
    expect(due(2)).toBe(instant('2026-12-30 12:00'))
    expect(due(3)).toEqual(missing(2027))
  })
})

describe('rolled', () => {
  it.each([
    ['2026-12-31 10:00', 14, 'known'],
    ['2026-12-31 10:00', 15, 2027],
    ['2012-12-31 23:00', 24, 2012],
    ['2027-01-01 00:00', 1, 2027],
  ] as const)('%s + %i h', (start, count, expected) => {
    const due = deadline(table, rolled, moment(start), hours(count))
    expect(isOutOfCoverage(due) ? due.year : 'known').toBe(expected)
  })
})

describe('whole days', () => {
  it.each([working, natural])('$kind', (counting) => {
    const due = (start: string, count: number) =>
      deadline(table, counting, moment(start), days(count))
    expect(due('2012-12-31', 5)).toEqual(missing(2012))
    expect(due('2027-01-01', 0)).toEqual(missing(2027))
    expect(due('2026-12-31', 1)).toEqual(missing(2027))
    expect(due('2026-12-30', 1)).toBe(instant('2027-01-01 00:00'))
    expect(due('2026-12-01', 100_000)).toEqual(missing(2027))
    const used = (end: string) => elapsed(table, counting, moment('2026-12-30'), instant(end))
    expect(used('2027-01-01 00:00')).toBe(1)
    expect(used('2027-01-01 00:00:01')).toEqual(missing(2027))
  })

  it('months too', () => {
    const length = { kind: 'days', months: 1, days: 0 } as const
    expect(deadline(table, natural, moment('2026-12-15'), length)).toEqual(missing(2027))
  })
})

describe('single days', () => {
  it('are known from the first to the last', () => {
    expect([firstYear, lastYear]).toEqual([2013, 2026])
    for (const out of [day(2012, 12, 31), day(2027, 1, 1)]) {
      const year = out < table.first ? 2012 : 2027
      expect(dayInfo(table, out)).toEqual(missing(year))
      expect(nextWorkingDay(table, out)).toEqual(missing(year))
      expect(endOfDay(table, out, 'midnight')).toEqual(missing(year))
    }
    expect(endOfDay(table, day(2026, 12, 31), 'midnight')).toBe(instant('2027-01-01 00:00'))
  })

  it('only a record of that kind is one', () => {
    expect(isOutOfCoverage(missing(2027))).toBe(true)
    for (const other of [null, undefined, 0, asInstant(5), 'out-of-coverage', {}]) {
      expect(isOutOfCoverage(other)).toBe(false)
    }
  })
})
