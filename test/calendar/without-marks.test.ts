/** A calendar as if notices had not been: each day by its weekday again, for every unit. */
import { expect, it } from 'vitest'
import { dayOf, tableFor, withoutMarks, works } from '../../calendar/index.js'
import { load } from './fixture.js'
import { instant } from './shipped.js'

const overlay = `label: 停工
units:
  - 甲局
rest:
  - name: 台风
    from: 2015-06-15
    to: 2015-06-15
work:
  - 2015-06-20
`
const loaded = load({ 'town/overlays/a.yaml': overlay }).calendar
if (!loaded) throw new Error('does not load')
const calendar = loaded

/** 班 or 休: Thursday in the holiday, Saturday made up, a plain Sunday and Monday, then the unit's two. */
const DAYS = ['2015-02-19', '2015-02-28', '2015-03-01', '2015-03-02', '2015-06-15', '2015-06-20']

function week(reasons: readonly Parameters<typeof withoutMarks>[1][], unit: string): string {
  const [of] = reasons
  const table = tableFor(of ? withoutMarks(calendar, of) : calendar, unit)
  return DAYS.map((day) =>
    works(table, dayOf(instant(`${day} 12:00`), calendar.offset)) ? '班' : '休',
  ).join('')
}

it.each([
  ['as it is', [], '休班休班班休', '休班休班休班'],
  ['without holidays', [new Set(['holiday'] as const)], '班班休班班休', '班班休班休班'],
  ['without make-up days', [new Set(['make-up'] as const)], '休休休班班休', '休休休班休班'],
  [
    'without overlays',
    [new Set(['overlay-rest', 'overlay-working'] as const)],
    '休班休班班休',
    '休班休班班休',
  ],
])('%s', (_, reasons, others, own) => {
  expect(week(reasons, '乙局')).toBe(others)
  expect(week(reasons, '甲局')).toBe(own)
})

it('keeps the days that it covers, its hours and its name', () => {
  const { table } = withoutMarks(calendar, new Set(['holiday']))
  const { first, last, offset, shifts, calendar: name } = calendar.table
  expect(table).toMatchObject({ first, last, offset, shifts, calendar: name })
})

it('knows the weekly rest of a calendar whose last day alone shows it', () => {
  // 2015 begins and ends with a Thursday; all Thursdays but the last are marked to work
  const thursdays = Array.from({ length: 52 }, (_, week) =>
    new Date(Date.UTC(2015, 0, 1 + week * 7)).toISOString().slice(0, 10),
  )
  const { calendar: one } = load({
    'land/calendar.yaml': 'label: 全境\nzone: Asia/Shanghai\nweekly-rest:\n  - Thursday\n',
    'land/2015.yaml': `notices:
  - title: 甲通知
    published: 2014-12-16
    address: http://example.org/a
    work:
${thursdays.map((date) => `      - ${date}`).join('\n')}
`,
  })
  if (!one) throw new Error('does not load')
  const { table } = withoutMarks(one, new Set(['make-up']))
  const rests = thursdays.filter(
    (date) => !works(table, dayOf(instant(`${date} 12:00`), one.offset)),
  )
  expect(rests).toEqual(thursdays)
})
