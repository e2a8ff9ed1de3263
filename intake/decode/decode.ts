import { isAscii } from 'node:buffer'
import type { TextFault } from '../table/rows.js'
import { blocksOf } from './blocks.js'
import { BrokenLine } from './broken-line.js'
import { type Encoding, wholeCharacters } from './characters.js'
import { detect, isBinary, markOf, WINDOW } from './detect.js'
import { unpacked } from './inflate.js'
import { decodeStrictly } from './strict.js'

/**
 * Bytes of a file → its text, piece by piece: gzip opened by its first bytes, the encoding found
 * and then held to strictly. A wrong byte costs the line that it stands in. Holds a block or two,
 * whatever the size of the file.
 */
export type Decoded =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Where in the file each NUL character of the text stands, in bytes. */
      readonly nuls: readonly number[]
    }
  /** The line that the last text ends in is no text; the next text begins the line after it. */
  | {
      readonly kind: 'broken-line'
      readonly fault: TextFault
      /** What stands in it from the wrong byte on, as far as it can be made out. */
      readonly rest: string
    }
  /** Nothing comes after it. */
  | { readonly kind: 'fault'; readonly fault: TextFault }

export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Decoded> {
  const text = new TextBlocks()
  let broken: TextFault | undefined
  async function* opened() {
    for await (const inflated of unpacked(blocksOf(bytes))) {
      if (inflated.kind === 'bytes') yield inflated.bytes
      else broken = inflated.fault
    }
  }
  for await (const block of blocksOf(opened())) {
    for (const item of text.push(block, false)) {
      yield item
      if (item.kind === 'fault') return
    }
  }
  for (const item of text.push(new Uint8Array(0), true)) {
    // a character cut in two where the packed bytes broke off is only a sign of that
    if (item.kind === 'fault' && broken) break
    yield item
    if (item.kind === 'fault') return
  }
  if (broken) yield { kind: 'fault', fault: broken }
}

/** The state between blocks: the encoding once it is known, and the bytes not yet read. */
class TextBlocks {
  #encoding: Encoding | undefined
  #held: Uint8Array = new Uint8Array(0)
  /** Where in the file the held bytes begin. */
  #offset = 0
  #begun = false
  #broken: BrokenLine | undefined

  /** Whether enough has come to know of a byte order mark. */
  #begin(last: boolean): boolean {
    if (this.#held.length < 4 && !last) return false
    this.#begun = true
    const mark = markOf(this.#held)
    if (mark) {
      this.#encoding = mark.encoding
      this.#take(mark.length)
    }
    return true
  }

  *push(block: Uint8Array, last: boolean): Generator<Decoded> {
    this.#held = this.#held.length === 0 ? block : joined(this.#held, block)
    if (!this.#begun && !this.#begin(last)) return
    if (this.#offset === 0 && this.#encoding === undefined && isBinary(this.#held)) {
      const byte = this.#held.indexOf(0)
      yield { kind: 'fault', fault: { code: 'nul-bytes', byte } }
      return
    }
    if (this.#encoding === undefined) {
      // ASCII is the same in UTF-8 and GB18030: the choice can wait for what tells them apart
      const ascii = asciiLength(this.#held)
      if (ascii > 0) yield* this.#read('utf-8', ascii)
      if (this.#held.length === 0 || (this.#held.length < WINDOW && !last)) return
      this.#encoding = detect(this.#held.subarray(0, WINDOW))
    }
    for (;;) {
      if (this.#broken) {
        const { taken, line } = this.#broken.push(this.#held, last)
        this.#take(taken)
        if (!line) return
        this.#broken = undefined
        yield line
      }
      const end = last ? this.#held.length : cutAt(this.#encoding, this.#held)
      if (end > 0) yield* this.#read(this.#encoding, end)
      if (!this.#broken) return
    }
  }

  /** So many bytes, or those before the first wrong one. */
  *#read(encoding: Encoding, length: number): Generator<Decoded> {
    const bytes = this.#held.subarray(0, length)
    const { text, fault } = decodeStrictly(encoding, bytes)
    if (text !== '') yield { kind: 'text', text, nuls: this.#nuls(encoding, bytes, text) }
    if (fault?.code === 'wrong-encoding') {
      const byte = fault.byte + this.#offset
      this.#broken = new BrokenLine(encoding, { ...fault, byte })
      this.#take(fault.byte)
    } else {
      if (fault) yield { kind: 'fault', fault }
      this.#take(length)
    }
  }

  #nuls(encoding: Encoding, bytes: Uint8Array, text: string): readonly number[] {
    const places: number[] = []
    if (!text.includes('\0')) return places
    const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
    const width = wide ? 2 : 1
    const next = (from: number) => (wide ? text.indexOf('\0', from) : bytes.indexOf(0, from))
    const count = text.split('\0').length - 1
    for (let at = next(0); at >= 0 && places.length < count; at = next(at + 1)) {
      places.push(this.#offset + at * width)
    }
    return places
  }

  #take(length: number): void {
    this.#held = this.#held.subarray(length)
    this.#offset += length
  }
}

/** GB18030 is read in whole lines where there are any, which `decodeStrictly` looks at. */
function cutAt(encoding: Encoding, bytes: Uint8Array): number {
  const line = encoding === 'gb18030' ? bytes.lastIndexOf(10) + 1 : 0
  return line > 0 ? line : wholeCharacters(encoding, bytes)
}

function asciiLength(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length
  return bytes.findIndex((byte) => byte >= 0x80)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
