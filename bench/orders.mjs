// Work orders by the hundred thousand, seeded: the same bytes every time. Written as a stream.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const categories = [
  'consultation',
  'opinion',
  'suggestion',
  'praise',
  'request',
  'consumer-complaint',
  'economic-violation-report',
  'efficiency-complaint',
]
const labels = [
  '咨询',
  '意见',
  '建议',
  '表扬',
  '一般性诉求',
  '消费投诉',
  '经济违法行为举报',
  '行政效能投诉',
]
const START = Date.UTC(2015, 2, 1)
const YEAR = 280 * 86_400_000

/** A small generator of its own (mulberry32): what Math.random gives cannot be given again. */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const written = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

function* orders(count, seed = 20150501) {
  const next = random(seed)
  for (let index = 0; index < count; index++) {
    const dispatched = START + Math.floor(next() * YEAR)
    const order = {
      subject: 'work-order',
      id: `QY12345-${String(index).padStart(8, '0')}`,
      assignment: '1',
      unit: `承办单位${Math.floor(next() * 120)}`,
      category: categories[Math.floor(next() * categories.length)],
      urgent: next() < 0.03,
      dispatchedAt: written(dispatched),
    }
    if (next() < 0.97) order.completedAt = written(dispatched + next() * 9 * 86_400_000)
    if (next() < 0.08) {
      const requested = dispatched + next() * 5 * 86_400_000
      order.extensions = [
        {
          requestedAt: written(requested),
          decision: next() < 0.7 ? 'approved' : 'rejected',
          promisedAt: written(requested + 10 * 86_400_000).slice(0, 10),
        },
      ]
    }
    yield order
  }
}

const HEADER = [
  '工单编号',
  '派单序号',
  '承办单位',
  '工单类别',
  '重大紧急',
  '派单时间',
  '办结时间',
  '申请延期时间',
  '延期审批结果',
  '延期承诺日期',
]

/** As a hotline platform's export has it: Chinese values, wall-clock without an offset. */
function rowOf({ id, assignment, unit, category, urgent, dispatchedAt, completedAt, extensions }) {
  const plain = (instant) => instant?.slice(0, 19).replace('T', ' ') ?? ''
  const [extension] = extensions ?? []
  return [
    id,
    assignment,
    unit,
    labels[categories.indexOf(category)],
    urgent ? '是' : '否',
    plain(dispatchedAt),
    plain(completedAt),
    plain(extension?.requestedAt),
    extension ? (extension.decision === 'approved' ? '同意' : '不同意') : '',
    extension?.promisedAt ?? '',
  ]
}

/** `form` is `ndjson`, `csv` or `xlsx`. */
export async function writeOrders(path, count, form = 'ndjson') {
  if (form === 'xlsx') return writeWorkbook(path, count)
  const file = createWriteStream(path)
  if (form === 'csv') file.write(`\uFEFF${HEADER.join(',')}\r\n`)
  for (const order of orders(count)) {
    const line = form === 'csv' ? `${rowOf(order).join(',')}\r\n` : `${JSON.stringify(order)}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

async function writeWorkbook(path, count) {
  const { writeXlsxStream } = await import('hucre/xlsx')
  function* rows() {
    for (const order of orders(count)) yield rowOf(order)
  }
  const columns = HEADER.map((header) => ({ header }))
  await pipeline(writeXlsxStream(rows(), { name: '工单', columns }), createWriteStream(path))
}
