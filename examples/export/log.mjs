// The month as a log of who did what when, and a small table of what no log can tell: knowledge
// items, findings that no order stands behind, an extension of which nobody knows when it was asked
// for, and an order that was completed before it was handled.

import { drawing } from '../chance.mjs'
import { breakages } from './log-breakages.mjs'
import { findings, knowledge, orders, TABLES } from './tables.mjs'

const SEED = 20150703
const OFFSET = '+08:00'
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

const instant = (text) => `${text.replace(' ', 'T')}${OFFSET}`
const ms = (at) => Date.parse(at)
const plus = (at, minutes) =>
  new Date(ms(at) + (minutes + 480) * 60_000).toISOString().replace('.000Z', OFFSET)
const earlier = (a, b) => (b === undefined || ms(a) < ms(b) ? a : b)
const AS_OF = instant('2015-07-01 00:00:00')

/** An event has its instant; and after the end of an assignment no other event changes it. */
const isUntold = ({ extensionDecision, extensionRequestedAt, completedAt, handledAt }) =>
  (extensionDecision !== '' && extensionRequestedAt === '') ||
  (completedAt !== '' && handledAt > completedAt)

/** The files, and which orders are broken: why, and what mends the order's log. */
export function makeLog() {
  const told = new Map()
  for (const order of orders.filter((one) => !isUntold(one))) {
    told.set(order.id, [...(told.get(order.id) ?? []), order])
  }
  const { chance } = drawing(SEED)
  const broken = []
  const lines = []
  for (const [id, assignments] of told) {
    const events = eventsOf(id, assignments)
    const { change, ...breakage } = breakages.find(({ of }) => of === id) ?? {}
    const texts = events.map((event) => JSON.stringify(event))
    const written = change ? change(events.map((event) => ({ ...event }))) : texts
    if (change) broken.push({ ...breakage, key: id, mend: texts, lines: written.map(textOf) })
    // logs are written as things come in, and some come in late
    for (const [index, line] of written.map(textOf).entries()) {
      const at = events[Math.min(index, events.length - 1)]?.at ?? ''
      lines.push({ line, at: ms(at) + (chance() < 0.03 ? 86_400_000 * 3 : 0) })
    }
  }
  lines.sort((a, b) => a.at - b.at)
  return {
    files: {
      '工单流水.ndjson': Buffer.from(lines.map(({ line }) => `${line}\n`).join('')),
      '流水以外.csv': Buffer.from(`\uFEFF${besides()}`),
    },
    broken,
  }
}

const textOf = (line) => (typeof line === 'string' ? line : JSON.stringify(line))

/** One order's events by time. */
function eventsOf(order, assignments) {
  const first = assignments[0]
  const dispatched = instant(first.dispatchedAt)
  const about = { category: CATEGORIES[first.category], ...flags(first) }
  const events = [
    { order, at: plus(dispatched, -7), type: 'accepted', ...about, label: '受理', by: '热线中心' },
  ]
  for (const [index, assignment] of assignments.entries()) {
    events.push(...eventsOfAssignment(order, assignment, assignments[index - 1], first))
  }
  for (const finding of findings.filter(({ orderId }) => orderId === order)) {
    events.push(findingEvent(finding))
  }
  // of one instant, in the order written
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => ms(a.event.at) - ms(b.event.at) || a.index - b.index)
    .map(({ event }) => event)
}

const flags = ({ urgent, publicEmergency }) => ({
  ...(urgent === '是' ? { urgent: true } : {}),
  ...(publicEmergency === '是' ? { publicEmergency: true } : {}),
})

function eventsOfAssignment(order, record, before, first) {
  const { assignment, unit } = record
  const event = (text, type, label, more = {}) =>
    text === '' ? [] : [{ order, at: instant(text), type, assignment, ...more, label }]
  const other = record.category === first.category ? {} : { category: CATEGORIES[record.category] }
  const end = [record.returnAcceptedAt, record.completedAt].find((text) => text !== '')
  return [
    // what was completed before is opened again first
    ...(before?.completedAt
      ? [
          {
            order,
            at: plus(instant(record.dispatchedAt), -20),
            type: 'reopened',
            label: '重办',
            reason: '诉求人不认可',
          },
        ]
      : []),
    ...event(record.dispatchedAt, 'dispatched', before ? '重新派单' : '派单', {
      unit,
      role: '主办',
      ...other,
    }),
    ...signed(order, record, end),
    ...event(record.returnRequestedAt, 'returnRequested', '申请退单', { reason: '不属本单位职责' }),
    ...event(record.returnAcceptedAt, 'returnAccepted', '同意退单', { by: '热线中心' }),
    ...extensionEvents(order, record, end, event),
    ...event(record.phoneNotifiedAt, 'emergencyCalled', '电话告知'),
    ...event(record.firstFeedbackAt, 'firstFeedback', '初步反馈'),
    ...event(record.handledAt, 'handled', '处理完毕'),
    ...event(record.resultFeedbackAt, 'resultFeedback', '结果反馈'),
    ...event(record.completedAt, 'completed', '办结', { result: '已答复诉求人' }),
  ]
}

/** Only kept: it sets nothing. */
function signed(order, { assignment, dispatchedAt }, end) {
  const at = plus(instant(dispatchedAt), 20)
  if (end !== undefined && ms(at) > ms(instant(end))) return []
  return [{ order, at, type: 'signed', assignment, label: '签收' }]
}

/** The table does not say when it was decided: some time between asking and the end. */
function extensionEvents(order, record, end, event) {
  const { assignment, extensionRequestedAt: asked, extensionDecision: decision } = record
  if (asked === '') return []
  const extension = 'x1'
  const promisedAt = record.extensionPromisedAt.includes(' ')
    ? instant(record.extensionPromisedAt)
    : record.extensionPromisedAt
  const requested = event(asked, 'extensionRequested', '申请延期', {
    extension,
    promisedAt,
    reasonCode: '需现场核实',
  })
  if (decision === '待审批') return requested
  const type = decision === '同意' ? 'extensionApproved' : 'extensionRefused'
  const at = earlier(plus(instant(asked), 90), earlier(AS_OF, end && instant(end)))
  return [
    ...requested,
    { order, at, type, assignment, extension, label: `${decision}延期`, by: '热线中心' },
  ]
}

const YES = { 是: true, 否: false }
const CHOICES = {
  outdated: '过时',
  wrong: '错误',
  none: '无差错',
  'county-needs-superior': '属地分派、需上级部门协同',
  'superior-needs-county': '上级接收、需下级部门协同',
  'several-areas': '同一事项在不同区域发生',
  'cross-system': '不同系统协同',
  'county-unit': '县（市、区）承办单位',
  'root-cause-unit': '负责根本原因的单位',
  other: '其他',
  historical: '涉及历史遗留问题',
  'unreasonable-demand': '提出无理要求',
}
const NAMES = new Map(Object.entries(CHOICES).map(([name, label]) => [label, name]))

/** Its unit is its assignment's. */
function findingEvent({ orderId, assignment, foundAt, unit: _, ...facts }) {
  const told = {}
  for (const { fact, kind } of TABLES[1].columns) {
    const text = facts[fact]
    if (text === undefined || text === '') continue
    if (kind === 'yes-no') told[fact] = YES[text]
    else if (kind === 'instant') told[fact] = instant(text)
    else if (fact === 'repeatComplaints') told[fact] = Number(text)
    else told[fact] = NAMES.get(text) ?? (text === '无' ? 'none' : text)
  }
  return {
    order: orderId,
    at: instant(foundAt),
    type: 'finding',
    assignment,
    ...told,
    label: '认定',
    decidedBy: '热线中心质检',
  }
}

/** One table of three subjects: each row fills in its own columns. */
function besides() {
  const rows = [
    [TABLES[0], orders.filter(isUntold)],
    [TABLES[1], findings.filter(({ orderId }) => orderId === '')],
    [TABLES[2], knowledge],
  ].flatMap(([table, records]) =>
    records.map(
      (record) =>
        new Map([
          ['记录类型', table.name],
          ...table.columns.flatMap(({ fact, kind, csv }) =>
            record[fact] === '' ? [] : [[kind === 'unit' ? '承办单位' : csv, record[fact]]],
          ),
        ]),
    ),
  )
  const header = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return [header, ...rows.map((row) => header.map((name) => row.get(name) ?? ''))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')
}
