import type { EventModel, Subject } from '../engine/index.js'
import { type Decoded, decode } from './decode/decode.js'
import type { InputItem } from './items.js'
import { foldLog } from './log/fold-log.js'
import type { LogLine } from './log/item.js'
import { itemsOfLog } from './log/log-items.js'
import { type Line, readLines } from './read-lines.js'
import { readNdjson } from './read-ndjson.js'
import { bytesOf, headOf, type Source } from './sources.js'
import type { TableMap } from './table/map-file.js'
import { readDelimited } from './table/read-delimited.js'
import { readTable } from './table/read-table.js'
import type { TableItem } from './table/rows.js'
import { UnitNames, withUnitsRenamed } from './unit-names.js'
import type { Watch } from './watch.js'
import { sniffWorkbook } from './workbook/sniff.js'

/** What the reading of inputs needs to know of the rules, and what the caller adds. */
export interface InputOptions {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly events: EventModel | undefined
  /** Milliseconds at which instants without an offset of their own are read. */
  readonly offset: number
  /** The subject to take where an input names none. */
  readonly subject: string | undefined
  readonly map: TableMap
  readonly watch: Watch
}

/**
 * Every record of every input, as a stream: nothing is held but what is being looked at, and of
 * event logs, which end only with their last line, the lines. Logs come last, all folded together.
 */
export function readInputs(
  sources: readonly Source[],
  options: InputOptions,
): AsyncGenerator<InputItem> {
  const items = readSources(sources, options)
  const units = new UnitNames(options.map.units)
  return units.empty ? items : withUnitsRenamed(items, units, options.subjects.values())
}

async function* readSources(
  sources: readonly Source[],
  options: InputOptions,
): AsyncGenerator<InputItem> {
  const logs: Source[] = []
  for (const source of sources) {
    try {
      yield* readSource(source, options, () => logs.push(source))
    } catch (error) {
      // what was read before stands; the rest of this input is refused, and the others go on
      const { code } = error as NodeJS.ErrnoException
      if (typeof code !== 'string') throw error
      yield unreadable(source.file, code)
    }
  }
  const { events, offset, watch } = options
  if (events && logs.length > 0) {
    const faults: InputItem[] = []
    yield* itemsOfLog(foldLog(linesOfLogs(logs, faults, watch), { events, offset }))
    yield* faults
  }
}

function unreadable(file: string, detail: string): InputItem {
  const reason = { code: 'io', detail } as const
  return { kind: 'unreadable', place: { file, row: 0 }, text: '', reason, origin: undefined }
}

/** More than any signature, and enough to see that a file is HTML. */
const HEAD = 4096

async function* readSource(
  source: Source,
  { subjects, subject, map, events, watch }: InputOptions,
  isLog: () => void,
): AsyncGenerator<InputItem> {
  const { file, path } = source
  const table = { subjects: subjects.values(), subject, columns: map.columns }
  if (sniffWorkbook(await headOf(source, HEAD))) {
    const { readWorkbook } = await import('./workbook/read-workbook.js')
    yield* readTable(file, readWorkbook(path), table)
    watch.bytes(source.size)
    return
  }
  const { opening, text } = await peek(decode(bytesOf(source, watch)))
  if (!/^\s*[{[]/.test(opening)) {
    let delimiter: string | undefined
    const rows: AsyncIterable<TableItem> = readDelimited(text, {
      onDelimiter: (found) => {
        delimiter = found
      },
    })
    yield* readTable(file, rows, { ...table, delimiter: () => delimiter })
  } else if (events && isEvent(opening)) {
    isLog()
    await text.return?.(undefined)
  } else {
    yield* readNdjson(file, readLines(text), subject)
  }
}

/** The first text of a file, and all of it. */
async function peek(decoded: AsyncGenerator<Decoded>): Promise<{
  readonly opening: string
  readonly text: AsyncGenerator<Decoded>
}> {
  const first = await decoded.next()
  async function* whole() {
    if (first.done) return
    yield first.value
    yield* decoded
  }
  const opening = !first.done && first.value.kind === 'text' ? first.value.text : ''
  return { opening, text: whole() }
}

/** An event says of which order it is and of what type, and no subject. */
function isEvent(opening: string): boolean {
  const [line = ''] = opening.trimStart().split('\n', 1)
  return /"order"\s*:/.test(line) && /"type"\s*:/.test(line) && !/"subject"\s*:/.test(line)
}

async function* linesOfLogs(
  logs: readonly Source[],
  faults: InputItem[],
  watch: Watch,
): AsyncGenerator<LogLine> {
  for (const source of logs) {
    for await (const line of readLines(decode(bytesOf(source, watch)))) {
      if (line.kind === 'line') yield { file: source.file, line: line.row, text: line.text }
      else faults.push(faultItem(source.file, line))
    }
  }
}

function faultItem(
  file: string,
  { row, text, fault }: Extract<Line, { kind: 'fault' }>,
): InputItem {
  return { kind: 'unreadable', place: { file, row }, text, reason: fault, origin: undefined }
}
