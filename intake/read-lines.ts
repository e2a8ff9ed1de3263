import type { Decoded } from './decode/decode.js'
import type { FaultReason } from './table/rows.js'

/** Decoded text → lines, a line too long or a fault in its place; bounded, whatever the file. */
export type Line =
  | { readonly kind: 'line'; readonly row: number; readonly text: string }
  | {
      readonly kind: 'fault'
      readonly row: number
      readonly text: string
      readonly fault: FaultReason
    }

const LONGEST = 1 << 24
/** How much of a line that is too long is kept to be shown. */
const KEPT = 200

export async function* readLines(chunks: AsyncIterable<Decoded>): AsyncGenerator<Line> {
  let rest = ''
  let row = 0
  let tooLong = false
  const close = (text: string): Line => {
    row++
    if (!tooLong) return { kind: 'line', row, text }
    tooLong = false
    return {
      kind: 'fault',
      row,
      text: rest.slice(0, KEPT),
      fault: { code: 'too-long', limit: LONGEST },
    }
  }
  for await (const chunk of chunks) {
    if (chunk.kind === 'fault') {
      yield { kind: 'fault', row: row + 1, text: rest.slice(0, KEPT), fault: chunk.fault }
      return
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
  if (rest !== '') yield close(rest)
}
