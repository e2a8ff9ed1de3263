/** Reading and writing of instants and dates, and the arithmetic of civil dates. */
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  asDay,
  asInstant,
  civilOf,
  dayFromCivil,
  dayOf,
  formatDay,
  formatInstant,
  parseMoment,
  startOfDay,
  weekdayOf,
} from '../../calendar/index.js'

const EAST = 8 * 3_600_000
const DAY = 86_400_000

function read(text: string, offset = EAST): string {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok) return parsed.reason
  const { moment } = parsed
  return moment.kind === 'date' ? formatDay(moment.day) : formatInstant(moment.at, offset)
}

describe('parseMoment', () => {
  it.each([
    ['2015-03-18T08:00:00+08:00', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18T24:00:00+08:00', '2015-03-19T00:00:00+08:00'],
    ['2015-03-18T00:00:00Z', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18t00:00:00z', '2015-03-18T08:00:00+08:00'],
    ['2015-03-17T20:00:00-04:00', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18T05:30+0530', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18 09:00+09', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18T08:00:00', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18 08:00', '2015-03-18T08:00:00+08:00'],
    ['2015-03-18 8:00:01', '2015-03-18T08:00:01+08:00'],
    ['2015/3/18 9:05', '2015-03-18T09:05:00+08:00'],
    ['2015-3-8 23:59:59.5', '2015-03-08T23:59:59.500+08:00'],
    ['2015-03-18 08:00:00.25', '2015-03-18T08:00:00.250+08:00'],
    ['2015-03-18 08:00:00,007', '2015-03-18T08:00:00.007+08:00'],
    ['2015-03-18 08:00:00.123000', '2015-03-18T08:00:00.123+08:00'],
    ['2015-03-18 24:00', '2015-03-19T00:00:00+08:00'],
    ['2015-12-31T24:00:00.000', '2016-01-01T00:00:00+08:00'],
    ['2015-03-18', '2015-03-18'],
    ['2015/3/18', '2015-03-18'],
    ['2016-02-29', '2016-02-29'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['2015-02-29', 'no-such-date'],
    ['2015-02-29T08:00:00+08:00', 'no-such-date'],
    ['2015-03-18T24:00:01+08:00', 'no-such-time'],
    ['2015-03-18T08:60:00+08:00', 'no-such-time'],
    ['2015-03-18T08:00:60+08:00', 'no-such-time'],
    ['2015-03-18T08:00:00+24:00', 'no-such-time'],
    ['2015-03-18T08:00:00+08:60', 'no-such-time'],
    ['2O15-03-18T08:00:00+08:00', 'form'],
    ['2015-O3-18T08:00:00+08:00', 'form'],
    ['2015-03-1 T08:00:00+08:00', 'form'],
    ['2015-03-18T8 :00:00+08:00', 'form'],
    ['2015-03-18T08:00:0x+08:00', 'form'],
    ['2015-03-18T08:00:00+08:0o', 'form'],
    ['2015-03-18T08:00:00*08:00', 'form'],
    ['1900-02-29', 'no-such-date'],
    ['2015-02-30 08:00', 'no-such-date'],
    ['2015-04-31', 'no-such-date'],
    ['2015-13-01', 'no-such-date'],
    ['2015-00-10', 'no-such-date'],
    ['2015-01-00', 'no-such-date'],
    ['2015-03-18 24:00:01', 'no-such-time'],
    ['2015-03-18 24:00:00.001', 'no-such-time'],
    ['2015-03-18 25:00', 'no-such-time'],
    ['2015-03-18 08:60', 'no-such-time'],
    ['2015-03-18 23:59:60', 'no-such-time'],
    ['2015-03-18 08:00+24:00', 'no-such-time'],
    ['2015-03-18 08:00+08:60', 'no-such-time'],
    ['2015-03-18 08:00:00.0001', 'too-fine'],
    ['2015-03-18T08:00:00.1239+08:00', 'too-fine'],
    ['', 'form'],
    ['20150318', 'form'],
    ['2015-03', 'form'],
    ['2015-03/18', 'form'],
    ['15-03-18', 'form'],
    ['2015-003-18', 'form'],
    ['2015-03-018', 'form'],
    ['2015-03-18 ', 'form'],
    [' 2015-03-18', 'form'],
    ['2015-03-18T', 'form'],
    ['2015-03-18 08', 'form'],
    ['2015-03-18 08:0', 'form'],
    ['2015-03-18 008:00', 'form'],
    ['2015-03-18 08:00:', 'form'],
    ['2015-03-18 08:00:0', 'form'],
    ['2015-03-18 08:00.5', 'form'],
    ['2015-03-18 08:00:00.', 'form'],
    ['2015-03-18 08:00:00x', 'form'],
    ['2015-03-18 08:00:00+8', 'form'],
    ['2015-03-18 08:00:00+08:0', 'form'],
    ['2015-03-18 08:00:00+080', 'form'],
    ['2015-03-18 08:00:00+08:000', 'form'],
    ['2015-03-18 08:00:00Z+08:00', 'form'],
    ['2015-03-18+08:00', 'form'],
    ['2015-03-18Z', 'form'],
    ['2015-03-18  08:00', 'form'],
    ['2015年3月18日', 'form'],
    ['２０１５-03-18', 'form'],
    ['-2015-03-18', 'form'],
    ['2015-02-30Tnonsense', 'form'],
  ])('%s: %s', (text, reason) => {
    expect(read(text)).toBe(reason)
  })

  it('reads back everything that formatInstant writes', () => {
    for (const offset of [EAST, 0, -12_600_000, 20_700_000]) {
      for (let n = -300; n < 300; n++) {
        const at = asInstant(n * 98_765_432_101)
        const parsed = parseMoment(formatInstant(at, offset), 0)
        expect(parsed).toEqual({ ok: true, moment: { kind: 'instant', at } })
      }
    }
  })
})

describe('civil dates', () => {
  it('agree with the host, read in UTC, over four centuries', () => {
    for (let n = -80_000; n < 80_000; n++) {
      const day = asDay(n)
      const date = new Date(n * DAY)
      const civil = civilOf(day)
      const same =
        civil.year === date.getUTCFullYear() &&
        civil.month === date.getUTCMonth() + 1 &&
        civil.day === date.getUTCDate() &&
        weekdayOf(day) === date.getUTCDay() &&
        dayFromCivil(civil.year, civil.month, civil.day) === n
      if (!same) throw new Error(date.toISOString())
    }
  })

  it('months end where they end', () => {
    for (let n = 15_000; n < 17_000; n++) {
      for (const months of [0, 1, 2, 11, 12, 13, 25, -1, -14]) {
        const { year, month, day } = civilOf(asDay(n))
        const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
        const expected = Date.UTC(year, month - 1 + months, Math.min(day, last)) / DAY
        if (addMonths(asDay(n), months) !== expected) throw new Error(`${n} + ${months} months`)
      }
    }
  })

  it('a day opens at its own offset', () => {
    const day = dayFromCivil(2015, 3, 18) ?? asDay(0)
    const start = startOfDay(day, EAST)
    expect(formatInstant(start, EAST)).toBe('2015-03-18T00:00:00+08:00')
    expect(dayOf(start, EAST)).toBe(day)
    expect(dayOf(asInstant(start - 1), EAST)).toBe(day - 1)
    expect(formatInstant(asInstant(start + 1), EAST)).toBe('2015-03-18T00:00:00.001+08:00')
  })
})
