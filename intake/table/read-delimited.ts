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
  let scanner: RowScanner | undefined
  let sample = ''
  const nuls: number[] = []
  const begin = () => {
    const delimiter = options.delimiter ?? detectDelimiter(sample.slice(0, SAMPLE))
    options.onDelimiter?.(delimiter)
    scanner = new RowScanner(delimiter, limits)
    return scanner.push(sample, nuls)
  }
  let rows = 0
  for await (const chunk of chunks) {
    if (chunk.kind === 'fault') {
      if (!scanner) yield* begin()
      if (scanner) yield* scanner.fail(chunk.fault)
      return
    }
    if (scanner) {
      const items = scanner.push(chunk.text, chunk.nuls)
      rows += items.length
      yield* items
      continue
    }
    sample += chunk.text
    for (const at of chunk.nuls) nuls.push(at)
    if (sample.length < SAMPLE && options.delimiter === undefined) continue
    const items = begin()
    rows += items.length
    yield* items
  }
  const first = scanner ? [] : begin()
  const items = [...first, ...(scanner ? scanner.end() : [])]
  yield* items
  if (rows + items.length === 0) {
    yield { kind: 'fault', sheet: undefined, row: 0, text: '', fault: { code: 'empty-input' } }
  }
}
