import type { EventModel, Subject } from '../engine/index.js'
import { type Decoded, decode } from './decode/decode.js'
import type { InputItem } from './items.js'
import { foldLog } from './log/fold-log.js'
import type { LogLine } from './log/item.js'
import { itemsOfLog } from './log/log-items.js'
import { readLines } from './read-lines.js'
import { readNdjson } from './read-ndjson.js'
import { heldText } from './rejects/line-rejects.js'
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
    const aside: InputItem[] = []
    yield* itemsOfLog(foldLog(linesOfLogs(logs, aside, watch), { events, offset }))
    yield* aside
  }
}

function unreadable(file: string, detail: string): InputItem {
  const reason = { code: 'io', detail } as const
  return { kind: 'unreadable', place: { file, row: 0 }, text: '', reason, origin: undefined }
}

/** More than any signature, and enough to see that a file is HTML. */
const HEAD = 4096
/** In which the first line must show what the file is, in characters. */
const OPENING = 1 << 16

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
  const { opening, text, close } = await peek(decode(bytesOf(source, watch)))
  if (!isJson(opening)) {
    let delimiter: string | undefined
    const rows: AsyncIterable<TableItem> = readDelimited(text, {
      onDelimiter: (found) => {
        delimiter = found
      },
    })
    yield* readTable(file, rows, { ...table, delimiter: () => delimiter })
  } else if (events && isEvent(opening)) {
    isLog()
    await close()
  } else {
    yield* readNdjson(file, readLines(text), subject)
  }
}

/** The first text of a file, and all of it. */
async function peek(decoded: AsyncGenerator<Decoded>): Promise<{
  readonly opening: string
  readonly text: AsyncGenerator<Decoded>
  readonly close: () => Promise<unknown>
}> {
  const held: Decoded[] = []
  let opening = ''
  let done = false
  // a line or more: the encoding is found within the first, and parts it
  while (!done && opening.length < OPENING && !opening.trimStart().includes('\n')) {
    const next = await decoded.next()
    done = next.done === true
    if (next.done) break
    held.push(next.value)
    if (next.value.kind === 'fault') break
    opening += next.value.kind === 'text' ? next.value.text : `${next.value.rest}\n`
  }
  async function* whole() {
    yield* held
    if (!done) yield* decoded
  }
  return { opening, text: whole(), close: () => decoded.return(undefined) }
}

/** A title may begin with a bracket, too: a list of objects is JSON, and refused as such. */
function isJson(opening: string): boolean {
  return /^\s*(?:\{|\[\s*(?:\{|$))/.test(opening)
}

/** An event says of which order it is and of what type, and no subject. */
function isEvent(opening: string): boolean {
  const [line = ''] = opening.trimStart().split('\n', 1)
  const held = heldIn(line) ?? line
  return /"order"\s*:/.test(held) && /"type"\s*:/.test(held) && !/"subject"\s*:/.test(held)
}

/** A line that could not be read in an earlier round. */
function heldIn(line: string): string | undefined {
  try {
    return heldText(JSON.parse(line))
  } catch {
    return undefined
  }
}

async function* linesOfLogs(
  logs: readonly Source[],
  aside: InputItem[],
  watch: Watch,
): AsyncGenerator<LogLine> {
  for (const source of logs) {
    const { file } = source
    try {
      for await (const line of readLines(decode(bytesOf(source, watch)))) {
        const { row, text } = line
        if (line.kind === 'fault') yield { file, line: row, text, fault: line.fault }
        else if (text.trim() !== '') yield { file, line: row, text }
        else aside.push({ kind: 'skipped', place: { file, row }, reason: 'blank' })
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (typeof code !== 'string') throw error
      aside.push(unreadable(file, code))
    }
  }
}
