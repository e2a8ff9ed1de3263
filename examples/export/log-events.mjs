// One order's life as events: what its rows in the clean tables say, in the order of time.

import { CHINESE, findings, TABLES } from './tables.mjs'

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
export const ms = (at) => Date.parse(at)
const plus = (at, minutes) =>
  new Date(ms(at) + (minutes + 480) * 60_000).toISOString().replace('.000Z', OFFSET)
const earlier = (a, b) => (b === undefined || ms(a) < ms(b) ? a : b)
const AS_OF = instant('2015-07-01 00:00:00')

/** One order's events by time. */
export function eventsOf(order, assignments) {
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
const englishOf = (fact, text) =>
  Object.entries(CHINESE[fact] ?? {}).find(([, label]) => label === text)?.[0] ?? text

/** Its unit is its assignment's. */
function findingEvent({ orderId, assignment, foundAt, unit: _, ...facts }) {
  const told = {}
  for (const { fact, kind } of TABLES[1].columns) {
    const text = facts[fact]
    if (text === undefined || text === '') continue
    if (kind === 'yes-no') told[fact] = YES[text]
    else if (kind === 'instant') told[fact] = instant(text)
    else if (fact === 'repeatComplaints') told[fact] = Number(text)
    else told[fact] = englishOf(fact, text)
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
