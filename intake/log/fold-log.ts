import type { EventModel } from '../../engine/index.js'
import { applyEvent } from './apply-event.js'
import { emptyHistory } from './history.js'
import { type LogItem, type LogLine, placeOf } from './item.js'
import { readEvents, type UnknownField } from './read-events.js'
import { readLine } from './read-line.js'
import { toRecords } from './to-records.js'

/** What the folding of a log needs to know: the events of facts.yaml and the calendar's offset. */
export interface FoldOptions {
  readonly events: EventModel
  /** Milliseconds; instants without an offset of their own are read at it. */
  readonly offset: number
}

/**
 * Events → records, order by order as the log first names them. An order whose history cannot have
 * been, or of which one record does not fit, is rejected whole; every other order still comes out.
 * Every line comes out again: with records, with a rejected order, as kept, or as unreadable.
 *
 * The lines of orders interleave, and an order may go on until the last line: nothing can be folded
 * before the log has ended. So what is held grows with the log, and is its text and nothing else.
 */
export async function* foldLog(
  lines: AsyncIterable<LogLine> | Iterable<LogLine>,
  options: FoldOptions,
): AsyncGenerator<LogItem> {
  const orders = new Map<string, LogLine[]>()
  for await (const line of lines) {
    if (line.text.trim() === '' && !line.fault) continue
    const read = readLine(line)
    if (read.kind === 'nobodys') {
      yield { kind: 'unreadable', place: placeOf(line), text: line.text, reason: read.reason }
      continue
    }
    const log = orders.get(read.order)
    if (log) log.push(line)
    else orders.set(read.order, [line])
  }
  const said = new Set<string>()
  for (const [order, log] of orders) {
    const { items, unknown } = foldOrder(order, log, options)
    for (const { line, event, field } of unknown) {
      const key = JSON.stringify([event, field])
      if (said.has(key)) continue
      said.add(key)
      yield { kind: 'unknown-field', place: placeOf(line), event, field }
    }
    yield* items
    orders.delete(order)
  }
}

export interface FoldedOrder {
  readonly items: readonly LogItem[]
  readonly unknown: readonly UnknownField[]
}

/** One order's whole log: its records and what was kept, or the one rejection. */
export function foldOrder(
  order: string,
  log: readonly LogLine[],
  { events: model, offset }: FoldOptions,
): FoldedOrder {
  const { events, repeated, problems, unknown } = readEvents(log, model, offset)
  // a history with an event missing would only seem impossible
  if (problems.length > 0) return { items: [rejected(order, log, problems)], unknown }
  const history = emptyHistory()
  for (const event of events) applyEvent(history, event)
  if (history.problems.length > 0) {
    return { items: [rejected(order, log, history.problems)], unknown }
  }
  const made = toRecords(order, history, model, offset)
  if (made.problems.length > 0) return { items: [rejected(order, log, made.problems)], unknown }
  const items: LogItem[] = made.records.map((record) => ({ kind: 'record', order, ...record, log }))
  const dispatched = history.assignments.length > 0
  const kept = [...history.kept, ...repeated, ...(dispatched ? [] : history.orderLines)]
  if (kept.length > 0) items.push({ kind: 'kept', order, lines: kept, repeated })
  return { items, unknown }
}

function rejected(
  order: string,
  lines: readonly LogLine[],
  problems: Extract<LogItem, { kind: 'rejected-order' }>['problems'],
): LogItem {
  return { kind: 'rejected-order', order, lines, problems }
}
