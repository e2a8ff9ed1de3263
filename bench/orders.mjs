// Work orders by the hundred thousand, seeded: the same bytes every time. Written as a stream.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

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

export async function writeOrders(path, count, seed = 20150501) {
  const next = random(seed)
  const file = createWriteStream(path)
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
    if (!file.write(`${JSON.stringify(order)}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
