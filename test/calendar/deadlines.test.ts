/** The worked cases and the sentences of the law, one line each, on the shipped calendar. */
import { describe, expect, it } from 'vitest'
import {
  asDay,
  type Counting,
  dayFromCivil,
  deadline,
  elapsed,
  formatInstant,
  isOutOfCoverage,
  type Length,
  type Moment,
  type Pause,
  parseMoment,
} from '../../calendar/index.js'
import { instant, shipped } from './shipped.js'

const { table, offset } = shipped('qingyuan')
const HOUR = 3_600_000

const suspended: Counting = { kind: 'suspended', restDays: 'all' }
const noticesOnly: Counting = { kind: 'suspended', restDays: 'notices-only' }
const office: Counting = { kind: 'office-hours', restDays: 'all' }
const continuous: Counting = { kind: 'continuous' }
const rolled: Counting = { kind: 'rolled', restDays: 'all' }
const working = { kind: 'working-days', startDay: 'not-counted', endOfDay: 'midnight' } as const
const calendarDays = {
  kind: 'calendar-days',
  startDay: 'not-counted',
  endOfDay: 'midnight',
  endOnRestDay: 'moves',
} as const
const stays = { ...calendarDays, endOnRestDay: 'stays' } as const

const hours = (count: number): Length => ({ kind: 'time', ms: count * HOUR })
const days = (count: number): Length => ({ kind: 'days', months: 0, days: count })
const months = (count: number): Length => ({ kind: 'days', months: count, days: 0 })

function moment(text: string): Moment {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok) throw new Error(text)
  return parsed.moment
}

function due(counting: Counting, start: string, length: Length, pauses: readonly Pause[] = []) {
  const found = deadline(table, counting, moment(start), length, pauses)
  return isOutOfCoverage(found)
    ? found.year
    : formatInstant(found, offset).replace(':00+08:00', '').replace('T', ' ')
}

describe('the worked cases', () => {
  it.each<[string, Counting, string, Length, string]>([
    ['41-03 yellow', suspended, '2015-03-16 10:00', hours(46), '2015-03-18 08:00'],
    ['41-03 red', suspended, '2015-03-16 10:00', hours(70), '2015-03-19 08:00'],
    ['41-06 yellow', suspended, '2015-03-20 10:00', hours(46), '2015-03-24 08:00'],
    ['41-06 red', suspended, '2015-03-20 10:00', hours(70), '2015-03-25 08:00'],
    ['41-06 rolled, yellow', rolled, '2015-03-20 10:00', hours(46), '2015-03-23 08:00'],
    ['41-06 rolled, red', rolled, '2015-03-20 10:00', hours(70), '2015-03-23 08:00'],
    ['41-06 notices only, yellow', noticesOnly, '2015-03-20 10:00', hours(46), '2015-03-22 08:00'],
    ['41-06 notices only, red', noticesOnly, '2015-03-20 10:00', hours(70), '2015-03-23 08:00'],
    ['41-12 yellow', suspended, '2015-09-02 14:00', hours(46), '2015-09-07 12:00'],
    ['41-12 red', suspended, '2015-09-02 14:00', hours(70), '2015-09-08 12:00'],
    ['41-24 yellow', suspended, '2015-03-19 02:00', hours(46), '2015-03-21 00:00'],
    ['41-24 red', suspended, '2015-03-19 02:00', hours(70), '2015-03-24 00:00'],
    ['41-27 yellow', working, '2015-04-30', days(1), '2015-05-05 00:00'],
    ['41-27 red', working, '2015-04-30', days(2), '2015-05-06 00:00'],
    ['41-27 any, yellow', working, '2015-04-30', days(0), '2015-05-01 00:00'],
    ['41-27 any, red', working, '2015-04-30', days(1), '2015-05-05 00:00'],
    ['42-02 yellow', working, '2015-03-16 09:00', days(5), '2015-03-24 00:00'],
    ['42-02 red', working, '2015-03-16 09:00', days(6), '2015-03-25 00:00'],
    ['42-10 yellow', working, '2015-09-25 09:00', days(5), '2015-10-10 00:00'],
    ['42-10 red', working, '2015-09-25 09:00', days(6), '2015-10-11 00:00'],
    ['42-26 yellow', working, '2015-11-05 10:00', days(5), '2015-11-13 00:00'],
    ['42-26 red', working, '2015-11-05 10:00', days(6), '2015-11-14 00:00'],
    ['44-03', working, '2015-09-02 09:00', days(2), '2015-09-08 00:00'],
    ['45-01 hour', suspended, '2015-06-02 14:10', hours(1), '2015-06-02 15:10'],
    ['45-01 day', working, '2015-06-02 18:00', days(1), '2015-06-04 00:00'],
    ['45-03 hour', suspended, '2015-06-05 23:40', hours(1), '2015-06-08 00:40'],
    ['45-03 continuous', continuous, '2015-06-05 23:40', hours(1), '2015-06-06 00:40'],
    ['45-03 day', working, '2015-06-06 04:00', days(1), '2015-06-09 00:00'],
    ['45-07 hour', suspended, '2015-06-03 09:00', hours(1), '2015-06-03 10:00'],
    ['45-07 day', working, '2015-06-03 20:00', days(1), '2015-06-05 00:00'],
  ])('%s', (_, counting, start, length, expected) => {
    expect(due(counting, start, length)).toBe(expected)
  })
})

describe('the sentences of the law', () => {
  it.each<[string, Counting, string, Length, string]>([
    [
      'a start on a rest day begins at 00:00',
      suspended,
      '2015-03-21 15:00',
      hours(1),
      '2015-03-23 01:00',
    ],
    ['nothing counts on a holiday', suspended, '2015-10-03 15:00', hours(24), '2015-10-09 00:00'],
    ['a make-up day counts', suspended, '2015-02-27 23:00', hours(2), '2015-02-28 01:00'],
    ['no time at all: the start', suspended, '2015-03-21 15:00', hours(0), '2015-03-21 15:00'],
    ['no time at all, rolled', rolled, '2015-03-21 15:00', hours(0), '2015-03-21 15:00'],
    ['a date starts at its 24:00', suspended, '2015-03-16', hours(2), '2015-03-17 02:00'],
    [
      'a date starts at its 24:00, wall-clock',
      continuous,
      '2015-03-20',
      hours(2),
      '2015-03-21 02:00',
    ],
    ['a date in whole days is that day', working, '2015-03-16', days(1), '2015-03-18 00:00'],
    ['00:00 belongs to the day it opens', working, '2015-03-17 00:00', days(1), '2015-03-19 00:00'],
    ['24:00 typed is the next day', working, '2015-03-16 24:00', days(1), '2015-03-19 00:00'],
    ['office hours, within a shift', office, '2015-03-16 09:00', hours(2), '2015-03-16 11:00'],
    ['office hours, over noon', office, '2015-03-16 11:00', hours(2), '2015-03-16 15:30'],
    ['office hours, full at noon', office, '2015-03-16 11:00', hours(1), '2015-03-16 12:00'],
    ['office hours, over night', office, '2015-03-16 17:00', hours(1), '2015-03-17 09:00'],
    ['office hours, over a weekend', office, '2015-03-20 17:00', hours(1), '2015-03-23 09:00'],
    ['office hours, from the night', office, '2015-03-17 02:00', hours(6.5), '2015-03-17 17:30'],
    [
      'rolled, end at a working 24:00 stays',
      rolled,
      '2015-03-20 00:00',
      hours(24),
      '2015-03-21 00:00',
    ],
    [
      'rolled, end at a resting 24:00 moves',
      rolled,
      '2015-03-21 00:00',
      hours(24),
      '2015-03-24 00:00',
    ],
    ['rolled, end in a long holiday', rolled, '2015-09-30 15:00', hours(46), '2015-10-08 13:00'],
    [
      'own day counted',
      { ...working, startDay: 'counted' },
      '2015-03-16 09:00',
      days(1),
      '2015-03-17 00:00',
    ],
    [
      'own day counted, but it rests',
      { ...working, startDay: 'counted' },
      '2015-03-21',
      days(1),
      '2015-03-24 00:00',
    ],
    [
      'close of office',
      { ...working, endOfDay: 'close-of-office' },
      '2015-03-16',
      days(1),
      '2015-03-17 17:30',
    ],
    ['calendar days, the end works', calendarDays, '2015-03-16', days(4), '2015-03-21 00:00'],
    ['calendar days, the end rests', calendarDays, '2015-03-16', days(5), '2015-03-24 00:00'],
    ['calendar days, it stays', stays, '2015-03-16', days(5), '2015-03-22 00:00'],
    [
      'stays on a rest day that has no office',
      { ...stays, endOfDay: 'close-of-office' },
      '2015-03-16',
      days(5),
      '2015-03-22 00:00',
    ],
    [
      'moved to a day that closes',
      { ...calendarDays, endOfDay: 'close-of-office' },
      '2015-03-16',
      days(5),
      '2015-03-23 17:30',
    ],
    ['a month', stays, '2015-03-16', months(1), '2015-04-17 00:00'],
    [
      'a month, own day counted',
      { ...stays, startDay: 'counted' },
      '2015-03-16',
      months(1),
      '2015-04-16 00:00',
    ],
    ['a month without that day', stays, '2015-01-31', months(1), '2015-03-01 00:00'],
    ['a month without that day, leap', stays, '2016-01-31', months(1), '2016-03-01 00:00'],
    ['a year from a leap day', stays, '2016-02-29', months(12), '2017-03-01 00:00'],
    [
      'a month and days',
      stays,
      '2015-01-31',
      { kind: 'days', months: 1, days: 2 },
      '2015-03-03 00:00',
    ],
  ])('%s', (_, counting, start, length, expected) => {
    expect(due(counting, start, length)).toBe(expected)
  })

  it('keeps seconds and milliseconds', () => {
    expect(due(suspended, '2015-03-20 23:59:59.250', hours(1))).toBe(
      '2015-03-23 00:59:59.250+08:00',
    )
  })
})

describe('pauses', () => {
  const pause = (from: string, to: string): Pause => ({ from: moment(from), to: moment(to) })
  it.each<[string, Counting, string, Length, readonly Pause[], string]>([
    [
      'time inside is not counted',
      suspended,
      '2015-03-16 10:00',
      hours(4),
      [pause('2015-03-16 11:00', '2015-03-16 13:00')],
      '2015-03-16 16:00',
    ],
    [
      'overlapping ones merge',
      suspended,
      '2015-03-16 10:00',
      hours(4),
      [
        pause('2015-03-16 12:00', '2015-03-16 14:00'),
        pause('2015-03-16 11:00', '2015-03-16 13:00'),
      ],
      '2015-03-16 17:00',
    ],
    [
      'one that began before the start',
      suspended,
      '2015-03-16 10:00',
      hours(4),
      [pause('2015-03-16 08:00', '2015-03-16 11:00')],
      '2015-03-16 15:00',
    ],
    [
      'one over a weekend costs what was offered',
      suspended,
      '2015-03-20 10:00',
      hours(16),
      [pause('2015-03-20 20:00', '2015-03-23 01:00')],
      '2015-03-23 07:00',
    ],
    [
      'one at the very deadline adds nothing',
      suspended,
      '2015-03-16 10:00',
      hours(1),
      [pause('2015-03-16 11:00', '2015-03-16 12:00')],
      '2015-03-16 11:00',
    ],
    [
      'one that ends before it begins is none',
      suspended,
      '2015-03-16 10:00',
      hours(4),
      [pause('2015-03-16 13:00', '2015-03-16 11:00')],
      '2015-03-16 14:00',
    ],
    [
      'dates, from and to their 24:00',
      suspended,
      '2015-03-16 10:00',
      hours(20),
      [pause('2015-03-16', '2015-03-17')],
      '2015-03-18 06:00',
    ],
    [
      'whole days after the first through the last',
      working,
      '2015-03-16 09:00',
      days(2),
      [pause('2015-03-16 10:00', '2015-03-18 10:00')],
      '2015-03-21 00:00',
    ],
    [
      'within one date adds nothing',
      working,
      '2015-03-16 09:00',
      days(2),
      [pause('2015-03-17 10:00', '2015-03-17 18:00')],
      '2015-03-19 00:00',
    ],
    [
      'whole days, overlapping',
      working,
      '2015-03-16 09:00',
      days(1),
      [pause('2015-03-16', '2015-03-18'), pause('2015-03-17', '2015-03-19')],
      '2015-03-21 00:00',
    ],
    [
      'calendar days, before the move',
      calendarDays,
      '2015-03-16',
      days(3),
      [pause('2015-03-17', '2015-03-19')],
      '2015-03-24 00:00',
    ],
  ])('%s', (_, counting, start, length, pauses, expected) => {
    expect(due(counting, start, length, pauses)).toBe(expected)
  })

  it('are a fault of ours with rolled', () => {
    expect(() => due(rolled, '2015-03-16', hours(1), [pause('2015-03-16', '2015-03-17')])).toThrow(
      'rolled knows no pauses',
    )
  })
})

describe('elapsed', () => {
  it.each<[string, Exclude<Counting, { kind: 'rolled' }>, string, string, number]>([
    [
      'over a weekend',
      { kind: 'suspended', restDays: 'all' },
      '2015-03-20 10:00',
      '2015-03-23 10:00',
      24 * HOUR,
    ],
    [
      'notices only',
      { kind: 'suspended', restDays: 'notices-only' },
      '2015-03-20 10:00',
      '2015-03-23 10:00',
      72 * HOUR,
    ],
    [
      'backwards',
      { kind: 'suspended', restDays: 'all' },
      '2015-03-20 10:00',
      '2015-03-19 10:00',
      0,
    ],
    [
      'office',
      { kind: 'office-hours', restDays: 'all' },
      '2015-03-20 10:00',
      '2015-03-23 10:00',
      6.5 * HOUR,
    ],
    ['a day that has not ended', working, '2015-03-16 09:00', '2015-03-17 23:59', 0],
    ['a day that has ended', working, '2015-03-16 09:00', '2015-03-18 00:00', 1],
    ['backwards in days', working, '2015-03-16 09:00', '2013-01-01 00:00', 0],
    [
      'closed office',
      { ...working, endOfDay: 'close-of-office' },
      '2015-03-16',
      '2015-03-17 17:30',
      1,
    ],
    [
      'open office',
      { ...working, endOfDay: 'close-of-office' },
      '2015-03-16',
      '2015-03-17 17:29',
      0,
    ],
  ])('%s', (_, counting, start, end, expected) => {
    expect(elapsed(table, counting, moment(start), instant(end))).toBe(expected)
  })
})

describe('what only a slip of ours can ask', () => {
  const start = moment('2015-03-16')
  it.each<[string, Counting, Length]>([
    ['suspended counts time', suspended, days(1)],
    ['working-days counts days', working, hours(1)],
    ['working-days has no months', working, months(1)],
    ['suspended cannot count -3600000', suspended, hours(-1)],
    ['suspended cannot count 0.5', suspended, { kind: 'time', ms: 0.5 }],
  ])('%s', (message, counting, length) => {
    expect(() => deadline(table, counting, start, length)).toThrow(message)
  })

  it('office hours where the calendar names none', () => {
    const country = shipped('cn').table
    expect(() => deadline(country, office, start, hours(1))).toThrow('names no office hours')
    const close = { ...working, endOfDay: 'close-of-office' } as const
    const midnight = deadline(country, working, start, days(1))
    expect(deadline(country, close, start, days(1))).toBe(midnight)
    expect(dayFromCivil(2015, 3, 16)).toBe(asDay(16_510))
  })
})
