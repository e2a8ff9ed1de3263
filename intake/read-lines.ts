import type { Decoded } from './decode/decode.js'
import type { TextFault } from './table/rows.js'

export interface LineFault {
  readonly kind: 'fault'
  readonly row: number
  readonly text: string
  readonly fault: TextFault
}

/** Decoded text → lines, a line too long or a fault in its place; bounded, whatever the file. */
export type Line =
  | {
      readonly kind: 'line'
      readonly row: number
      readonly text: string
      /** The last line, when no line end closes it: it may have been cut off. */
      readonly unterminated?: true
    }
  | LineFault

const LONGEST = 1 << 24
/** How much of a line that is too long is kept to be shown. */
const KEPT = 200

export async function* readLines(chunks: AsyncIterable<Decoded>): AsyncGenerator<Line> {
  let rest = ''
  let row = 0
  let tooLong = false
  const fault = (text: string, reason: TextFault): Line => {
    tooLong = false
    rest = ''
    return { kind: 'fault', row: ++row, text, fault: reason }
  }
  const close = (text: string): Line =>
    tooLong || text.length > LONGEST
      ? fault(text.slice(0, KEPT), { code: 'too-long', limit: LONGEST })
      : { kind: 'line', row: ++row, text }
  for await (const chunk of chunks) {
    if (chunk.kind === 'fault') {
      yield fault(rest, chunk.fault)
      return
    }
    if (chunk.kind === 'broken-line') {
      yield fault(rest + chunk.rest, chunk.fault)
      continue
    }
    const text = rest + chunk.text
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield close(text.slice(from, text.charCodeAt(end - 1) === 13 ? end - 1 : end))
      from = end + 1
    }
    rest = text.slice(from)
    if (rest.length > LONGEST) {
      tooLong = true
      rest = rest.slice(0, KEPT)
    }
  }
  if (rest === '') return
  const line = close(rest)
  yield line.kind === 'line' ? { ...line, unterminated: true } : line
}
