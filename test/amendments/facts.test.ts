import { describe, expect, test } from 'vitest'
import { parseMoment } from '../../calendar/index.js'
import { evaluate, isGoverned, type Outcome, type RawRecord } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { confirmed, differences, instantOf } from '../confirm/confirming.js'
import { amended, base, type Change, items, load, planOf, told } from './amended.js'

/** A version may have other facts than the one before: each record is read by those of its own. */
function judge(texts: Texts, record: RawRecord): Outcome {
  const plan = planOf(texts)
  const asOf = parseMoment('2018-06-01 00:00:00', plan.offset)
  if (!asOf.ok || asOf.moment.kind !== 'instant') throw new Error('not an instant')
  const raw = { subject: 'permit', id: 'p', unit: 'w', ...record }
  return evaluate(raw, plan, { asOf: asOf.moment.at })
}

function said(texts: Texts, record: RawRecord): string {
  const outcome = judge(texts, record)
  if (outcome.kind === 'rejection') {
    return outcome.problems.map(({ code, ...rest }) => `${code} ${Object.values(rest)[0]}`).join()
  }
  if (outcome.kind === 'not-governed') return outcome.kind
  return `${outcome.version.version} ${outcome.cards.map(({ clause }) => clause.id).join()}`
}

const before = '2016-06-01 10:00'
const after = '2017-06-01 10:00'

const visits = (condition: string) =>
  items(`  - item: 1.3
    clauses:
      - id: 1.3-visits
        change:
          when:
            ${condition}
`)

describe('a category more', () => {
  const texts = amended(base, {
    facts:
      'subjects:\n  permit:\n    facts:\n      kind:\n        values:\n          urgent: 加急\n',
    articles: visits('种类: 加急'),
  })
  test('is a value from its version on, and none before', () => {
    expect(said(texts, { appliedAt: after, kind: '加急' })).toBe('2017-01-01 1.3-visits')
    expect(said(texts, { appliedAt: before, kind: '加急' })).toBe('unknown-value kind')
  })
  test('leaves the others as they were', () => {
    expect(said(texts, { appliedAt: after, kind: '封存' })).toBe('2017-01-01 ')
    expect(said(texts, { appliedAt: before, kind: '封存' })).toBe('2016-01-01 ')
  })
})

describe('a fact more', () => {
  const texts = amended(base, {
    facts: `subjects:
  permit:
    facts:
      vessels:
        label: 船数
        type: number
        required: yes
`,
    articles: visits('船数: 三次以上'),
  })
  test('is required from its version on, and neither needed nor unknown before', () => {
    expect(said(texts, { appliedAt: after, vessels: 3 })).toBe('2017-01-01 1.3-visits')
    expect(said(texts, { appliedAt: after })).toBe('missing-field vessels')
    expect(said(texts, { appliedAt: before })).toBe('2016-01-01 ')
    expect(judge(texts, { appliedAt: before, vessels: 3 })).toMatchObject({
      kind: 'verdict',
      unknownFields: [],
    })
  })
  test('may be called much like another that both have', () => {
    const like = amended(base, {
      facts:
        'subjects:\n  permit:\n    facts:\n      visit:\n        label: 来访\n        type: text\n',
    })
    expect(said(like, { appliedAt: before, visit: '一' })).toBe('2016-01-01 ')
    expect(said(like, { appliedAt: before, visitz: '一' })).toContain('unknown-field')
  })
  test('is a column of tables, whatever the version', () => {
    expect(planOf(texts).ruleset.subjects.get('permit')?.byName.get('船数')?.name).toBe('vessels')
  })
})

test('a fact that goes is unknown to later clauses, and still read in earlier records', () => {
  const change: Change = { facts: 'remove: subjects.permit.facts.visits\n' }
  expect(told(amended(base, change))).toEqual([
    'unknown-name 2017-01-01/changed-facts.yaml: subjects.permit.facts.visits',
  ])
  const texts = amended(base, { ...change, ruleset: 'repeal:\n  items: 1.3\n' })
  expect(said(texts, { appliedAt: before, visits: 2 })).toBe('2016-01-01 1.3-visits')
  expect(said(texts, { appliedAt: after, visits: 2 })).toBe('2017-01-01 ')
})

test('a path to remove that leads nowhere is shown from where it does', () => {
  expect(told(amended(base, { facts: 'remove: [subjects.permit.facts.visit]\n' }))).toEqual([
    'unknown-key 2017-01-01/changed-facts.yaml: visit',
  ])
})

test('a subject of its own has no records before it', () => {
  const texts = amended(base, {
    facts: `subjects:
  inspection:
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
`,
    source: '抽查不合格的，发黑签。',
    articles: {
      'article-2': `article: 第二条
items:
  - item: 2.1
    cite: 第二条
    text: 抽查不合格的，发黑签。
    clauses:
      - id: 2.1-inspection
        title: 抽查
        subject: 抽查
        when:
          抽查时间: present
        card: black
`,
    },
  })
  expect(said(texts, { subject: '抽查', at: after })).toBe('2017-01-01 2.1-inspection')
  expect(said(texts, { subject: 'inspection', at: before })).toBe('not-governed')
  expect(judge(texts, { subject: '抽查', at: after, unit: undefined })).toMatchObject({
    identity: { id: 'p', unit: '' },
  })
  // that the first version has no name for it does not make no name one of its names
  expect(said(texts, { subject: '', at: after })).toBe('unknown-subject subject')
  expect(said(texts, { appliedAt: after, visits: 2 })).toBe('2017-01-01 1.3-visits')
  // by the plan of the first version alone a permit is governed, and what it has no name for is not
  const first = planOf(base)
  const governed = (record: RawRecord) => {
    const outcome = judge(texts, record)
    if (outcome.kind === 'rejection') throw new Error(JSON.stringify(outcome.problems))
    return isGoverned(outcome, first)
  }
  expect(governed({ appliedAt: after })).toBe(true)
  expect(governed({ subject: '抽查', at: after })).toBe(false)
  expect(governed({ appliedAt: '2015-12-31 23:59:59' })).toBe(false)
})

test('what decides which version governs is the same in all', () => {
  const facts = 'subjects:\n  permit:\n    governed-by: supplementedAt\n'
  expect(told(amended(base, { facts }))).toEqual([
    'governed-by-changed 2017-01-01/changed-facts.yaml: permit',
  ])
  const type = 'subjects:\n  permit:\n    facts:\n      appliedAt:\n        type: date\n'
  expect(told(amended(base, { facts: type }))).toEqual([
    'governed-by-changed 2017-01-01/changed-facts.yaml: permit',
  ])
})

test('in which order instants must be, each version says for its own records', async () => {
  const facts = 'subjects:\n  permit:\n    facts:\n      grantedAt:\n        not-before: 申请时间\n'
  const texts = amended(base, { facts })
  const plan = planOf(texts)
  // neither version has begun to ask of the other's records
  for (const [appliedAt, grantedAt, comes] of [
    [before, '2016-05-31 10:00', '2016-01-01 '],
    [after, '2017-05-31 10:00', 'before grantedAt'],
    [after, '2017-06-02 10:00', '2017-01-01 '],
  ]) {
    const record = { appliedAt, grantedAt }
    expect(said(texts, record)).toBe(comes)
    const raw = { subject: 'permit', id: 'p', unit: 'w', ...record }
    expect(differences(await confirmed(raw, plan, instantOf('2018-06-01', plan)))).toEqual([])
  }
})

test('a record that is wrong before any version is known is told everything', () => {
  const texts = amended(base, {
    facts:
      'subjects:\n  permit:\n    facts:\n      vessels:\n        label: 船数\n        type: number\n',
  })
  expect(said(texts, { appliedAt: '昨天', vessels: '许多' })).toBe(
    'not-an-instant appliedAt,wrong-type vessels',
  )
})

test('a word alone on its line, where names and contents belong, is said to lack its colon', () => {
  const bareIn = (facts: string) =>
    load(amended(base, { facts })).diagnostics.map(({ problem }) =>
      problem.code === 'wrong-type' ? problem.bare : problem.code,
    )
  const values = (lines: string) =>
    `subjects:\n  permit:\n    facts:\n      kind:\n        values:${lines}\n`
  expect(bareIn(values('\n          网络问政'))).toEqual(['网络问政'])
  expect(bareIn(values(' 网络问政'))).toEqual([undefined])
})
