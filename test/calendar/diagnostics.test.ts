/** What can be wrong with a calendar's files: each problem by a small text, at its place. */
import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../../calendar/index.js'
import type { ProblemCode } from '../../source/diagnostic.js'
import type { Texts } from '../../source/texts.js'
import { BASE, load, NOTICE, problems } from './fixture.js'

const YEAR = BASE['land/2015.yaml'] ?? ''
const TOWN = BASE['town/calendar.yaml'] ?? ''
const later = (more: string): Texts => ({
  'land/2015.yaml': `${YEAR}  - title: 乙通知
    published: 2015-05-13
    address: http://example.org/b
${more}`,
})
const earlier: Texts = {
  'land/2015.yaml': `${YEAR}  - title: 乙通知
    published: 2014-11-01
    address: http://example.org/b
`,
}
const year = (from: string, to: string): Texts => ({ 'land/2015.yaml': YEAR.replace(from, to) })
const town = (from: string, to: string): Texts => ({ 'town/calendar.yaml': TOWN.replace(from, to) })
const overlay = (more: string): Texts => ({
  'town/overlays/a.yaml': `label: 甲县\nunits:\n  - 甲县教育局\n${more}`,
})

type Row = [
  what: string,
  texts: Texts,
  code: ProblemCode,
  path: string,
  at: string,
  detail?: Record<string, unknown>,
]

const ROWS: Row[] = [
  [
    'an unknown base',
    town('base: land', 'base: lamd'),
    'unknown-name',
    'town/calendar.yaml',
    'lamd',
    { nearest: 'land', known: ['land', 'town'] },
  ],
  [
    'a cycle',
    { 'land/calendar.yaml': 'label: 全境\nbase: town\n' },
    'calendar-cycle',
    'land/calendar.yaml',
    'town',
    { names: ['town', 'land', 'town'] },
  ],
  [
    'a date that there is not',
    year('2015-02-28', '2015-02-30'),
    'no-such-date',
    'land/2015.yaml',
    '2015-02-30',
    { value: '2015-02-30' },
  ],
  [
    'a publication that there is not',
    year('2014-12-16', '2014-13-16'),
    'no-such-date',
    'land/2015.yaml',
    '2014-13-16',
  ],
  [
    'a date of another year',
    year('2015-02-28', '2016-02-28'),
    'date-outside-year',
    'land/2015.yaml',
    '2016-02-28',
    { year: 2015 },
  ],
  [
    'to before from',
    year('to: 2015-02-24', 'to: 2015-02-14'),
    'range-reversed',
    'land/2015.yaml',
    '2015-02-14',
    { from: '2015-02-18' },
  ],
  [
    'rest and work in one notice',
    year('- 2015-02-28', '- 2015-02-21'),
    'rest-and-work',
    'land/2015.yaml',
    '2015-02-21',
    { date: '2015-02-21', where: 'same-notice' },
  ],
  [
    'rest that an earlier notice made work',
    later('    rest:\n      - name: 某节\n        from: 2015-02-27\n        to: 2015-02-28\n'),
    'rest-and-work',
    'land/2015.yaml',
    '2015-02-27',
    { date: '2015-02-28', where: 'earlier-notice' },
  ],
  [
    'work that an earlier notice made rest',
    later('    work:\n      - 2015-02-21\n'),
    'rest-and-work',
    'land/2015.yaml',
    '2015-02-21',
    { where: 'earlier-notice' },
  ],
  [
    'a date twice in a list',
    year('- 2015-02-28', '- 2015-02-28\n      - 2015-02-28'),
    'duplicate-date',
    'land/2015.yaml',
    '2015-02-28',
    { date: '2015-02-28' },
  ],
  [
    'a date in two runs',
    year(
      '    work:',
      '      - name: 某节\n        from: 2015-02-24\n        to: 2015-02-25\n    work:',
    ),
    'duplicate-date',
    'land/2015.yaml',
    '2015-02-24',
  ],
  [
    'a rest day cancelled that was none',
    later('    cancels:\n      rest:\n        - 2015-03-18\n'),
    'cancels-nothing',
    'land/2015.yaml',
    '2015-03-18',
    { mark: 'rest' },
  ],
  [
    'a working day cancelled that was none',
    later('    cancels:\n      work:\n        - 2015-02-18\n'),
    'cancels-nothing',
    'land/2015.yaml',
    '2015-02-18',
    { mark: 'work' },
  ],
  [
    'notices in the wrong order',
    earlier,
    'notices-out-of-order',
    'land/2015.yaml',
    '2014-11-01',
    { previous: '2014-12-16' },
  ],
  [
    'a gap in the years',
    { 'land/2018.yaml': NOTICE },
    'year-gap',
    'land/2018.yaml',
    '',
    { missing: [2016, 2017] },
  ],
  [
    'a year that the base does not cover',
    { 'town/2016.yaml': NOTICE },
    'year-not-covered',
    'town/2016.yaml',
    '',
    { year: 2016, first: 2015, last: 2015 },
  ],
  [
    'an overlay of a year not covered',
    overlay('work:\n  - 2016-02-28\n'),
    'year-not-covered',
    'town/overlays/a.yaml',
    '2016-02-28',
    { year: 2016 },
  ],
  [
    'shifts that overlap',
    town('from: 14:30', 'from: 11:30'),
    'shifts-out-of-order',
    'town/calendar.yaml',
    '11:30',
    { previousTo: '12:00' },
  ],
  [
    'shifts out of order',
    town('from: 08:30\n    to: 12:00', 'from: 18:30\n    to: 19:00'),
    'shifts-out-of-order',
    'town/calendar.yaml',
    '14:30',
  ],
  [
    'a shift that ends before it begins',
    town('to: 12:00', 'to: 08:00'),
    'range-reversed',
    'town/calendar.yaml',
    '08:00',
  ],
  [
    'a clock time that there is not',
    town('to: 12:00', 'to: 12:60'),
    'wrong-form',
    'town/calendar.yaml',
    '12:60',
    { example: '08:30' },
  ],
  [
    'a clock time without its nought',
    town('from: 08:30', 'from: 8:30'),
    'wrong-form',
    'town/calendar.yaml',
    '8:30',
  ],
  [
    'a date without its noughts',
    year('2015-02-28', '2015-2-28'),
    'wrong-form',
    'land/2015.yaml',
    '2015-2-28',
    { example: '2015-09-03' },
  ],
  [
    'a zone that there is not',
    town('base: land', 'base: land\nzone: Asia/Shanghia'),
    'unknown-zone',
    'town/calendar.yaml',
    'Asia/Shanghia',
  ],
  [
    'a zone whose clocks change',
    town('base: land', 'base: land\nzone: Europe/Berlin'),
    'zone-offset-varies',
    'town/calendar.yaml',
    'Europe/Berlin',
    { date: expect.stringMatching(/^2015-0[34]/) },
  ],
  [
    'no zone anywhere',
    { 'land/calendar.yaml': 'label: 全境\nweekly-rest:\n  - Saturday\n  - Sunday\n' },
    'missing-key',
    'land/calendar.yaml',
    '',
    { key: 'zone' },
  ],
  [
    'a unit in two overlays',
    { ...overlay(''), 'town/overlays/b.yaml': 'label: 乙\nunits:\n  - 甲县教育局\n' },
    'unit-in-two-overlays',
    'town/overlays/b.yaml',
    '甲县教育局',
    { other: 'town/overlays/a.yaml' },
  ],
  [
    'a unit twice in one overlay',
    overlay('  - 甲县教育局\n'),
    'unit-in-two-overlays',
    'town/overlays/a.yaml',
    '甲县教育局',
  ],
  [
    'rest and work in one overlay',
    overlay(
      'rest:\n  - name: 停工\n    from: 2015-06-01\n    to: 2015-06-02\nwork:\n  - 2015-06-02\n',
    ),
    'rest-and-work',
    'town/overlays/a.yaml',
    '2015-06-02',
  ],
  [
    'a weekday that does not exist',
    { 'land/calendar.yaml': (BASE['land/calendar.yaml'] ?? '').replace('Saturday', 'Saterday') },
    'unknown-value',
    'land/calendar.yaml',
    'Saterday',
    { nearest: 'Saturday' },
  ],
  [
    'an unknown key',
    year('work:', 'works:'),
    'unknown-key',
    'land/2015.yaml',
    'works',
    { nearest: 'work' },
  ],
  [
    'a notice without its address',
    year('    address: http://example.org/a\n', ''),
    'missing-key',
    'land/2015.yaml',
    'title',
    { key: 'address' },
  ],
  ['an empty year', { 'land/2016.yaml': '' }, 'empty-file', 'land/2016.yaml', ''],
]

describe('errors', () => {
  it.each<Row>(ROWS)('%s', (...row) => {
    const [, texts, code, path, at, detail = {}] = row
    expect(problems(texts)).toEqual([
      expect.objectContaining({ severity: 'error', code, path, at, ...detail }),
    ])
    expect(load(texts).calendar).toBeUndefined()
  })

  it('no year at all', () => {
    const { 'land/2015.yaml': _, ...texts } = BASE
    const { calendar, diagnostics } = loadCalendar(texts, 'town')
    expect(calendar).toBeUndefined()
    expect(diagnostics.map(({ problem }) => problem)).toEqual([
      { code: 'missing-file', name: 'YYYY.yaml' },
    ])
  })

  it('no such calendar', () => {
    const [problem] = problems({}, 'twon')
    expect(problem).toMatchObject({ code: 'unknown-name', name: 'twon', nearest: 'town' })
  })

  it('all of them together, none hiding another', () => {
    const texts = { ...year('2015-02-28', '2015-02-30'), ...town('from: 14:30', 'from: 11:30') }
    expect(problems(texts).map(({ code }) => code)).toEqual(['shifts-out-of-order', 'no-such-date'])
  })
})

describe('warnings', () => {
  it('a make-up day that is an ordinary weekday anyway', () => {
    const texts = year('2015-02-28', '2015-02-27')
    expect(problems(texts)).toEqual([
      {
        severity: 'warning',
        code: 'work-already-ordinary',
        path: 'land/2015.yaml',
        at: '2015-02-27',
        date: '2015-02-27',
      },
    ])
    expect(load(texts).calendar).toBeDefined()
  })

  it('a holiday that every year has, unless it fell together with another', () => {
    const everyYear = (...names: string[]) => ({
      'land/calendar.yaml': `${BASE['land/calendar.yaml']}every-year: [${names.join(', ')}]\n`,
    })
    const text = BASE['land/2015.yaml'] ?? ''
    const [, name = ''] = /- name: (\S+)/.exec(text) ?? []
    expect(problems(everyYear(name))).toEqual([])
    expect(problems(everyYear(name, '国庆节'))).toMatchObject([
      { severity: 'warning', code: 'holiday-missing', year: 2015, missing: ['国庆节'] },
    ])
    const together = { 'land/2015.yaml': text.replace(name, `${name}、国庆节`) }
    expect(problems({ ...everyYear(name, '国庆节'), ...together })).toEqual([])
    const short = { 'land/2015.yaml': text.replace(name, `${name}、国庆`) }
    expect(problems({ ...everyYear(name, '国庆节', '劳动节'), ...short })).toMatchObject([
      { code: 'holiday-missing', missing: ['国庆节'], nearest: '国庆', at: `${name}、国庆` },
      { code: 'holiday-missing', missing: ['劳动节'], at: '' },
    ])
  })

  it('the same in an overlay', () => {
    const [problem] = problems(overlay('work:\n  - 2015-02-28\n'))
    expect(problem).toMatchObject({ severity: 'warning', code: 'work-already-ordinary' })
  })

  it.each(['2016年.yaml', '2016.yml', 'overlay/a.yaml', 'overlays/more/a.yaml'])('%s', (name) => {
    const texts = { [`town/${name}`]: 'label: x\n' }
    expect(problems(texts)).toEqual([
      { severity: 'warning', code: 'calendar-stray-file', path: `town/${name}`, at: '', name },
    ])
    expect(load(texts).calendar).toBeDefined()
  })
})

describe('no fault', () => {
  it('is found in the sound one', () => {
    expect(problems()).toEqual([])
  })

  it('is found in files that are no calendar', () => {
    expect(
      problems({ 'README.md': '#', 'schema/x.schema.json': '{', 'town/notes.txt': '' }),
    ).toEqual([])
  })
})
