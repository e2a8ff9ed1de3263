/** The shipped calendars: they load clean, and every day of fourteen years is what it should be. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  asDay,
  type Day,
  dayFromCivil,
  dayInfo,
  formatDay,
  isOutOfCoverage,
  loadCalendar,
  works,
} from '../../calendar/index.js'
import { REST_DAYS } from './rest-days.js'
import { CALENDAR_FOLDER, shipped, shippedTexts } from './shipped.js'

const SHARED = join(CALENDAR_FOLDER, '../../shared/data/rest-days-2013-2026.json')

const country = shipped('cn')

function dayAt(year: number, monthAndDay: string): Day {
  const day = dayFromCivil(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)))
  if (day === undefined) throw new Error(`${year} ${monthAndDay}`)
  return day
}

function info(text: string, calendar = country) {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const found = dayInfo(calendar.table, dayFromCivil(year, month, date) ?? asDay(0))
  if (isOutOfCoverage(found)) throw new Error(text)
  const { working, reason, name, notice } = found
  return [working, reason, name, notice && formatDay(notice.publishedOn)]
}

describe('the shipped calendars', () => {
  it.each(['cn', 'qingyuan'])('%s loads without a word', (name) => {
    expect(loadCalendar(shippedTexts(), name).diagnostics).toEqual([])
  })

  it.each(Object.entries(REST_DAYS))(
    '%s is, day by day, what was restated',
    (yearText, compact) => {
      const year = Number(yearText)
      const [runs = '', make = ''] = compact.split(' | ')
      const off = new Set<number>()
      for (const run of runs.split(' ')) {
        for (
          let d = dayAt(year, run.slice(0, 4));
          d <= dayAt(year, run.slice(5));
          d = asDay(d + 1)
        ) {
          off.add(d)
        }
      }
      const made = new Set<number>(make.split(' ').map((date) => dayAt(year, date)))
      for (let d = dayAt(year, '0101'); d <= dayAt(year, '1231'); d = asDay(d + 1)) {
        const weekday = new Date(d * 86_400_000).getUTCDay()
        const working = made.has(d) || (!off.has(d) && weekday !== 0 && weekday !== 6)
        expect([formatDay(d), works(country.table, d)]).toEqual([formatDay(d), working])
        expect([formatDay(d), works(country.table, d, 'notices-only')]).toEqual([
          formatDay(d),
          !off.has(d),
        ])
        const reason = country.table.marks.get(d)?.reason
        expect(reason).toBe(off.has(d) ? 'holiday' : made.has(d) ? 'make-up' : undefined)
      }
    },
  )

  it.skipIf(!existsSync(SHARED))('the restatement is that of ../shared', () => {
    const { years } = JSON.parse(readFileSync(SHARED, 'utf8')) as {
      years: Record<string, { off: [string, string][]; work: string[] }>
    }
    const short = (date: string) => date.slice(5).replace('-', '')
    const restated = Object.entries(years).map(([year, { off, work }]) => {
      const runs = off.map(([from, to]) => `${short(from)}-${short(to)}`)
      return [year, `${runs.join(' ')} | ${work.map(short).join(' ')}`]
    })
    expect(REST_DAYS).toEqual(Object.fromEntries(restated))
  })

  it('says why a day works or rests', () => {
    expect(info('2015-03-18')).toEqual([true, 'weekday', undefined, undefined])
    expect(info('2015-03-21')).toEqual([false, 'weekend', undefined, undefined])
    expect(info('2015-02-18')).toEqual([false, 'holiday', '春节', '2014-12-16'])
    expect(info('2015-02-28')).toEqual([true, 'make-up', undefined, '2014-12-16'])
    expect(info('2017-10-04')).toEqual([false, 'holiday', '中秋节、国庆节', '2016-12-01'])
    expect(info('2020-10-01')).toEqual([false, 'holiday', '国庆节、中秋节', '2019-11-21'])
  })

  it('takes in the notices of mid-year, each day by the notice that gave it', () => {
    const name = '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'
    expect(info('2015-09-03')).toEqual([false, 'holiday', name, '2015-05-13'])
    expect(info('2015-09-06')).toEqual([true, 'make-up', undefined, '2015-05-13'])
    expect(info('2019-05-01')).toEqual([false, 'holiday', '劳动节', '2018-12-06'])
    expect(info('2019-05-02')).toEqual([false, 'holiday', '劳动节', '2019-03-22'])
    expect(info('2019-04-28')).toEqual([true, 'make-up', undefined, '2019-03-22'])
    expect(info('2020-02-01')).toEqual([false, 'holiday', '春节', '2020-01-27'])
    expect(info('2020-01-30')).toEqual([false, 'holiday', '春节', '2019-11-21'])
    expect(info('2018-12-31')).toEqual([false, 'holiday', '元旦', '2018-12-06'])
  })

  it('keeps the history of the notices', () => {
    const later = country.notices.filter((notice) => notice.cancelledWork.length > 0)
    expect(later.map((notice) => notice.title)).toEqual([
      '国务院办公厅关于延长2020年春节假期的通知',
    ])
    expect(later[0]?.cancelledWork.map(formatDay)).toEqual(['2020-02-01'])
    expect(later[0]?.rest.map((run) => formatDay(run.to))).toEqual(['2020-02-02'])
    expect(country.notices.length).toBe(20)
    expect(new Set(country.notices.map((notice) => notice.address)).size).toBe(17)
  })

  it('qingyuan adds office hours to the days of the country and nothing else', () => {
    const city = shipped('qingyuan')
    expect([city.label, city.zone, city.offset]).toEqual(['清远市', 'Asia/Shanghai', 28_800_000])
    expect(city.table.marks).toEqual(country.table.marks)
    expect(city.table.shifts).toEqual([
      { from: 30_600_000, to: 43_200_000 },
      { from: 52_200_000, to: 63_000_000 },
    ])
    expect(city.overlays.size).toBe(0)
  })

  it('can be read with a prefix before its paths', () => {
    const entries = Object.entries(shippedTexts()).map(([path, text]) => [`calendar/${path}`, text])
    const loaded = loadCalendar(Object.fromEntries(entries), 'qingyuan', 'calendar/')
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.calendar?.table.calendar).toBe('qingyuan')
  })
})
