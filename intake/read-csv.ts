import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { SUBJECT_KEYS, type Subject } from '../engine/index.js'
import type { InputItem, Place } from './input.js'
import { type HeaderMap, mapHeader } from './map-header.js'

/** CSV with a header → records. Which subject a row is, its own column says, or the caller. */
export async function* readCsv(
  file: string,
  chunks: AsyncIterable<string>,
  subjects: ReadonlyMap<string, Subject>,
  given: string | undefined,
): AsyncGenerator<InputItem> {
  const skipped: InputItem[] = []
  // compose, not pipe: what goes wrong in the file must reach whoever reads the rows
  const rows = Readable.from(chunks).compose(
    parse({
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        skipped.push(unreadable(file, error))
        return undefined
      },
    }),
  )
  let headers: readonly string[] | undefined
  let subjectColumn = -1
  const maps = new Map<Subject, HeaderMap>()
  let row = 0
  for await (const cells of rows as AsyncIterable<readonly string[]>) {
    yield* skipped.splice(0)
    row++
    if (cells.length === 1 && cells[0] === '') continue
    const place: Place = { file, row }
    if (!headers) {
      headers = cells
      subjectColumn = cells.findIndex((cell) => SUBJECT_KEYS.includes(cell))
      continue
    }
    const name = (subjectColumn >= 0 ? cells[subjectColumn] : undefined) || given
    const subject = subjects.get(name ?? '')
    if (cells.length !== headers.length) {
      const reason = { code: 'cells', expected: headers.length, found: cells.length } as const
      yield { kind: 'unreadable', place, text: cells.join(','), reason }
    } else if (name === undefined || name === '') {
      yield { kind: 'unreadable', place, text: cells.join(','), reason: { code: 'no-subject' } }
    } else if (!subject) {
      yield { kind: 'record', place, record: { ...plain(headers, cells), subject: name } }
    } else {
      let map = maps.get(subject)
      if (!map) {
        map = mapHeader(headers, subject)
        maps.set(subject, map)
        yield* unknownHeaders(map, file)
      }
      yield map.twice
        ? {
            kind: 'unreadable',
            place,
            text: cells.join(','),
            reason: { code: 'header-twice', ...map.twice },
          }
        : { kind: 'record', place, record: toRecord(cells, map, subject) }
    }
  }
  yield* skipped
  if (!headers) {
    yield { kind: 'unreadable', place: { file, row: 0 }, text: '', reason: { code: 'empty-input' } }
  }
}

function toRecord(
  cells: readonly string[],
  { targets }: HeaderMap,
  subject: Subject,
): Record<string, unknown> {
  const record: Record<string, unknown> = { subject: subject.name }
  for (const [index, target] of targets.entries()) {
    const cell = cells[index]
    if (cell === undefined) continue
    switch (target.kind) {
      case 'subject':
        break
      case 'fact':
        record[target.fact] = cell
        break
      case 'part': {
        if (cell === '') break
        // a row writes one extension, so its parts make a list of one
        const [one = {}] = (record[target.fact] ?? []) as Record<string, string>[]
        record[target.fact] = [{ ...one, [target.part]: cell }]
        break
      }
      case 'unknown':
        // the engine refuses what looks like a misspelt fact, and passes over the rest
        record[target.header] = cell
    }
  }
  return record
}

function plain(headers: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? '']))
}

function* unknownHeaders({ targets }: HeaderMap, file: string): Generator<InputItem> {
  for (const target of targets) {
    if (target.kind !== 'unknown') continue
    const { header, nearest } = target
    yield { kind: 'unknown-header', place: { file, row: 1 }, header, nearest }
  }
}

function unreadable(file: string, error: CsvError | undefined): InputItem {
  const row = Number(error?.lines ?? 0)
  const detail = error?.message ?? ''
  return { kind: 'unreadable', place: { file, row }, text: '', reason: { code: 'csv', detail } }
}
