/** Where the days of counting begin and end: nothing, the first day, the last, one instant more. */
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  asDay,
  asInstant,
  type Counting,
  countedDays,
  dayFromCivil,
  dayOf,
  deadline,
  elapsed,
  formatDay,
  hasOfficeHours,
  isPausedOn,
  leadOf,
  nextWorkingDay,
  parseMoment,
} from '../../calendar/index.js'
import { load } from './fixture.js'
import { instant, shipped } from './shipped.js'

const { table, offset } = shipped('qingyuan')
const HOUR = 3_600_000
const continuous = { kind: 'continuous' } as const
const suspended = { kind: 'suspended', restDays: 'all' } as const
const rolled = { kind: 'rolled', restDays: 'all' } as const
const working = { kind: 'working-days', startDay: 'not-counted', endOfDay: 'midnight' } as const
const natural = { ...working, kind: 'calendar-days', endOnRestDay: 'stays' } as const
const hours = (count: number) => ({ kind: 'time', ms: count * HOUR }) as const
const days = (count: number) => ({ kind: 'days', months: 0, days: count }) as const
const day = (text: string) => dayOf(instant(`${text} 12:00`), offset)
const at = (text: string) => ({ kind: 'instant', at: instant(text) }) as const

describe('a civil date', () => {
  it.each([
    ['month 0', 2015, 0, 1],
    ['month 13', 2015, 13, 1],
    ['day 0', 2015, 3, 0],
    ['day 32', 2015, 3, 32],
    ['31 April', 2015, 4, 31],
    ['29 February of a common year', 2015, 2, 29],
    ['29 February of a year by hundreds', 2100, 2, 29],
    ['30 February', 2016, 2, 30],
  ])('is none: %s', (_, year, month, date) => {
    expect(dayFromCivil(year, month, date)).toBeUndefined()
  })
  it.each([
    [2016, 2, 29],
    [2000, 2, 29],
    [2015, 4, 30],
    [2015, 12, 31],
    [2015, 1, 1],
  ])('is one: %i-%i-%i', (year, month, date) => {
    expect(dayFromCivil(year, month, date)).toBe(Date.UTC(year, month - 1, date) / 86_400_000)
  })
  it('a month from 30 January is the last of February, by hundreds of years too', () => {
    const month = (text: string, year: number) =>
      formatDay(addMonths(dayFromCivil(year, 1, 30) ?? asDay(0), 1)) === text
    expect(month('2000-02-29', 2000)).toBe(true)
    expect(month('2100-02-28', 2100)).toBe(true)
  })
})

describe('the days that counted', () => {
  const listed = (start: string, end: string, counting: typeof suspended | typeof working) => {
    const found = countedDays(table, counting, at(start), instant(end))
    if ('kind' in found) throw new Error(found.kind)
    return found.map((one) => `${formatDay(one.day)} ${one.counted}`)
  }
  it('are none from an instant to itself', () => {
    expect(listed('2015-03-16 10:00', '2015-03-16 10:00', suspended)).toEqual([])
  })
  it('end with the day that a 24:00 closes', () => {
    expect(listed('2015-03-16 10:00', '2015-03-18 00:00', suspended)).toEqual([
      `2015-03-16 ${14 * HOUR}`,
      `2015-03-17 ${24 * HOUR}`,
    ])
    expect(listed('2015-03-16 10:00', '2015-03-18 00:00', working)).toEqual(['2015-03-17 1'])
  })
})

describe('before the calendar and behind it', () => {
  it('a limit of no length from its very end is not known', () => {
    const missing = { kind: 'out-of-coverage', calendar: 'qingyuan', year: 2027 }
    for (const counting of [continuous, rolled]) {
      expect(deadline(table, counting, at('2027-01-01 00:00'), hours(0))).toEqual(missing)
    }
    expect(deadline(table, working, at('2012-12-31 12:00'), days(1))).toMatchObject({ year: 2012 })
    expect(elapsed(table, working, at('2012-12-31 12:00'), instant('2013-01-08 00:00'))).toEqual({
      ...missing,
      year: 2012,
    })
  })
  it('a rolled limit that runs past its end needs the year after', () => {
    // the end itself is past: not even whether that day rests is known
    expect(deadline(table, rolled, at('2026-12-31 10:00'), hours(24 * 400))).toMatchObject({
      year: 2027,
    })
  })
  it('time is known up to the very last 24:00', () => {
    const used = (end: string) => elapsed(table, continuous, at('2026-12-31 00:00'), instant(end))
    expect(used('2027-01-01 00:00')).toBe(24 * HOUR)
  })
  it('the next working day of one that none follows is of the year after', () => {
    const { calendar } = load({
      'land/2015.yaml': `notices:
  - title: 甲通知
    published: 2014-12-16
    address: http://example.org/a
    rest:
      - name: 岁末
        from: 2015-12-30
        to: 2015-12-31
`,
    })
    if (!calendar) throw new Error('does not load')
    expect(nextWorkingDay(calendar.table, day('2015-12-29'))).toBe(day('2015-12-29'))
    expect(nextWorkingDay(calendar.table, day('2015-12-30'))).toMatchObject({ year: 2016 })
    const moving = { ...natural, endOnRestDay: 'moves' } as const
    const due = deadline(calendar.table, moving, at('2015-12-28 09:00'), days(2))
    expect(due).toMatchObject({ kind: 'out-of-coverage', year: 2016 })
  })
  it('a warning cannot come where there is no more than its length since the first day', () => {
    const first = instant('2013-01-01 00:00')
    const lead = (length: number) =>
      leadOf(table, continuous, asInstant(first + 10 * HOUR), hours(length))
    expect(lead(9)).toBe(first + HOUR)
    expect(lead(10)).toBeUndefined()
    expect(lead(11)).toBeUndefined()
  })
})

describe('a pause', () => {
  // from Monday to Wednesday, and one within the Thursday
  const pauses = [
    { from: at('2015-03-16 10:00'), to: at('2015-03-18 00:00') },
    { from: at('2015-03-19 10:00'), to: at('2015-03-19 12:00') },
  ]
  const paused = (counting: Counting) =>
    ['15', '16', '17', '18', '19', '20'].filter((date) =>
      isPausedOn(day(`2015-03-${date}`), pauses, counting, offset),
    )
  it('takes hours of every day that it touches, its last instant not one of them', () => {
    for (const counting of [suspended, continuous, { ...suspended, kind: 'office-hours' }] as const)
      expect(paused(counting)).toEqual(['16', '17', '19'])
  })
  it('takes whole days after its first date, through its last', () => {
    for (const counting of [working, natural]) expect(paused(counting)).toEqual(['17', '18'])
  })
})

describe('days and months', () => {
  it('a month before a deadline is counted back from the day that it closes', () => {
    const month = { kind: 'days', months: 1, days: 0 } as const
    const lead = leadOf(table, natural, instant('2015-03-31 00:00'), month)
    // 24:00 of 30 March; 30 February is the 28th
    expect(lead).toBe(instant('2015-03-01 00:00'))
  })
  it('an instant that closes its day starts the count with the next', () => {
    const from = instant('2015-03-17 00:00')
    const due = (start: Parameters<typeof deadline>[2]) => deadline(table, working, start, days(1))
    expect(due({ kind: 'instant', at: from })).toBe(instant('2015-03-19 00:00'))
    expect(due({ kind: 'instant', at: from, closes: true })).toBe(instant('2015-03-18 00:00'))
  })
  it('working days never move off a rest day: no length at all ends with its own day', () => {
    const saturday = parseMoment('2015-03-14', offset)
    if (!saturday.ok) throw new Error('no date')
    expect(deadline(table, working, saturday.moment, days(0))).toBe(instant('2015-03-15 00:00'))
  })
})

it('a calendar has office hours where it names them', () => {
  expect(hasOfficeHours(table)).toBe(true)
  expect(hasOfficeHours(shipped('cn').table)).toBe(false)
})
