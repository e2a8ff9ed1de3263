import type { InputItem, RecordItem } from '../items.js'
import { type LogItem, placeOf } from './item.js'

type LogRecord = Extract<LogItem, { kind: 'record' }>

/**
 * What comes of a folded log, as what comes of any input. Records of one order come one after
 * another and go on as one: what refuses one of them later refuses its order whole.
 */
export async function* itemsOfLog(items: AsyncIterable<LogItem>): AsyncGenerator<InputItem> {
  let order: LogRecord[] = []
  for await (const item of items) {
    if (order.length > 0 && (item.kind !== 'record' || item.log !== order[0]?.log)) {
      yield* orderItems(order)
      order = []
    }
    if (item.kind === 'record') order.push(item)
    else yield* otherItems(item)
  }
  yield* orderItems(order)
}

function* orderItems(made: readonly LogRecord[]): Generator<InputItem> {
  const [first] = made
  if (!first) return
  const { order, place } = first
  const origin = { kind: 'log', lines: first.log } as const
  const records = made.map(
    ({ place, record }): RecordItem => ({ kind: 'record', place, record, origin, problems: [] }),
  )
  yield { kind: 'order', place, order, origin, records }
}

function* otherItems(item: Exclude<LogItem, LogRecord>): Generator<InputItem> {
  switch (item.kind) {
    case 'rejected-order': {
      const { order, lines, problems } = item
      const [first] = lines
      const place = problems[0]?.place ?? (first ? placeOf(first) : { file: '', row: 0 })
      yield { kind: 'rejected-order', place, order, origin: { kind: 'log', lines }, problems }
      break
    }
    case 'kept': {
      const repeated = new Set(item.repeated)
      for (const line of item.lines) {
        const reason = repeated.has(line) ? 'again' : 'kept'
        yield { kind: 'skipped', place: placeOf(line), reason }
      }
      break
    }
    case 'unreadable': {
      const { place, text, reason } = item
      const origin = text === '' ? undefined : ({ kind: 'line', text } as const)
      yield { kind: 'unreadable', place, text, reason, origin }
      break
    }
    case 'unknown-field':
      yield {
        kind: 'unknown-header',
        place: item.place,
        header: item.field,
        column: 0,
        nearest: undefined,
      }
  }
}
