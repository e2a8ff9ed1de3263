import type { RawRecord } from '../engine/index.js'
import { unitName } from '../source/unit-name.js'
import type { InputItem, Place, UnreadableItem } from './items.js'
import { readJsonLine } from './json-line.js'
import type { Line, LineFault } from './read-lines.js'
import { heldText } from './rejects/line-rejects.js'

/** NDJSON → records, one a line. Blank lines are passed over; a bad line costs only itself. */
export async function* readNdjson(
  file: string,
  lines: AsyncIterable<Line>,
  subject: string | undefined,
): AsyncGenerator<InputItem> {
  for await (const line of lines) {
    const place = { file, row: line.row }
    if (line.kind === 'fault') {
      yield unreadableLine(place, line)
    } else if (line.text.trim() === '') {
      yield { kind: 'skipped', place, reason: 'blank' }
    } else {
      const item = readLine(line.text, place, subject)
      const cut = line.unterminated && item.kind === 'unreadable' && item.reason.code === 'not-json'
      yield cut ? { ...item, reason: { code: 'truncated' } } : item
    }
  }
}

/** Kept as a line, unless there is nothing of it to keep. */
export function unreadableLine(place: Place, { text, fault }: LineFault): UnreadableItem {
  const origin = text === '' ? undefined : ({ kind: 'line', text } as const)
  return { kind: 'unreadable', place, text, reason: fault, origin }
}

function readLine(text: string, place: Place, subject: string | undefined): InputItem {
  const origin = { kind: 'line', text } as const
  const read = readJsonLine(text)
  if (read.kind === 'fault') return { kind: 'unreadable', place, text, reason: read.reason, origin }
  const given = read.value
  const again = heldText(given)
  if (again !== undefined && again !== text) return readLine(again, place, subject)
  // what an earlier round said of it is no part of the record
  const { rejected: _, ...record }: Record<string, unknown> = given
  if (typeof record.unit === 'string') record.unit = unitName(record.unit)
  if (record.subject === undefined && subject !== undefined) record.subject = subject
  return { kind: 'record', place, record: record as RawRecord, origin, problems: [] }
}
