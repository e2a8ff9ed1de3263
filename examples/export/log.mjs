// The month as a log of who did what when, and a small table of what no log can tell: knowledge
// items, findings that no order stands behind, an extension of which nobody knows when it was asked
// for, and an order that was completed before it was handled.

import { drawing } from '../chance.mjs'
import { breakages } from './log-breakages.mjs'
import { eventsOf, ms } from './log-events.mjs'
import { findings, knowledge, orders, TABLES } from './tables.mjs'

const SEED = 20150703
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
