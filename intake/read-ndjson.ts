import type { RawRecord } from '../engine/index.js'
import type { InputItem, Place } from './input.js'

/** NDJSON → records, one a line. Blank lines are passed over; a bad line costs only itself. */
export async function* readNdjson(
  file: string,
  chunks: AsyncIterable<string>,
  subject: string | undefined,
): AsyncGenerator<InputItem> {
  let row = 0
  for await (const line of linesOf(chunks)) {
    row++
    if (line.trim() !== '') yield readLine(line, { file, row }, subject)
  }
  if (row === 0) {
    yield { kind: 'unreadable', place: { file, row: 0 }, text: '', reason: { code: 'empty-input' } }
  }
}

function readLine(line: string, place: Place, subject: string | undefined): InputItem {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    return { kind: 'unreadable', place, text: line, reason: { code: 'not-json', detail } }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'unreadable', place, text: line, reason: { code: 'not-an-object' } }
  }
  const { rejected: _, ...record } = value as Record<string, unknown>
  if (record.subject === undefined && subject !== undefined) record.subject = subject
  return { kind: 'record', place, record: record as RawRecord }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let first = true
  for await (const chunk of chunks) {
    rest += first ? chunk.replace(/^\uFEFF/, '') : chunk
    first = false
    let from = 0
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
      yield rest.slice(from, rest.charCodeAt(end - 1) === 13 ? end - 1 : end)
      from = end + 1
    }
    rest = rest.slice(from)
  }
  if (rest !== '') yield rest
}
