import { describe, expect, test } from 'vitest'
import { loadCalendar, parseMoment } from '../../calendar/index.js'
import { runMessagesFor } from '../../cli/messages/run-messages-for.js'
import {
  checkPrecedence,
  compile,
  evaluateAll,
  type JointVerdict,
  joinPlans,
  loadRuleset,
  type RawRecord,
  type Ruleset,
} from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { calendarTexts, readTexts } from '../files.js'

/** Two regulations on one permit: where both rule on a matter, the one that prevails stands. */
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')
const texts = readTexts('test/fixtures/harbour')

interface Edits {
  readonly prevails?: string
  readonly white?: string
  readonly matter?: string
  readonly facts?: string
}

/** The harbour's rules by another name, its first clause on a matter. */
function harbour(name: string, { prevails, white = '4', matter = '办结', facts = '' }: Edits = {}) {
  const edited: Record<string, string> = { 'source.md': texts['source.md'] ?? '' }
  edited['facts.yaml'] = (texts['facts.yaml'] ?? '') + facts
  const over =
    prevails === undefined ? '' : `prevails-over:\n  - ruleset: ${prevails}\n    cite: 第十条\n`
  const folder = '2016-01-01'
  edited[`${folder}/ruleset.yaml`] =
    (texts[`${folder}/ruleset.yaml`] ?? '').replace('ruleset: harbour', `ruleset: ${name}`) + over
  edited[`${folder}/article-1.yaml`] = (texts[`${folder}/article-1.yaml`] ?? '')
    .replace('title: 快道办结', `title: 快道办结\n        matter: ${matter}`)
    .replace('满 4 个工作小时', `满 ${white} 个工作小时`)
  return load(edited)
}

function load(edited: Texts): Ruleset {
  const { ruleset, diagnostics } = loadRuleset(edited)
  if (!ruleset) throw new Error(JSON.stringify(diagnostics))
  return ruleset
}

function judge(rulesets: readonly Ruleset[], record: RawRecord) {
  if (!calendar) throw new Error('no calendar')
  const calendars = new Map([[calendar.name, calendar]])
  const plans = joinPlans(rulesets.map((one) => compile(one, calendars)))
  const asOf = parseMoment('2016-12-01 00:00:00', calendar.offset)
  if (!asOf.ok || asOf.moment.kind !== 'instant') throw new Error('not an instant')
  const raw = { subject: 'permit', id: 'p', unit: 'w', kind: '快办', ...record }
  return evaluateAll(raw, plans, { asOf: asOf.moment.at })
}

function cards(rulesets: readonly Ruleset[], record: RawRecord): readonly string[] {
  const outcome = judge(rulesets, record)
  if (outcome.kind !== 'joint') throw new Error(JSON.stringify(outcome))
  return outcome.verdicts.flatMap((verdict) =>
    verdict.cards.map(
      ({ clause, colour, status, yieldsTo }) =>
        `${verdict.version.ruleset} ${clause.id} ${colour.name} ${status}${yieldsTo ? ` < ${yieldsTo.ruleset} ${yieldsTo.cite}` : ''}`,
    ),
  )
}

// a Monday; 3 office hours until noon, the fourth until 15:30
const started = { appliedAt: '2016-03-21 09:00' }
const atNoon = { ...started, grantedAt: '2016-03-21 12:00' }
const strict = harbour('strict', { white: '2' })
const first = harbour('first', { prevails: 'strict' })

describe('in one matter', () => {
  test('both give a card: that of the one that prevails stands, the other names it', () => {
    const late = { ...started, grantedAt: '2016-03-21 15:30' }
    expect(cards([first, strict], late)).toEqual([
      'first 1.1-fast white active',
      'strict 1.1-fast white superseded < first 第十条',
    ])
    expect(cards([strict, first], late)).toEqual([
      'strict 1.1-fast white superseded < first 第十条',
      'first 1.1-fast white active',
    ])
  })
  test('what the one that prevails finds in time is in time', () => {
    expect(cards([strict], atNoon)).toEqual(['strict 1.1-fast white active'])
    expect(cards([first, strict], atNoon)).toEqual([
      'strict 1.1-fast white superseded < first 第十条',
    ])
  })
  test('a record that the one that prevails does not look at is left to the other', () => {
    const blind = load(harbourTexts('blind'))
    expect(cards([blind, strict], atNoon)).toEqual(['strict 1.1-fast white active'])
  })
  test('the reason of the loser says to whom, by what, in both languages', () => {
    const { verdicts } = judge([first, strict], atNoon) as JointVerdict
    const lost = verdicts[1]
    const [card] = lost?.cards ?? []
    if (!lost || !card) throw new Error('no card')
    expect(runMessagesFor('zh').why(card, lost)).toMatch(
      /（与港务许可时限第一条第（一）项是同一件事，第十条规定以该规则为准，此牌不算）$/,
    )
    expect(runMessagesFor('en').why(card, lost)).toMatch(
      /\(does not stand: first, 第一条第（一）项, rules on the same matter and prevails by its 第十条\)$/,
    )
  })
})

/** The first ruleset, prevailing, but for sealed permits only. */
function harbourTexts(name: string): Texts {
  const folder = '2016-01-01'
  const article = texts[`${folder}/article-1.yaml`] ?? ''
  return {
    'facts.yaml': texts['facts.yaml'] ?? '',
    'source.md': texts['source.md'] ?? '',
    [`${folder}/ruleset.yaml`]: `${(texts[`${folder}/ruleset.yaml`] ?? '').replace('ruleset: harbour', `ruleset: ${name}`)}prevails-over:\n  - ruleset: strict\n    cite: 第十条\n`,
    [`${folder}/article-1.yaml`]: article.replace(
      'title: 快道办结\n        subject: permit\n        when:\n          通道: 快道',
      'title: 快道办结\n        matter: 办结\n        subject: permit\n        when:\n          种类: 封存',
    ),
  }
}

test('other matters stand side by side', () => {
  const other = harbour('other', { matter: '快办', prevails: 'strict' })
  expect(cards([other, strict], { ...started, grantedAt: '2016-03-21 15:30' })).toEqual([
    'other 1.1-fast white active',
    'strict 1.1-fast white active',
  ])
})

describe('who prevails', () => {
  const codes = (...rulesets: readonly Ruleset[]) =>
    checkPrecedence(rulesets).map(({ problem, span }) =>
      problem.code === 'matter-conflict'
        ? `${span.path} ${problem.matter} ${problem.ruleset} ${problem.cite} ${problem.both}`
        : problem.code,
    )
  test('must be said by one of two', () => {
    expect(codes(first, strict)).toEqual([])
    expect(codes(strict, first)).toEqual([])
  })
  test('is an error at both places, each citing the other, where nobody says so', () => {
    expect(codes(harbour('a'), harbour('b'))).toEqual([
      '2016-01-01/article-1.yaml 办结 b 第一条第（一）项 false',
      '2016-01-01/article-1.yaml 办结 a 第一条第（一）项 false',
    ])
  })
  test('cannot be both', () => {
    expect(codes(harbour('a', { prevails: 'b' }), harbour('b', { prevails: 'a' }))[0]).toBe(
      '2016-01-01/article-1.yaml 办结 b 第一条第（一）项 true',
    )
  })
  test('is not handed on from one to a third', () => {
    const three = [harbour('a', { prevails: 'b' }), harbour('b', { prevails: 'c' }), harbour('c')]
    expect(codes(...three)).toHaveLength(2)
  })
  test('need not be said of other matters, nor of times that do not meet', () => {
    expect(codes(harbour('a'), harbour('b', { matter: '快办' }))).toEqual([])
    const early = harbour('a')
    const [version] = early.versions
    if (!version) throw new Error('no version')
    const closed: Ruleset = {
      ...early,
      versions: [
        { ...version, effective: { ...version.effective, from: '2010-01-01', rivals: [] } },
        {
          ...version,
          effective: { ...version.effective, from: '2015-01-01', rivals: [] },
          clauses: [],
        },
      ],
    }
    expect(codes(closed, harbour('b'))).toEqual([])
  })
  test('is asked of two rulesets by their names, which differ', () => {
    expect(codes(harbour('a'), harbour('a'))).toEqual(['duplicate-id'])
  })
})

describe('records of several rulesets', () => {
  const inspection = `  inspection:
    label: 抽查
    identity: [id]
    governed-by: at
    facts:
      id:
        label: 抽查编号
        type: text
        required: yes
      unit:
        label: 受查窗口
        type: text
      at:
        label: 抽查时间
        type: instant
        required: yes
`
  const wide = harbour('wide', { matter: '抽查', facts: inspection })
  test('of a subject that one alone knows are judged by that one', () => {
    const outcome = judge([first, wide], { subject: '抽查', at: '2016-05-01' })
    expect(outcome).toMatchObject({ kind: 'joint', verdicts: [{ version: { ruleset: 'wide' } }] })
  })
  test('of a subject that none knows are refused with all that any knows', () => {
    const outcome = judge([first, wide], { subject: '巡查' })
    expect(outcome).toMatchObject({
      kind: 'rejection',
      problems: [{ code: 'unknown-subject', known: expect.arrayContaining(['许可', '抽查']) }],
    })
  })
  test('that one of them cannot read are refused, and told once', () => {
    const outcome = judge([first, strict], { appliedAt: '昨天' })
    expect(outcome).toMatchObject({ kind: 'rejection', problems: [{ code: 'not-an-instant' }] })
  })
  test('from before all of them are governed by none', () => {
    expect(judge([first, strict], { appliedAt: '2015-03-02 09:00' }).kind).toBe('not-governed')
  })
})
