// Makes May 2015 of a city: three tables in examples/2015-05/, the same bytes on every machine.
//
//   node examples/make.mjs
//
// The records of written.mjs stand as they are; the others are drawn by a seeded generator. Times
// here are seconds since 2015-05-01 00:00 in Qingyuan; a day is its number, 0 for May 1.

import { mkdirSync, writeFileSync } from 'node:fs'
import { drawing } from './chance.mjs'
import { writtenFindings, writtenKnowledge, writtenOrders } from './written.mjs'

const SEED = 20150501
const MINUTE = 60
const HOUR = 3600
const DAY = 86400
const LAST_DAY = 60 // June 30: nothing is recorded later

const { chance, between, oneOf, weighted } = drawing(SEED)

// ---- Days and hours ---------------------------------------------------------------------------

const two = (number) => String(number).padStart(2, '0')
const HOLIDAYS = [0, 1, 2, 50, 51, 52] // May Day, Dragon Boat Festival

function rests(day) {
  const weekday = (day + 5) % 7 // 0 is Sunday; May 1 was a Friday
  return weekday === 0 || weekday === 6 || HOLIDAYS.includes(day)
}

/** The count-th working day from this one on, which is number 0 if it works. */
function workingDay(day, count) {
  let found = day
  for (let left = count; left > 0 || rests(found); found += 1) if (!rests(found)) left -= 1
  return found
}

function dateOf(day) {
  let month = 5
  let rest = day
  for (const length of [31, 30]) {
    if (rest < length) break
    rest -= length
    month += 1
  }
  return `${two(month)}-${two(rest + 1)}`
}

function write(instant) {
  const ofDay = instant % DAY
  const clock = [ofDay / HOUR, (ofDay % HOUR) / MINUTE, ofDay % MINUTE].map(Math.floor).map(two)
  return `${dateOf(Math.floor(instant / DAY))} ${clock.join(':')}`
}

const morning = () => between(8.5 * HOUR, 12 * HOUR - 1)
const afternoon = () => between(14.5 * HOUR, 17.5 * HOUR - 1)
const evening = () => between(18 * HOUR, 22 * HOUR)
const officeTime = () => (chance() < 0.55 ? morning() : afternoon())
const workTime = () => (chance() < 0.07 ? evening() : officeTime())

function dispatchTime(day) {
  if (rests(day)) return day * DAY + between(8 * HOUR, 21 * HOUR)
  const time = weighted([
    [officeTime, 86],
    [evening, 9],
    [() => between(12 * HOUR, 14.5 * HOUR), 4],
    [() => between(0, 6 * HOUR), 1],
  ])
  return day * DAY + time()
}

/** Some time of work, the given number of working days after an instant, and after the instant. */
function later(instant, workingDays) {
  const day = Math.floor(instant / DAY)
  const found = workingDay(day, workingDays) * DAY + workTime()
  if (found > instant + 10 * MINUTE) return found
  if (instant % DAY < 16.5 * HOUR) return instant + between(15 * MINUTE, 60 * MINUTE)
  return workingDay(day + 1, 0) * DAY + officeTime()
}

// ---- The city ---------------------------------------------------------------------------------

// How many orders a unit draws; the names are those of Qingyuan's bodies of 2015.
const UNITS = [
  ['市教育局', 4],
  ['市公安局', 7],
  ['市民政局', 2],
  ['市人力资源和社会保障局', 6],
  ['市国土资源局', 4],
  ['市环境保护局', 5],
  ['市住房和城乡建设管理局', 7],
  ['市交通运输局', 5],
  ['市水务局', 3],
  ['市农业局', 2],
  ['市林业局', 1],
  ['市卫生和计划生育局', 4],
  ['市食品药品监督管理局', 4],
  ['市工商行政管理局', 6],
  ['市城市综合管理局', 6],
  ['市城乡规划局', 2],
  ['市物价局', 2],
  ['市旅游局', 1],
  ['市地方税务局', 2],
  ['市安全生产监督管理局', 1],
  ['市住房公积金管理中心', 3],
  ['清远供电局', 3],
  ['清城区政府', 9],
  ['清新区政府', 6],
  ['英德市政府', 6],
  ['连州市政府', 4],
  ['佛冈县政府', 4],
  ['阳山县政府', 3],
  ['连山县政府', 2],
  ['连南瑶族自治县政府', 2],
]

const CATEGORIES = [
  ['咨询', 30],
  ['意见', 4],
  ['建议', 6],
  ['表扬', 3],
  ['一般性诉求', 36],
  ['消费投诉', 11],
  ['经济违法行为举报', 4],
  ['行政效能投诉', 6],
]
const isConsultation = (category) => ['咨询', '意见', '建议', '表扬'].includes(category)

// After how many working days a unit is done.
const CONSULTATION_PACE = [
  [0, 36],
  [1, 57],
  [2, 4],
  [3, 2],
  [4, 1],
]
const REQUEST_PACE = [
  [0, 8],
  [1, 20],
  [2, 23],
  [3, 21],
  [4, 16],
  [5, 8],
  [6, 2],
  [7, 1.5],
  [9, 0.5],
]

const otherUnit = (unit) => weighted(UNITS.filter(([name]) => name !== unit))

function completion(category, dispatched) {
  const day = Math.floor(dispatched / DAY)
  if (rests(day) && chance() < 0.15) return dispatched + between(15 * MINUTE, 2 * HOUR)
  return later(dispatched, weighted(isConsultation(category) ? CONSULTATION_PACE : REQUEST_PACE))
}

// ---- Drawn orders: each kind gives the facts of one or more assignments --------------------------

function plain({ category, dispatched }) {
  return [{ completedAt: write(completion(category, dispatched)) }]
}

function extended({ category, dispatched }) {
  const consultation = isConsultation(category)
  const requested = later(
    dispatched,
    consultation
      ? weighted([
          [0, 5],
          [1, 6],
          [2, 1],
        ])
      : between(2, 5),
  )
  const extensionDecision = weighted([
    ['同意', 76],
    ['不同意', 14],
    ['待审批', 10],
  ])
  const promised = Math.floor(requested / DAY) + between(2, consultation ? 7 : 12)
  const facts = {
    extensionRequestedAt: write(requested),
    extensionDecision,
    extensionPromisedAt: dateOf(promised),
  }
  if (extensionDecision !== '同意') {
    return [
      {
        ...facts,
        completedAt: write(
          later(
            requested,
            weighted([
              [0, 5],
              [1, 3],
              [2, 1],
            ]),
          ),
        ),
      },
    ]
  }
  const lag = weighted([
    [-1, 40],
    [0, 35],
    [1, 12],
    [2, 6],
    [3, 4],
    [null, 3],
  ])
  if (lag === null) return [facts]
  const done = lag < 0 ? later(requested, 1) : workingDay(promised, lag) * DAY + workTime()
  return [{ ...facts, completedAt: write(done) }]
}

function returned({ unit, category, dispatched }) {
  const requested = later(
    dispatched,
    weighted([
      [0, 7],
      [1, 3],
    ]),
  )
  if (chance() < 0.25) {
    const done = Math.max(completion(category, dispatched), requested + between(HOUR, 5 * HOUR))
    return [{ returnRequestedAt: write(requested), completedAt: write(done) }]
  }
  const accepted = later(
    requested,
    weighted([
      [0, 7],
      [1, 3],
    ]),
  )
  const again = accepted + between(5 * MINUTE, 45 * MINUTE)
  return [
    { returnRequestedAt: write(requested), returnAcceptedAt: write(accepted) },
    {
      assignment: '2',
      unit: otherUnit(unit),
      dispatchedAt: write(again),
      completedAt: write(completion(category, again)),
    },
  ]
}

const open = () => [{}]

function drawnOrders(count) {
  // A working day brings five times what a rest day does.
  const days = Array.from({ length: 31 }, (_, day) => [day, rests(day) ? 1 : 5])
  const dispatches = Array.from({ length: count }, () => dispatchTime(weighted(days)))
  const numbers = new Map()
  return dispatches
    .sort((a, b) => a - b)
    .flatMap((dispatched) => {
      const date = dateOf(Math.floor(dispatched / DAY)).replace('-', '')
      const number = (numbers.get(date) ?? 0) + between(1, 9)
      numbers.set(date, number)
      const draw = { unit: weighted(UNITS), category: weighted(CATEGORIES), dispatched }
      const kind = weighted([
        [plain, 83],
        [extended, 9],
        [returned, 7],
        [open, 1],
      ])
      const common = {
        id: `QY12345-2015${date}-${String(number).padStart(4, '0')}`,
        unit: draw.unit,
        category: draw.category,
        dispatchedAt: write(dispatched),
      }
      return kind(draw).map((facts) => ({ ...common, ...facts }))
    })
}

// ---- Findings and knowledge items -------------------------------------------------------------

const read = (text) => {
  const [month, date, hour, minute, second] = text.split(/[- :]/).map(Number)
  return ([0, 31, 61][month - 5] + date - 1) * DAY + hour * HOUR + minute * MINUTE + second
}

const CHOICE = {
  completed: (order) => order.urgent !== '是',
  refused: (order) => order.returnRequestedAt && !order.returnAcceptedAt,
  county: (order) => order.unit.endsWith('政府'),
  city: (order) => order.unit.startsWith('市'),
  urgent: (order) => order.urgent === '是' && order.publicEmergency !== '是',
}

function madeFindings(orders) {
  const done = orders.filter((order) => order.completedAt && read(order.completedAt) < 45 * DAY)
  let order
  return writtenFindings
    .map((written) => {
      const { order: which, ...facts } = written
      if (which === undefined) {
        const unit = weighted(UNITS)
        const day = workingDay(between(5, 40), 0)
        return { unit, foundAt: write(day * DAY + officeTime()), ...facts }
      }
      if (which !== 'same') order = oneOf(done.filter(CHOICE[which]))
      const found = later(read(order.completedAt), between(1, 9))
      return {
        orderId: order.id,
        assignment: order.assignment ?? '1',
        unit: order.unit,
        foundAt: write(found),
        occurredAt: chance() < 0.7 ? order.completedAt : '',
        ...facts,
      }
    })
    .sort((a, b) => (a.foundAt < b.foundAt ? -1 : 1))
    .map((finding, index) => ({ id: `RD-2015-${String(index + 1).padStart(3, '0')}`, ...finding }))
}

function madeKnowledge(count) {
  const drawn = Array.from({ length: count }, () => {
    const submitted = workingDay(between(3, 30), 0) * DAY + officeTime()
    const pace = weighted([
      [0, 30],
      [1, 40],
      [2, 22],
      [3, 6],
      [5, 2],
    ])
    return [weighted(UNITS), write(submitted), write(later(submitted, pace))]
  })
  return [...writtenKnowledge, ...drawn]
    .sort((a, b) => (a[1] < b[1] ? -1 : 1))
    .map(([unit, submittedAt, confirmedAt], index) => ({
      id: `ZSK-201505-${String(index + 1).padStart(3, '0')}`,
      unit,
      submittedAt,
      confirmedAt,
    }))
}

// ---- The tables -------------------------------------------------------------------------------

const ORDER_COLUMNS = [
  ['工单编号', 'id'],
  ['派单序号', 'assignment'],
  ['承办单位', 'unit'],
  ['工单类别', 'category'],
  ['重大紧急', 'urgent'],
  ['应急范围事项', 'publicEmergency'],
  ['派单时间', 'dispatchedAt'],
  ['办结时间', 'completedAt'],
  ['申请退单时间', 'returnRequestedAt'],
  ['同意退单时间', 'returnAcceptedAt'],
  ['申请延期时间', 'extensionRequestedAt'],
  ['延期审批结果', 'extensionDecision'],
  ['延期承诺时间', 'extensionPromisedAt'],
  ['电话告知时间', 'phoneNotifiedAt'],
  ['初步反馈时间', 'firstFeedbackAt'],
  ['处理完毕时间', 'handledAt'],
  ['结果反馈时间', 'resultFeedbackAt'],
]
const KNOWLEDGE_COLUMNS = [
  ['知识编号', 'id'],
  ['承办单位', 'unit'],
  ['提交时间', 'submittedAt'],
  ['审核确认时间', 'confirmedAt'],
]
const FINDING_COLUMNS = [
  'id',
  'orderId',
  'assignment',
  'unit',
  'item',
  'verified',
  'foundAt',
  'occurredAt',
  'replyClear',
  'causedDissatisfaction',
  'knowledgeFault',
  'causedComplaint',
  'coordination',
  'unitRole',
  'repeatComplaints',
  'exemption',
].map((name) => [name, name])

const isInstant = (name) => name.endsWith('At')
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function cell(record, name) {
  const value = record[name] ?? ''
  return quoted(isInstant(name) && value !== '' ? `2015-${value}` : value)
}

function writeTable(file, [header, subject], columns, records) {
  const lines = [
    [header, ...columns.map(([label]) => label)],
    ...records.map((record) => [subject, ...columns.map(([, name]) => cell(record, name))]),
  ]
  const text = `${lines.map((line) => line.join(',')).join('\n')}\n`
  writeFileSync(new URL(`2015-05/${file}`, import.meta.url), text)
  process.stdout.write(`${file}: ${records.length} records\n`)
}

/** The hotline would not export what is later than its last day, save a promise. */
function check(record) {
  for (const [name, value] of Object.entries(record)) {
    if (!isInstant(name) || name === 'extensionPromisedAt' || value === '') continue
    if (value.startsWith('02-') || value.startsWith('03-')) continue
    if (read(value) > (LAST_DAY + 1) * DAY) throw new Error(`${record.id}: ${name} ${value}`)
  }
  return record
}

const inOrder = (record) => `${record.dispatchedAt} ${record.id} ${record.assignment}`
const orders = [...writtenOrders, ...drawnOrders(300)]
  .map((order) => check({ assignment: '1', urgent: '否', publicEmergency: '否', ...order }))
  .sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))

mkdirSync(new URL('2015-05/', import.meta.url), { recursive: true })
writeTable('work-orders.csv', ['记录类型', '工单'], ORDER_COLUMNS, orders)
writeTable('findings.csv', ['subject', 'finding'], FINDING_COLUMNS, madeFindings(orders).map(check))
writeTable(
  'knowledge-items.csv',
  ['记录类型', '知识库信息'],
  KNOWLEDGE_COLUMNS,
  madeKnowledge(20).map(check),
)
