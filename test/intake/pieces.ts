import { loadRuleset } from '../../engine/index.js'
import { decode } from '../../intake/decode/decode.js'
import type { InputItem } from '../../intake/items.js'
import { type DelimitedOptions, readDelimited } from '../../intake/table/read-delimited.js'
import { readTable, type TableOptions } from '../../intake/table/read-table.js'
import type { TableItem } from '../../intake/table/rows.js'
import { rulesTexts } from '../files.js'

/** Bytes as they come out of a pipe, and what intake makes of them. */
const { ruleset } = loadRuleset(rulesTexts)
if (!ruleset) throw new Error('the shipped rules do not load')
export const subjects = [...ruleset.subjects.values()]

export async function* inPieces(bytes: Uint8Array, ends: readonly number[] = []) {
  let at = 0
  for (const end of [...ends].sort((a, b) => a - b)) {
    yield bytes.subarray(at, Math.max(at, end))
    at = Math.max(at, end)
  }
  yield bytes.subarray(at)
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

export async function rowsOf(
  bytes: Uint8Array,
  ends: readonly number[] = [],
  options: DelimitedOptions = {},
): Promise<TableItem[]> {
  return all(readDelimited(decode(inPieces(bytes, ends)), options))
}

export async function itemsOf(
  text: string | Uint8Array,
  options: Partial<TableOptions> = {},
): Promise<InputItem[]> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  let found: string | undefined
  const rows = readDelimited(decode(inPieces(bytes)), {
    onDelimiter: (delimiter) => {
      found = delimiter
    },
  })
  return all(readTable('f.csv', rows, { subjects, delimiter: () => found, ...options }))
}

/** Cells of rows, and the code of faults: `a|b`, `!lone-quote`. */
export function brief(items: readonly TableItem[]): string[] {
  return items.map((item) =>
    item.kind === 'row'
      ? item.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('|')
      : `!${item.fault.code}`,
  )
}

/** `record o1`, `unreadable cells`, `skipped blank`, each with its row. */
export function told(items: readonly InputItem[]): string[] {
  return items.map(tell)
}

function tell(item: InputItem): string {
  switch (item.kind) {
    case 'record':
      return `${item.place.row} record ${item.record.id}`
    case 'unreadable':
      return `${item.place.row} ${item.reason.code}`
    case 'skipped':
      return `${item.place.row} skipped ${item.reason}`
    case 'unknown-header':
      return `unknown ${item.header || `column ${item.column}`}`
    case 'order':
    case 'rejected-order':
      return `${item.place.row} order ${item.order}`
  }
}

const gb = (() => {
  const bytes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (!bytes.has(character)) bytes.set(character, [lead, trail])
    }
  }
  return bytes
})()

/** GB18030 of what has two bytes there; Node only decodes it. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = code < 0x80 ? [code] : gb.get(character)
    if (!pair) throw new Error(`no two bytes for ${character}`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

export function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
