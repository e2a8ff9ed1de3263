// The slow second opinion: reads the month's three tables and writes what must come of them, each
// record judged by walking through time (judge.mjs).
//
//   node examples/oracle.mjs                     writes examples/2015-05.expected.json
//   node examples/oracle.mjs --self-check CASES  compares itself with worked cases (a JSON file)

import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { governs, judge, read } from './judge.mjs'

const AS_OF = '2015-07-01T00:00:00+08:00'

// ---- The three tables -------------------------------------------------------------------------

const CATEGORIES = {
  咨询: 'consultation',
  意见: 'opinion',
  建议: 'suggestion',
  表扬: 'praise',
  一般性诉求: 'request',
  消费投诉: 'consumer-complaint',
  经济违法行为举报: 'economic-violation-report',
  行政效能投诉: 'efficiency-complaint',
}
const DECISIONS = { 同意: 'approved', 不同意: 'rejected', 待审批: 'pending' }
const YES_NO = { 是: true, 否: false, yes: true, no: false }

function orderOf(row) {
  const extension = {
    requestedAt: row.申请延期时间,
    decision: DECISIONS[row.延期审批结果],
    promisedAt: row.延期承诺时间,
  }
  return {
    subject: 'work-order',
    id: row.工单编号,
    assignment: row.派单序号,
    unit: row.承办单位,
    category: CATEGORIES[row.工单类别],
    urgent: YES_NO[row.重大紧急] ?? false,
    publicEmergency: YES_NO[row.应急范围事项] ?? false,
    dispatchedAt: row.派单时间,
    completedAt: row.办结时间,
    returnRequestedAt: row.申请退单时间,
    returnAcceptedAt: row.同意退单时间,
    extensions: row.延期审批结果 === '' ? [] : [extension],
    phoneNotifiedAt: row.电话告知时间,
    firstFeedbackAt: row.初步反馈时间,
    handledAt: row.处理完毕时间,
    resultFeedbackAt: row.结果反馈时间,
  }
}

const findingOf = (row) => ({
  ...row,
  verified: YES_NO[row.verified],
  replyClear: YES_NO[row.replyClear],
  causedDissatisfaction: YES_NO[row.causedDissatisfaction],
  causedComplaint: YES_NO[row.causedComplaint],
  repeatComplaints: row.repeatComplaints === '' ? undefined : Number(row.repeatComplaints),
})

const knowledgeItemOf = (row) => ({
  subject: 'knowledge-item',
  id: row.知识编号,
  unit: row.承办单位,
  submittedAt: row.提交时间,
  confirmedAt: row.审核确认时间,
})

const here = (name) => new URL(name, import.meta.url)
const table = (name, recordOf) =>
  parse(readFileSync(here(`2015-05/${name}`), 'utf8'), { columns: true }).map(recordOf)

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
function inOrder(rows, keys) {
  return rows.toSorted((a, b) => {
    for (const key of keys) {
      const order = compare(a[key] ?? '', b[key] ?? '')
      if (order !== 0) return order
    }
    return 0
  })
}

function totals(cards) {
  const byUnit = new Map()
  for (const { unit, colour, status } of cards) {
    if (status !== 'active') continue
    const count = byUnit.get(unit) ?? { yellow: 0, red: 0 }
    byUnit.set(unit, { ...count, [colour]: count[colour] + 1 })
  }
  return Object.fromEntries([...byUnit].sort(([a], [b]) => compare(a, b)))
}

/** One row a line, so that a change reads well in a diff. */
function layOut(value) {
  const line = (item) => `    ${item}`
  const parts = Object.entries(value).map(([key, part]) => {
    if (typeof part !== 'object') return `  ${JSON.stringify(key)}: ${JSON.stringify(part)}`
    const [open, close] = Array.isArray(part) ? ['[', ']'] : ['{', '}']
    const rows = Array.isArray(part)
      ? part.map((row) => JSON.stringify(row))
      : Object.entries(part).map(([name, row]) => `${JSON.stringify(name)}: ${JSON.stringify(row)}`)
    return `  ${JSON.stringify(key)}: ${open}\n${rows.map(line).join(',\n')}\n  ${close}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

function writeExpected() {
  const records = [
    ...table('work-orders.csv', orderOf),
    ...table('findings.csv', findingOf),
    ...table('knowledge-items.csv', knowledgeItemOf),
  ]
  const judged = records.map((record) => ({ record, ...judge(record, AS_OF) }))
  const cards = judged.flatMap((one) => one.cards)
  const deadlines = judged.flatMap((one) => one.deadlines)
  const notGoverned = judged.filter((one) => !one.governed).map((one) => one.record.id)
  const contested = records
    .filter((record) => judge(record, AS_OF).governed)
    .filter((record) => governs(record) < read('2015-03-16T00:00:00+08:00'))
    .map((record) => record.id)
  const expected = {
    asOf: AS_OF,
    cards: inOrder(cards, ['at', 'id', 'assignment', 'item', 'colour']),
    totalsByUnit: totals(cards),
    deadlines: inOrder(deadlines, ['id', 'assignment', 'item', 'deadline', 'colour']),
    notes: [
      'Worked out by examples/oracle.mjs, step by step through time, with the default readings.',
      'Text sorts by code unit; an absent assignment or deadline sorts first.',
      'totalsByUnit counts active cards; units without one are left out.',
      'Deadlines: rows in state waiting have no deadline; findings have no rows.',
      `Before effect, not governed, no card: ${notGoverned.join(', ')}`,
      `Governed between signing and printing, so contested by the reading effect: ${contested.join(', ')}`,
    ],
  }
  writeFileSync(here('2015-05.expected.json'), layOut(expected))
  process.stdout.write(`${records.length} records, ${cards.length} cards\n`)
}

// ---- Self-check against cases worked by hand --------------------------------------------------

const key = (...parts) => parts.join(' ')

function differences({ asOf, records, expect }) {
  const judged = records
    .filter(({ unit }) => expect.unit === undefined || unit === expect.unit)
    .map((record) => judge(record, asOf))
  const show = (cards) => cards.map((card) => key(card.item, card.colour, card.at)).sort()
  const got = show(judged.flatMap(({ cards }) => cards).filter((card) => card.status === 'active'))
  const wanted = show(expect.cards)
  const found = []
  if (got.join() !== wanted.join()) found.push(`cards: wanted ${wanted}, got ${got}`)
  const due = judged.flatMap(({ deadlines }) => deadlines)
  for (const { item, colour, deadline } of expect.deadlines) {
    const same = due.filter((row) => row.item === item && row.colour === colour)
    if (!same.some((row) => row.deadline === deadline)) {
      found.push(`${item} ${colour}: wanted ${deadline}, got ${same.map((row) => row.deadline)}`)
    }
  }
  return found
}

function selfCheck(path) {
  const cases = JSON.parse(readFileSync(path, 'utf8'))
  let wrong = 0
  for (const one of cases) {
    const found = differences(one)
    if (found.length > 0) wrong += 1
    process.stdout.write(
      `${found.length === 0 ? 'agrees' : 'DIFFERS'} ${one.id} ${found.join('; ')}\n`,
    )
  }
  process.stdout.write(`${cases.length - wrong} of ${cases.length} cases agree\n`)
  process.exitCode = wrong === 0 ? 0 : 1
}

const [, , option, path] = process.argv
if (option === '--self-check' && path !== undefined) selfCheck(path)
else if (option === undefined) writeExpected()
else {
  process.stderr.write('usage: node examples/oracle.mjs [--self-check CASES.json]\n')
  process.exitCode = 2
}
