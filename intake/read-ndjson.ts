import type { RawRecord } from '../engine/index.js'
import { unitName } from '../source/unit-name.js'
import type { InputItem, Place } from './items.js'
import type { Line } from './read-lines.js'

/** NDJSON → records, one a line. Blank lines are passed over; a bad line costs only itself. */
export async function* readNdjson(
  file: string,
  lines: AsyncIterable<Line>,
  subject: string | undefined,
): AsyncGenerator<InputItem> {
  for await (const line of lines) {
    const place = { file, row: line.row }
    if (line.kind === 'fault') {
      yield { kind: 'unreadable', place, text: line.text, reason: line.fault, origin: undefined }
    } else if (line.text.trim() === '') {
      yield { kind: 'skipped', place, reason: 'blank' }
    } else {
      yield readLine(line.text, place, subject)
    }
  }
}

function readLine(text: string, place: Place, subject: string | undefined): InputItem {
  const origin = { kind: 'line', text } as const
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    return { kind: 'unreadable', place, text, reason: { code: 'not-json', detail }, origin }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'unreadable', place, text, reason: { code: 'not-an-object' }, origin }
  }
  const given = value as Record<string, unknown>
  const again = rejectedText(given)
  if (again !== undefined && again !== text) return readLine(again, place, subject)
  // what an earlier round said of it is no part of the record
  const { rejected: _, ...record } = given
  if (typeof record.unit === 'string') record.unit = unitName(record.unit)
  if (record.subject === undefined && subject !== undefined) record.subject = subject
  return { kind: 'record', place, record: record as RawRecord, origin, problems: [] }
}

/** The line that an earlier round could not read: it stands inside the reason, and nothing else. */
function rejectedText(given: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(given)
  if (keys.length !== 1 || keys[0] !== 'rejected') return undefined
  const { text } = (given.rejected ?? {}) as { readonly text?: unknown }
  return typeof text === 'string' ? text : undefined
}
