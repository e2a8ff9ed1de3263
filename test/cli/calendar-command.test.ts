import { expect, test } from 'vitest'
import { calendarCheck, calendarShow } from '../../cli/commands/calendar.js'
import { widthOf } from '../../cli/output/width.js'
import { fakeContext } from './fake-context.js'

test('a month with its marks and their reasons', async () => {
  const context = fakeContext('zh')
  expect(await calendarShow('2015', { month: '9' }, context)).toBe(0)
  expect(context.written.out).toMatchInlineSnapshot(`
    "清远市 (qingyuan)

    2015 年 9 月           21 个工作日
    一   二   三   四   五   六   日
          1    2    3休  4休  5休  6班
     7    8    9   10   11   12   13
    14   15   16   17   18   19   20
    21   22   23   24   25   26休 27休
    28   29   30
    9-3 至 9-5 休：中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日（2015-05-13
      通知）
    9-6 班（2015-05-13 通知）
    9-26 至 9-27 休：中秋节（2014-12-16 通知）

    休：放假　班：调休上班　没有标记的，周六、周日休息，其余上班
    "
  `)
})

test('the national calendar by its name, in English', async () => {
  const context = fakeContext('en')
  await calendarShow('2015', { month: '10', name: 'cn' }, context)
  expect(context.written.out).toMatchInlineSnapshot(`
    "全国 (cn)

    October 2015       18 working days
    Mo   Tu   We   Th   Fr   Sa   Su
                    1休  2休  3休  4休
     5休  6休  7休  8    9   10班 11
    12   13   14   15   16   17   18
    19   20   21   22   23   24   25
    26   27   28   29   30   31
    10-1 to 10-7 休 国庆节 (notice of 2014-12-16)
    10-10 班 (notice of 2014-12-16)

    休 holiday   班 make-up working day   otherwise Saturdays and Sundays rest
    "
  `)
})

test.each([40, 79, 80, 120, 160])('a year fits into %i columns', async (columns) => {
  const context = fakeContext('zh', columns)
  expect(await calendarShow('2020', {}, context)).toBe(0)
  const lines = context.written.out.trimEnd().split('\n')
  // the legend under the year is one line, whatever the width
  for (const line of lines.slice(0, -1)) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  expect(context.written.out.match(/2020 年 \d+ 月/g)).toHaveLength(12)
  expect(context.written.out).toContain('2020 年：249 个工作日，117 个休息日')
})

test.each([
  ['15', {}, { code: 'not-a-year' }],
  ['2015', { month: '13' }, { code: 'not-a-month' }],
  ['2012', {}, { code: 'year-not-in-calendar', first: 2013 }],
  ['2015', { name: 'qingyan' }, { code: 'unknown-calendar', nearest: 'qingyuan' }],
  ['2015', { calendar: 'rules' }, { code: 'no-calendars' }],
] as const)('%s with %j is a usage error', async (year, options, problem) => {
  const failed = calendarShow(year, options, fakeContext('zh'))
  await expect(failed).rejects.toMatchObject({ problem })
})

test('the shipped calendars are sound', async () => {
  const context = fakeContext('zh')
  expect(await calendarCheck({}, context)).toBe(0)
  expect(context.written).toEqual({
    out: '✓ calendar/cn        全国 2013—2026 年\n✓ calendar/qingyuan  清远市 2013—2026 年\n没有发现问题\n',
    err: '',
  })
})
