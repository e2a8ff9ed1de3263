import { describe, expect, test } from 'vitest'
import { type Case, inheritCases, readCases, runCase, type Version } from '../../engine/index.js'
import { collector } from '../../source/diagnostic.js'
import { amended, base, type Change, items, planOf } from './amended.js'

/** A later version inherits its base's cases, and must say of each that no longer holds what does. */
const first = `item: 1.1
as-of: 2016-06-01
record:
  subject: permit
  unit: w
  kind: 快办
cases:
  - case: 等到四个工作小时，发白签
    record:
      appliedAt: 2016-03-21 09:00
      grantedAt: 2016-03-21 15:30
    cards:
      - clause: 1.1-fast
        colour: white
        at: 2016-03-21 15:30
  - case: 三个工作小时，不发
    record:
      appliedAt: 2016-03-21 09:00
      grantedAt: 2016-03-21 12:00
  - case: 施行以前，不适用
    record:
      appliedAt: 2015-03-21 09:00
    not-governed: yes
`

interface Ran {
  readonly failed: readonly string[]
  readonly passed: readonly string[]
  readonly problems: readonly string[]
}

function run(change: Change, own = ''): Ran {
  const plan = planOf(amended(base, change))
  const [old, version] = plan.ruleset.versions as [Version, Version]
  const earlier = readCases({ 'old.yaml': first }, old)
  const read = readCases(own === '' ? {} : { 'new.yaml': own }, version)
  const { diagnostics, report } = collector()
  const from = { version: old.version, cases: earlier.cases }
  const cases = inheritCases(from, read, version, report)
  const results = cases.map((one) => runCase(one, plan, version.version))
  const names = (passing: boolean) =>
    results
      .filter(({ mismatches }) => (mismatches.length === 0) === passing)
      .map(({ case: one }) => origin(one))
  const problems = [...earlier.diagnostics, ...read.diagnostics, ...diagnostics]
  return {
    failed: names(false),
    passed: names(true),
    problems: problems.map(({ problem }) => `${problem.code} ${JSON.stringify(problem)}`),
  }
}

const origin = ({ name, inheritedFrom = 'own' }: Case) => `${inheritedFrom} ${name}`
const white = (threshold: string): Change => ({
  articles: items(`  - item: 1.1
    clauses:
      - id: 1.1-fast
        change:
          limit.tiers.white: ${threshold}
`),
})

test('cases hold on under an amendment of something else, with their old dates', () => {
  expect(run({ ruleset: 'repeal:\n  items: 1.2\n' })).toEqual({
    failed: [],
    passed: ['2016-01-01 等到四个工作小时，发白签', '2016-01-01 三个工作小时，不发'],
    problems: [],
  })
})

describe('a case that no longer holds', () => {
  test('fails', () => {
    expect(run(white('满 2 个工作小时')).failed).toEqual([
      '2016-01-01 等到四个工作小时，发白签',
      '2016-01-01 三个工作小时，不发',
    ])
  })
  test('is written again under its name, or withdrawn with a reason', () => {
    const own = `item: 1.1
as-of: 2017-06-01
record:
  subject: permit
  unit: w
  kind: 快办
cases:
  - case: 三个工作小时，不发
    record:
      appliedAt: 2017-03-20 09:00
      grantedAt: 2017-03-20 12:00
    cards:
      - clause: 1.1-fast
        colour: white
        at: 2017-03-20 11:00
  - case: 等到四个工作小时，发白签
    withdrawn: 改为两个工作小时
`
    expect(run(white('满 2 个工作小时'), own)).toEqual({
      failed: [],
      passed: ['own 三个工作小时，不发'],
      problems: [],
    })
  })
  test('is not withdrawn by another name', () => {
    const own = 'item: 1.1\ncases:\n  - case: 三个工作小时，不发牌\n    withdrawn: 改了\n'
    const { failed, problems } = run(white('满 2 个工作小时'), own)
    expect(failed).toHaveLength(2)
    expect(problems).toEqual([
      expect.stringMatching(/unknown-name.*"kind":"case".*"nearest":"三个工作小时，不发"/),
    ])
  })
  test('is not withdrawn and written at once, nor without a word', () => {
    const own = (lines: string) => `item: 1.1\ncases:\n  - case: 三个工作小时，不发\n${lines}`
    const codes = (lines: string) =>
      run(white('满 2 个工作小时'), own(lines)).problems.map((one) => one.split(' ')[0])
    expect(codes('    withdrawn:\n')).toEqual(['missing-value'])
    expect(codes('    why: 改了\n')).toEqual(['missing-key'])
  })
})

test('cases of an item that is repealed go with it', () => {
  expect(run({ ruleset: 'repeal:\n  items: 1.1\n' })).toEqual({
    failed: [],
    passed: [],
    problems: [],
  })
})

test('a case of the base is judged by the base, though its dates are under the amendment by now', () => {
  const plan = planOf(amended(base, white('满 2 个工作小时')))
  const [old, version] = plan.ruleset.versions as [Version, Version]
  const late = first.replaceAll('2016-03-21', '2017-03-20').replace('as-of: 2016', 'as-of: 2018')
  const { cases } = readCases({ 'late.yaml': late }, old)
  const results = cases.slice(0, 2).map((one) => runCase(one, plan, old.version).mismatches)
  expect(results).toEqual([[], []])
  // but one from before its version is none of it
  const early = readCases({ 'early.yaml': first }, version).cases[0]
  expect(early && runCase(early, plan, version.version).mismatches).toMatchObject([
    {
      about: { kind: 'outcome' },
      expected: { kind: 'version', version: '2017-01-01' },
      got: { kind: 'version', version: '2016-01-01' },
    },
  ])
})
