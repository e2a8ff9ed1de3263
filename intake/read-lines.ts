import type { Decoded } from './decode/decode.js'
import { afterLineEnd, LineEnds } from './table/line-ends.js'
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
  const begun = new BegunLine()
  let row = 0
  let halved = false
  const close = (): Line => {
    const { tooLong } = begun
    const text = begun.take()
    row++
    if (!tooLong) return { kind: 'line', row, text }
    return { kind: 'fault', row, text, fault: { code: 'too-long', limit: LONGEST } }
  }
  for await (const chunk of chunks) {
    if (chunk.kind !== 'text') {
      const text = begun.take() + (chunk.kind === 'broken-line' ? chunk.rest : '')
      yield { kind: 'fault', row: ++row, text, fault: chunk.fault }
      if (chunk.kind === 'fault') return
      continue
    }
    const { text } = chunk
    const ends = new LineEnds(text)
    // the other half of a CRLF that the last piece ended in
    let from = halved && text.startsWith('\n') ? 1 : 0
    for (let end = ends.after(from); end < text.length; end = ends.after(from)) {
      begun.add(text.slice(from, end))
      yield close()
      from = afterLineEnd(text, end)
    }
    begun.add(text.slice(from))
    halved = text.endsWith('\r')
  }
  if (begun.empty) return
  const line = close()
  yield line.kind === 'line' ? { ...line, unterminated: true } : line
}

/** A line as it comes, in pieces; of one too long only the beginning is held. */
class BegunLine {
  tooLong = false
  #pieces: string[] = []
  #length = 0

  get empty(): boolean {
    return this.#length === 0
  }

  add(piece: string): void {
    if (piece === '' || this.tooLong) return
    this.#pieces.push(piece)
    this.#length += piece.length
    if (this.#length <= LONGEST) return
    this.tooLong = true
    this.#pieces = [this.#pieces.join('').slice(0, KEPT)]
  }

  /** Its text; what comes then is another line. */
  take(): string {
    const text = this.#pieces.join('')
    this.#pieces = []
    this.#length = 0
    this.tooLong = false
    return text
  }
}
