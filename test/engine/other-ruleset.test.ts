import { describe, expect, test } from 'vitest'
import { formatInstant, loadCalendar, parseMoment } from '../../calendar/index.js'
import {
  checkCalendars,
  compile,
  evaluate,
  loadRuleset,
  type RawRecord,
  type Verdict,
} from '../../engine/index.js'
import { calendarTexts, readTexts } from '../files.js'

/** A ruleset with other subjects, facts and colours, every line worked out by hand. */
const { ruleset, diagnostics } = loadRuleset(readTexts('test/fixtures/harbour'))
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')

function judge(record: RawRecord, asOf = '2018-01-01'): Verdict {
  expect(diagnostics).toEqual([])
  if (!ruleset || !calendar) throw new Error('the fixture does not load')
  const moment = parseMoment(`${asOf} 00:00:00`, calendar.offset)
  if (!moment.ok || moment.moment.kind !== 'instant') throw new Error(asOf)
  const plan = compile(ruleset, new Map([[calendar.name, calendar]]))
  const outcome = evaluate({ subject: 'permit', id: 'p', unit: 'w', ...record }, plan, {
    asOf: moment.moment.at,
  })
  if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome))
  return outcome
}

function cards(record: RawRecord, asOf?: string): readonly string[] {
  const { offset } = calendar ?? { offset: 0 }
  return judge(record, asOf).cards.map(
    ({ colour, count, at, status }) =>
      `${colour.name}×${count} ${status} ${formatInstant(at, offset).slice(0, 19)}`,
  )
}

function due(record: RawRecord): readonly string[] {
  const { offset } = calendar ?? { offset: 0 }
  return judge(record).tiers.map(({ colour, deadline, state }) =>
    deadline === undefined
      ? `${colour.name} ${state}`
      : `${colour.name} ${formatInstant(deadline, offset).slice(0, 19)}`,
  )
}

const swift = { kind: '快办', appliedAt: '2016-03-21 09:00' } // a Monday; 08:30–12:00, 14:30–17:30

describe('office hours', () => {
  test('run through the shifts of a day and the next day', () => {
    // 3 h in the morning, then 1 h and 3 h in the afternoon
    expect(due(swift)).toEqual([
      'white 2016-03-21T15:30:00',
      'blue 2016-03-21T15:30:00',
      'black 2016-03-21T17:30:00',
    ])
  })
  test('满 is late at the deadline itself, 超过 is not', () => {
    expect(cards({ ...swift, grantedAt: '2016-03-21 15:29:59' })).toEqual([])
    expect(cards({ ...swift, grantedAt: '2016-03-21 15:30:00' })).toEqual([
      'white×1 active 2016-03-21T15:30:00',
    ])
    expect(cards({ ...swift, grantedAt: '2016-03-21 15:30:01' })).toEqual([
      'white×1 active 2016-03-21T15:30:00',
      'blue×1 active 2016-03-21T15:30:00',
    ])
  })
  test('a clock stops inside a pause, and an open pause runs to as-of', () => {
    const waits = [{ from: '2016-03-21 10:00', to: '2016-03-21 15:00' }]
    // 1 h before; 2.5 h until 17:30; half an hour on Tuesday
    expect(due({ ...swift, waits })[0]).toBe('white 2016-03-22T09:00:00')
    const open = { ...swift, waits: [{ from: '2016-03-21 10:00' }] }
    expect(cards(open, '2016-04-01')).toEqual([])
  })
})

describe('months', () => {
  test('end on the same day of the next month, at close of office, off rest days', () => {
    const record = { appliedAt: '2016-01-31 10:00', supplementedAt: '2016-01-15 10:00' }
    // 31 January + 1 month = 29 February, a Monday
    expect(due(record)).toEqual(['black 2016-02-29T17:30:00'])
    // 19 February + 1 month = Saturday 19 March → Monday 21 March
    expect(due({ ...record, supplementedAt: '2016-02-19 10:00' })).toEqual([
      'black 2016-03-21T17:30:00',
    ])
  })
  test('wait for every fact of latest-of', () => {
    expect(due({ appliedAt: '2016-01-31 10:00' })).toEqual(['black waiting'])
  })
})

describe('direct cards', () => {
  const visited = { appliedAt: '2016-05-03 10:00', visits: 2 }
  test('come several at once, dated by what governs', () => {
    expect(cards(visited)).toEqual(['blue×2 active 2016-05-03T10:00:00'])
  })
  test('are stopped by an exception, and by a number that is not reached or not known', () => {
    expect(cards({ ...visited, kind: '封存' })).toEqual([])
    expect(cards({ ...visited, visits: 1 })).toEqual([])
    expect(judge({ appliedAt: '2016-05-03 10:00' }).undecided).toMatchObject([
      { clause: { id: '1.3-visits' }, unknown: [{ name: 'visits' }] },
    ])
  })
})

describe('versions', () => {
  test('the one in force at the governing instant', () => {
    const visited = { visits: 2, supplementedAt: undefined }
    expect(cards({ ...visited, appliedAt: '2016-12-31 23:59:59' })).toHaveLength(1)
    expect(cards({ ...visited, appliedAt: '2017-01-01 00:00:00' })).toEqual([])
    expect(judge({ appliedAt: '2017-01-01' }).version.version).toBe('2017-01-01')
  })
  test('keep the names of cards', () => {
    const ids = ['2016-05-03 10:00', '2017-05-03 10:00'].map(
      (appliedAt) => judge({ appliedAt, visits: 3 }).cards[0]?.cardId,
    )
    expect(ids).toEqual([
      'harbour/1.3-visits/permit/p/blue/1',
      'harbour/1.3-visits/permit/p/blue/1',
    ])
  })
})

test('an amendment that was published anew brings its own source', () => {
  const texts = readTexts('test/fixtures/harbour')
  const path = '2017-01-01/article-1.yaml'
  const amended = { ...texts, [path]: (texts[path] ?? '').replace('发两张蓝签', '发三张蓝签') }
  const codes = (given: typeof texts) =>
    loadRuleset(given).diagnostics.map(({ problem }) => problem.code)
  expect(codes(amended)).toEqual(['text-not-in-source'])
  const source = (texts['source.md'] ?? '').replace('发两张蓝签', '发三张蓝签')
  expect(codes({ ...amended, '2017-01-01/source.md': source })).toEqual([])
})

test('two versions may not begin at one instant, however it is written', () => {
  const texts = readTexts('test/fixtures/harbour')
  const path = '2017-01-01/ruleset.yaml'
  const same = (texts[path] ?? '').replace(
    'from: 2017-01-01 00:00:00',
    'from: 2015-12-31T16:00:00Z',
  )
  const loaded = loadRuleset({ ...texts, [path]: same }).ruleset
  if (!loaded || !calendar) throw new Error('the fixture does not load')
  const found = checkCalendars(loaded, new Map([[calendar.name, calendar]]))
  expect(found.map(({ problem }) => problem.code)).toEqual(['versions-same-start'])
})
