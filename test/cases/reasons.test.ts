import { expect, test } from 'vitest'
import { compile, loadRuleset, readCases, runCase } from '../../engine/index.js'
import { calendar, countyTexts } from '../county.js'

/** A case may say why a card must be given; what it says is compared, and nothing else. */
const clauses = [
  `
id: 1.1-done
limit:
  from: receivedAt
  to: doneAt
  counting: working-days
  end-of-day: midnight
  start-day: not-counted
  tiers: { white: 超出 2 个工作日 }
  extended:
    by: delays
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    end-of-day: midnight
    tiers: { white: 超出 1 个工作日 }
`,
  `
id: 1.1-walk
subject: visit
when: { 窗口: [absent, 甲, 乙] }
card: blue
`,
]

const texts = Object.fromEntries(
  Object.entries(countyTexts(...clauses)).map(([path, text]) => [
    path,
    text.replace('governed-by: visitedAt', 'governed-by: visitedAt\n    dated-by: visitedAt'),
  ]),
)
const { ruleset, diagnostics } = loadRuleset(texts)
const [version] = ruleset?.versions ?? []
if (!ruleset || !version) throw new Error(JSON.stringify(diagnostics))
const plan = compile(ruleset, new Map([[calendar.name, calendar]]))

function run(record: string, cards: string) {
  if (!version) throw new Error('no version')
  const text = `item: 1.1
as-of: 2016-06-01 00:00:00
cases:
  - case: a
    record: ${record}
    cards: [${cards}]
`
  const { cases, diagnostics } = readCases({ 'a.yaml': text }, version)
  const mismatches = cases.flatMap((one) => runCase(one, plan, '2016-01-01').mismatches)
  return {
    problems: diagnostics.map(({ problem }) => problem),
    differ: mismatches.map(({ about, expected, got }) => [
      about.kind === 'card-part'
        ? about.part
        : about.kind === 'fact'
          ? about.fact.name
          : about.kind,
      'text' in expected ? expected.text : 'value' in expected ? expected.value : expected,
      'text' in got ? got.text : 'value' in got ? got.value : got,
    ]),
  }
}

const late = (reason: string) => `{ clause: 1.1-done, colour: white, reason: { ${reason} } }`
const ticket =
  '{ subject: ticket, unit: w, receivedAt: 2016-03-21 09:00:00, doneAt: 2016-03-24 10:00:00 }'

test('a reason that is right is silent, whole or in part', () => {
  const whole =
    'start: 2016-03-21 09:00:00, end: 2016-03-24 10:00:00, deadline: 2016-03-24 00:00:00, late: PT10H'
  expect(run(ticket, late(whole))).toEqual({ problems: [], differ: [] })
  expect(run(ticket, late('late: PT10H')).differ).toEqual([])
})

test.each([
  ['start: 2016-03-21', 'start', '2016-03-21', '2016-03-21T09:00:00+08:00'],
  ['end: 2016-03-24 10:00:01', 'end', '2016-03-24T10:00:01+08:00', '2016-03-24T10:00:00+08:00'],
  ['end: open', 'end', { kind: 'word', word: 'open' }, '2016-03-24T10:00:00+08:00'],
  ['deadline: 2016-03-25', 'deadline', '2016-03-25', '2016-03-24T00:00:00+08:00'],
  ['late: PT1S', 'reason-late', 'PT1S', 'PT10H'],
  ['promised: 2016-03-28', 'promised', '2016-03-28', { kind: 'nothing' }],
  ['facts: { kind: 普通 }', 'kind', 'plain', { kind: 'word', word: 'not-looked-at' }],
])('%s differs', (reason, part, expected, got) => {
  expect(run(ticket, late(reason)).differ).toEqual([[part, expected, got]])
})

test('an open clock has no end, and a promise on a Saturday moves to the Monday', () => {
  const open = ticket.replace(
    'doneAt: 2016-03-24 10:00:00',
    'delays: [{ requestedAt: 2016-03-21, decision: 同意, promisedAt: 2016-03-26 }]',
  )
  expect(run(open, late('end: open, promised: 2016-03-28')).differ).toEqual([])
  expect(run(open, late('promised: 2016-03-26')).differ).toEqual([
    ['promised', '2016-03-26', '2016-03-28'],
  ])
})

test('the facts that a card given directly looked at', () => {
  const visit = '{ subject: visit, unit: 甲, visitedAt: 2016-03-21 09:00:00 }'
  const card = (facts: string) =>
    `{ clause: 1.1-walk, colour: 蓝卡, reason: { facts: { ${facts} } } }`
  expect(run(visit, card('窗口: 甲')).differ).toEqual([])
  expect(run(visit, card('unit: 乙')).differ).toEqual([['unit', '乙', '甲']])
  expect(run(visit, card('unit: absent')).differ).toEqual([
    ['unit', { kind: 'word', word: 'absent' }, '甲'],
  ])
  // a start is no reason of a card given directly
  expect(
    run(visit, '{ clause: 1.1-walk, colour: 蓝卡, reason: { start: 2016-03-21 } }').differ,
  ).toEqual([['start', '2016-03-21', { kind: 'nothing' }]])
})

test('a fact or a value misspelt in a reason is named', () => {
  expect(run(ticket, late('facts: { kinds: 普通 }')).problems).toMatchObject([
    { code: 'unknown-name', kind: 'fact', name: 'kinds' },
  ])
  expect(run(ticket, late('facts: { kind: 普遍 }')).problems).toMatchObject([
    { code: 'unknown-name', kind: 'value', name: '普遍', nearest: '普通' },
  ])
})
