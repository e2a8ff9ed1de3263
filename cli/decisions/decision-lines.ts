import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { blocksOf } from '../../intake/decode/blocks.js'
import { markOf } from '../../intake/decode/detect.js'
import { unpacked } from '../../intake/decode/inflate.js'

/**
 * A file of decisions → its lines, as they are to the byte. What is put around lines and belongs to
 * none is taken off: gzip, a byte order mark, the carriage returns of Windows.
 */
export type DecisionLine =
  | { readonly kind: 'line'; readonly line: number; readonly text: string }
  /** `line` is 0 where it is the whole file that cannot be read, or from there on. */
  | { readonly kind: 'fault'; readonly line: number; readonly reason: LineFault }

export type LineFault = 'empty' | 'not-utf8' | 'utf-16' | 'too-long' | 'damaged-gzip'

/** No decision comes near it; what runs on so has no line breaks at all. */
const LONGEST = 1 << 26
const LINE_FEED = 10
const RETURN = 13

export async function* decisionLines(file: string, stdin: Readable): AsyncGenerator<DecisionLine> {
  const blocks = blocksOf(file === '-' ? stdin : createReadStream(file))
  const lines = new Lines()
  let begun = false
  for await (const inflated of unpacked(blocks)) {
    if (inflated.kind === 'fault') {
      yield { kind: 'fault', line: 0, reason: 'damaged-gzip' }
      return
    }
    const block = inflated.bytes
    const mark = begun ? undefined : markOf(block)
    begun = true
    if (mark?.encoding.startsWith('utf-16')) {
      yield { kind: 'fault', line: 0, reason: 'utf-16' }
      return
    }
    yield* lines.push(mark?.encoding === 'utf-8' ? block.subarray(mark.length) : block)
  }
  yield* lines.end()
}

/** The line that has begun, in pieces: joining them anew for each block would cost the square. */
class Lines {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #pieces: Uint8Array[] = []
  #length = 0
  #line = 0

  #add(piece: Uint8Array): void {
    this.#length += piece.length
    if (this.#length > LONGEST) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  *push(block: Uint8Array): Generator<DecisionLine> {
    let from = 0
    for (let end = block.indexOf(LINE_FEED); end >= 0; end = block.indexOf(LINE_FEED, from)) {
      this.#add(block.subarray(from, end))
      yield this.#take()
      from = end + 1
    }
    this.#add(block.subarray(from))
  }

  *end(): Generator<DecisionLine> {
    if (this.#length > 0) yield this.#take()
    if (this.#line === 0) yield { kind: 'fault', line: 0, reason: 'empty' }
  }

  #take(): DecisionLine {
    const bytes = Buffer.concat(this.#pieces)
    const tooLong = this.#length > LONGEST
    this.#pieces = []
    this.#length = 0
    const line = ++this.#line
    if (tooLong) return { kind: 'fault', line, reason: 'too-long' }
    const end = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length
    try {
      return { kind: 'line', line, text: this.#decoder.decode(bytes.subarray(0, end)) }
    } catch {
      return { kind: 'fault', line, reason: 'not-utf8' }
    }
  }
}
