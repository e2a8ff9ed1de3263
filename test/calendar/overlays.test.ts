/** Units that differ, calendars built on calendars, and notices that take back. */
import { describe, expect, it } from 'vitest'
import {
  asDay,
  type Day,
  dayFromCivil,
  dayInfo,
  deadline,
  formatInstant,
  isOutOfCoverage,
  parseMoment,
  tableFor,
} from '../../calendar/index.js'
import type { Texts } from '../../source/texts.js'
import { BASE, load, NOTICE } from './fixture.js'

const OVERLAYS: Texts = {
  'town/overlays/county.yaml': `label: 某自治县
units:
  - 某自治县教育局
  - 某自治县卫生局
notice:
  title: 关于县庆放假的通知
  published: 2015-05-20
  address: http://example.org/c
rest:
  - name: 县庆
    from: 2015-06-01
    to: 2015-06-02
work:
  - 2015-06-06
`,
  'town/overlays/typhoon.yaml': `label: 台风停工
units:
  - 某镇政府
rest:
  - name: 台风停工
    from: 2015-10-05
    to: 2015-10-08
office-hours:
  - from: 09:00
    to: 15:00
`,
}

function loaded(texts: Texts) {
  const { calendar, diagnostics } = load(texts)
  if (!calendar) throw new Error(JSON.stringify(diagnostics))
  return calendar
}

const day = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return dayFromCivil(year, month, date) ?? asDay(0)
}

it('a unit is the same whatever the width of its brackets and figures', () => {
  const texts = {
    'town/overlays/one.yaml': (OVERLAYS['town/overlays/typhoon.yaml'] ?? '').replace(
      '某镇政府',
      '某镇政府（１号）',
    ),
  }
  const calendar = loaded(texts)
  const [all] = [tableFor(calendar, '某镇政府')]
  const own = ['某镇政府（１号）', '某镇政府(1号)', ' 某镇政府（1号) ']
  expect(new Set(own.map((unit) => tableFor(calendar, unit))).size).toBe(1)
  expect(tableFor(calendar, '某镇政府(1号)')).not.toBe(all)
})

describe('overlays', () => {
  const calendar = loaded(OVERLAYS)
  const info = (unit: string, text: string) => dayInfo(tableFor(calendar, unit), day(text))
  const due = (unit: string, start: string) => {
    const parsed = parseMoment(start, calendar.offset)
    if (!parsed.ok) throw new Error(start)
    const counting = { kind: 'office-hours', restDays: 'all' } as const
    const length = { kind: 'time', ms: 3_600_000 } as const
    const found = deadline(tableFor(calendar, unit), counting, parsed.moment, length)
    return isOutOfCoverage(found) ? found.year : formatInstant(found, calendar.offset)
  }

  it('name only what differs', () => {
    expect(info('某自治县教育局', '2015-06-01')).toMatchObject({
      working: false,
      reason: 'overlay-rest',
      name: '县庆',
      notice: { title: '关于县庆放假的通知' },
    })
    expect(info('某自治县卫生局', '2015-06-06')).toMatchObject({
      working: true,
      reason: 'overlay-working',
    })
    expect(info('某自治县卫生局', '2015-02-18')).toMatchObject({ reason: 'holiday', name: '春节' })
    expect(info('某自治县卫生局', '2015-06-07')).toMatchObject({ reason: 'weekend' })
  })

  it('leave the other units as they are', () => {
    expect(tableFor(calendar, '别的单位')).toBe(calendar.table)
    expect(info('别的单位', '2015-06-01')).toMatchObject({ working: true, reason: 'weekday' })
    expect(info('某镇政府', '2015-06-01')).toMatchObject({ working: true, reason: 'weekday' })
  })

  it('move the deadlines of their units, and their office hours', () => {
    expect(due('别的单位', '2015-05-29 17:00')).toBe('2015-06-01T09:00:00+08:00')
    expect(due('某自治县教育局', '2015-05-29 17:00')).toBe('2015-06-03T09:00:00+08:00')
    expect(due('某镇政府', '2015-05-29 17:00')).toBe('2015-06-01T10:00:00+08:00')
  })

  it('share one table between the units of a file', () => {
    expect(tableFor(calendar, '某自治县教育局')).toBe(tableFor(calendar, '某自治县卫生局'))
    expect([...calendar.overlays.keys()]).toHaveLength(3)
  })
})

describe('a calendar on another', () => {
  it('may add notices of its own to the covered years', () => {
    const own = `notices:
  - title: 市通知
    published: 2015-05-01
    address: http://example.org/d
    rest:
      - name: 市庆
        from: 2015-07-01
        to: 2015-07-01
`
    const { table, notices } = loaded({ 'town/2015.yaml': own })
    expect(dayInfo(table, day('2015-07-01'))).toMatchObject({ reason: 'holiday', name: '市庆' })
    expect(notices.map((notice) => [notice.path, notice.title])).toEqual([
      ['land/2015.yaml', '甲通知'],
      ['town/2015.yaml', '市通知'],
    ])
    expect(Object.isFrozen(table) && Object.isFrozen(notices[0])).toBe(true)
  })

  it('covers the years that its base covers', () => {
    const { firstYear, lastYear } = loaded({ 'land/2016.yaml': NOTICE })
    expect([firstYear, lastYear]).toEqual([2015, 2016])
  })

  it('may have another zone and other days of rest', () => {
    const text = `${BASE['town/calendar.yaml']}zone: Asia/Urumqi\nweekly-rest:\n  - Sunday\n`
    const { offset, table } = loaded({ 'town/calendar.yaml': text })
    expect(offset).toBe(6 * 3_600_000)
    expect(dayInfo(table, day('2015-03-21'))).toMatchObject({ working: true, reason: 'weekday' })
  })
})

describe('a later notice', () => {
  it('takes back what it says it cancels', () => {
    const { table, notices } = loaded({
      'land/2015.yaml': `${BASE['land/2015.yaml']}  - title: 乙通知
    published: 2015-02-10
    address: http://example.org/b
    cancels:
      rest:
        - 2015-02-24
      work:
        - 2015-02-28
`,
    })
    expect(dayInfo(table, day('2015-02-24'))).toMatchObject({ working: true, reason: 'weekday' })
    expect(dayInfo(table, day('2015-02-28'))).toMatchObject({ working: false, reason: 'weekend' })
    expect(notices[1]).toMatchObject({ cancelledRest: [day('2015-02-24')] })
  })
})
