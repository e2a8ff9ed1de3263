import type { InputItem } from '../items.js'
import { type LogItem, placeOf } from './item.js'

/** What comes of a folded log, as what comes of any input. */
export function* itemsOfLog(item: LogItem): Generator<InputItem> {
  switch (item.kind) {
    case 'record': {
      const { place, record, log } = item
      // a record that is refused takes its order's whole log along, to be mended as one
      const origin = { kind: 'log', lines: log } as const
      yield { kind: 'record', place, record, origin, problems: [] }
      break
    }
    case 'rejected-order': {
      const { order, lines, problems } = item
      const [first] = lines
      const place = problems[0]?.place ?? (first ? placeOf(first) : { file: '', row: 0 })
      const origin = { kind: 'log', lines } as const
      yield { kind: 'rejected-order', place, order, origin, problems }
      break
    }
    case 'kept':
      for (const line of item.lines) {
        const reason = item.repeated.includes(line) ? 'again' : 'kept'
        yield { kind: 'skipped', place: placeOf(line), reason }
      }
      break
    case 'unreadable': {
      const { place, text, reason } = item
      yield { kind: 'unreadable', place, text, reason, origin: { kind: 'line', text } }
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
