import { describe, expect, test } from 'vitest'
import {
  asInstant,
  type Counting,
  deadline,
  isOutOfCoverage,
  type Length,
} from '../../calendar/index.js'
import { analyse } from '../../engine/analysis/analyse.js'
import { loadRuleset, type Ruleset, type Tier } from '../../engine/index.js'
import { parseThreshold } from '../../engine/threshold/index.js'
import type { Texts } from '../../source/texts.js'
import { calendar, calendars, cardsOf, edited, evaluated, findingsIn, library } from './library.js'

/** What only a calendar can show: tiers in different units, and when versions govern. */
const ARTICLE = '2016-01-01/article-1.yaml'

/** The black tier otherwise, in a unit that decides its own counting. */
function withBlack(threshold: string): Texts {
  return edited(ARTICLE, 'black: 超出 6 个工作日', `black: ${threshold}`)
}

/** The black tier in hours, of the counting that stops on rest days. */
function withHours(ms: number): Ruleset {
  const { ruleset } = loadRuleset(library)
  if (!ruleset) throw new Error('the library does not load')
  const inHours = (tier: Tier): Tier => {
    if (tier.colour !== 'black') return tier
    const parsed = parseThreshold(`超出 ${ms / 60_000} 分钟`)
    if (!parsed.ok) throw new Error(`${ms}`)
    return { ...tier, threshold: parsed.threshold, counting: hours, length: { kind: 'time', ms } }
  }
  const versions = ruleset.versions.map((version) => ({
    ...version,
    clauses: version.clauses.map((clause) =>
      clause.limit && clause.limit.tiers.length > 1
        ? { ...clause, limit: { ...clause.limit, tiers: clause.limit.tiers.map(inHours) } }
        : clause,
    ),
  }))
  return { ...ruleset, versions }
}

const workingDays: Counting = {
  kind: 'working-days',
  startDay: 'not-counted',
  endOfDay: 'midnight',
}
const hours: Counting = { kind: 'suspended', restDays: 'all' }
const fiveDays: Length = { kind: 'days', months: 0, days: 5 }

/** The slow way: from every minute of two months, does the black tier run out before the white? */
function invertedMinutes(blackMinutes: number): number {
  let found = 0
  const end = Date.UTC(2016, 2, 1) - calendar.offset
  for (let at = Date.UTC(2016, 0, 1) - calendar.offset; at < end; at += 60_000) {
    const start = { kind: 'instant', at: asInstant(at) } as const
    const white = deadline(calendar.table, workingDays, start, fiveDays)
    const black = deadline(calendar.table, hours, start, {
      kind: 'time',
      ms: blackMinutes * 60_000,
    })
    if (isOutOfCoverage(white) || isOutOfCoverage(black)) throw new Error('not covered')
    if (black < white) found++
  }
  return found
}

const HOUR = 3_600_000

describe('5 working days and hours that stop on rest days', () => {
  test('143 hours and 59 minutes run out first, from one minute of a week', () => {
    const ruleset = withHours(144 * HOUR - 60_000)
    const [finding, ...others] = analyse(ruleset, [], calendars)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      problem: { code: 'tiers-invert', lower: '白条', higher: '黑条' },
    })
    const outcome = finding && evaluated(finding, ruleset)
    if (outcome?.kind !== 'verdict') throw new Error('no verdict')
    expect(cardsOf(outcome)).toEqual(['1.1-return white', '1.1-return black'])
    // the white never stands alone: the black falls due with it, though its own hours were over
    const [white, black] = outcome.tiers
    expect(black?.deadline).toBe(white?.deadline)
    if (!white?.start) throw new Error('no start')
    const own = deadline(calendar.table, hours, white.start, {
      kind: 'time',
      ms: 144 * HOUR - 60_000,
    })
    expect(own).toBeLessThan(white.deadline ?? 0)
  })

  test('144 hours never do', () => {
    expect(analyse(withHours(144 * HOUR), [], calendars)).toEqual([])
  })

  test('as a walk over every minute of two months confirms', () => {
    expect(invertedMinutes(144 * 60 - 1)).toBeGreaterThan(0)
    expect(invertedMinutes(144 * 60)).toBe(0)
  })

  test('100 hours always do, which is an error', () => {
    expect(analyse(withHours(100 * HOUR), [], calendars)).toMatchObject([
      { severity: 'error', problem: { code: 'tiers-order' } },
    ])
  })
})

describe('5 working days and hours at work, of which a day has 6½', () => {
  test.each([
    ['超出 40 个工作小时', []],
    // from Monday's 00:00: used up on the next Monday at 17:30, before its 24:00
    ['超出 39 个工作小时', ['warning tiers-invert']],
    ['超出 32 个工作小时', ['error tiers-order']],
  ])('%s', (threshold, found) => {
    const findings = findingsIn(withBlack(threshold))
    expect(findings.map(({ severity, problem }) => `${severity} ${problem.code}`)).toEqual(found)
  })
})

test('a month and 30 days are compared over the calendar', () => {
  const month = edited(ARTICLE, 'white: 超出 5 个工作日', 'white: 超出 1 个月')
  const black = (days: number) =>
    edited(ARTICLE, 'black: 超出 6 个工作日', `black: 超出 ${days} 个自然日`, month)
  expect(findingsIn(black(30)).map(({ problem }) => problem.code)).toEqual(['tiers-invert'])
  expect(findingsIn(black(31))).toEqual([])
})

describe('versions', () => {
  const second = (effective: string, texts: Texts = library): Texts => {
    const ruleset = (texts['2016-01-01/ruleset.yaml'] ?? '')
      .replace('version: 2016-01-01', 'version: 2017-01-01')
      .replace(/effective:\n {2}.*/, `effective:\n  ${effective}`)
    return {
      ...texts,
      '2017-01-01/ruleset.yaml': ruleset,
      '2017-01-01/article-1.yaml': texts[ARTICLE] ?? '',
    }
  }
  const effect = (rival: string) =>
    edited(
      '2016-01-01/ruleset.yaml',
      'readings:\n',
      `readings:
  effect:
    cite: 第一条
    question: 何时？
    use: signed
    options:
      signed: { label: 落款日, from: 2016-01-01 00:00:00 }
      printed: { label: 印发日, from: ${rival} }
`,
      edited(
        '2016-01-01/ruleset.yaml',
        'effective:\n  from: 2016-01-01 00:00:00',
        'effective:\n  reading: effect',
      ),
    )

  test('that follow one another are sound', () => {
    expect(findingsIn(second('from: 2017-01-01 00:00:00'))).toEqual([])
  })

  test('of which the later begins first overlap', () => {
    const texts = second('from: 2015-06-01 00:00:00')
    const [finding, ...others] = findingsIn(texts)
    expect(others).toEqual([])
    expect(finding?.problem).toEqual({
      code: 'versions-out-of-order',
      first: '2016-01-01',
      second: '2017-01-01',
    })
    // although the later version has begun, the earlier governs
    const outcome = finding && evaluated(finding, texts)
    expect(outcome?.kind === 'verdict' && outcome.version.version).toBe('2016-01-01')
  })

  test('overlap under a rival reading', () => {
    const texts = second('from: 2017-01-01 00:00:00', effect('2017-01-02 00:00:00'))
    // the copy's reading is consulted by nobody
    const [finding] = findingsIn(texts).filter(({ problem }) => problem.code !== 'reading-unused')
    expect(finding?.problem).toMatchObject({ code: 'versions-out-of-order', reading: 'effect' })
    if (!finding?.witness) throw new Error('no witness')
    // with a card, which says that it is contested
    const record = { ...finding.witness.record, lost: true }
    const outcome = evaluated({ ...finding, witness: { ...finding.witness, record } }, texts)
    expect(outcome.kind === 'verdict' && outcome.cards[0]?.contested).toEqual(['effect'])
    const sound = second('from: 2017-01-01 00:00:00', effect('2016-12-31 00:00:00'))
    expect(findingsIn(sound).map(({ problem }) => problem.code)).toEqual(['reading-unused'])
  })

  test('that govern a year without a calendar reject its records', () => {
    const from = (text: string) =>
      edited('2016-01-01/ruleset.yaml', 'from: 2016-01-01 00:00:00', `from: ${text}`)
    expect(findingsIn(from('2013-01-01 00:00:00'))).toEqual([])
    const texts = from('2012-12-31 23:59:59')
    const [finding, ...others] = findingsIn(texts)
    expect(others).toEqual([])
    expect(finding?.problem).toEqual({
      code: 'version-not-covered',
      version: '2016-01-01',
      calendar: 'qingyuan',
      from: 2012,
      to: 2012,
    })
    const outcome = finding && evaluated(finding, texts)
    expect(outcome).toMatchObject({ problems: [{ code: 'out-of-coverage', year: 2012 }] })
  })
})

test('an option that nobody has chosen yet is looked at too, and its witness says so', () => {
  const texts = edited(
    '2016-01-01/ruleset.yaml',
    'adds: { label: 两张, higher-tier: adds }',
    'adds: { label: 两张, higher-tier: adds, to: 借出时间 }',
    edited(
      '2016-01-01/ruleset.yaml',
      'replaces: { label: 一张, higher-tier: replaces }',
      'replaces: { label: 一张, higher-tier: replaces, to: 归还时间 }',
      edited(ARTICLE, '          to: 归还时间\n          reading: both', '          reading: both'),
    ),
  )
  const [finding, ...others] = findingsIn(texts)
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    problem: { code: 'end-not-after-start', clause: '1.1-return' },
    witness: { readings: { both: 'adds' } },
  })
  expect(finding && cardsOf(evaluated(finding, texts))).toEqual([])
})
