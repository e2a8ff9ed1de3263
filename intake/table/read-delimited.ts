import type { Decoded } from '../decode/decode.js'
import { detectDelimiter, SAMPLE } from './delimiter.js'
import { LIMITS, type Limits } from './quoted-row.js'
import type { TableItem } from './rows.js'
import { RowScanner } from './scan-rows.js'

/** A CSV or TSV file's text → rows. The delimiter is the given one, or found in the first lines. */
export interface DelimitedOptions {
  readonly delimiter?: string
  readonly limits?: Limits
  /** Told which delimiter it is, before the first row. */
  readonly onDelimiter?: (delimiter: string) => void
}

export async function* readDelimited(
  chunks: AsyncIterable<Decoded>,
  options: DelimitedOptions = {},
): AsyncGenerator<TableItem> {
  const limits = options.limits ?? LIMITS
  const held: Decoded[] = []
  let sampled = 0
  let scanner: RowScanner | undefined
  let rows = 0
  const take = (chunk: Decoded): TableItem[] => {
    if (!scanner) {
      held.push(chunk)
      sampled += textOf(chunk).length
      const enough = sampled >= SAMPLE || chunk.kind === 'fault' || options.delimiter !== undefined
      return enough ? begin() : []
    }
    return count(scan(scanner, chunk))
  }
  const begin = (): TableItem[] => {
    const sample = held.map(textOf).join('').slice(0, SAMPLE)
    const delimiter = options.delimiter ?? detectDelimiter(sample)
    options.onDelimiter?.(delimiter)
    const begun = new RowScanner(delimiter, limits)
    scanner = begun
    return count(held.splice(0).flatMap((chunk) => scan(begun, chunk)))
  }
  const count = (items: TableItem[]) => {
    rows += items.length
    return items
  }
  for await (const chunk of chunks) {
    yield* take(chunk)
    if (chunk.kind === 'fault') return
  }
  if (!scanner) yield* begin()
  if (scanner) yield* count((scanner as RowScanner).end())
  if (rows === 0) {
    yield { kind: 'fault', sheet: undefined, row: 0, text: '', fault: { code: 'empty-input' } }
  }
}

function scan(scanner: RowScanner, chunk: Decoded): TableItem[] {
  switch (chunk.kind) {
    case 'text':
      return scanner.push(chunk.text, chunk.nuls)
    case 'broken-line':
      return scanner.breakLine(chunk.fault, chunk.rest)
    case 'fault':
      return scanner.fail(chunk.fault)
  }
}

function textOf(chunk: Decoded): string {
  if (chunk.kind === 'text') return chunk.text
  return chunk.kind === 'broken-line' ? `${chunk.rest}\n` : ''
}
