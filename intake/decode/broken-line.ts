import type { TextFault } from '../table/rows.js'
import type { Encoding } from './characters.js'
import type { Decoded } from './decode.js'
import { detect } from './detect.js'

/** How much of a broken line is kept to be shown and given back, in bytes. */
const KEPT = 1 << 20

/** The line behind a wrong byte, to its end, in whatever pieces it comes. */
export class BrokenLine {
  readonly #encoding: Encoding
  readonly #fault: TextFault
  readonly #kept: Uint8Array[] = []
  #length = 0

  constructor(encoding: Encoding, fault: TextFault) {
    this.#encoding = encoding
    this.#fault = fault
  }

  /** How many of the bytes it takes, and the line once it has ended. */
  push(
    bytes: Uint8Array,
    last: boolean,
  ): { readonly taken: number; readonly line: Decoded | undefined } {
    const width = this.#encoding.startsWith('utf-16') ? 2 : 1
    const unitAt = (at: number): number | undefined => {
      const [one, two] = [bytes[at], bytes[at + 1]]
      if (width === 1 || one === undefined || two === undefined)
        return width === 1 ? one : undefined
      return this.#encoding === 'utf-16le' ? one + two * 256 : one * 256 + two
    }
    for (let at = 0; at < bytes.length; at += width) {
      const unit = unitAt(at)
      if (unit !== 10 && unit !== 13) continue
      const next = unitAt(at + width)
      // a CR may be half of a CRLF, of which the rest is still to come
      if (unit === 13 && next === undefined && !last) {
        this.#keep(bytes.subarray(0, at))
        return { taken: at, line: undefined }
      }
      this.#keep(bytes.subarray(0, at))
      return { taken: at + width * (unit === 13 && next === 10 ? 2 : 1), line: this.#end() }
    }
    const whole = last ? bytes.length : bytes.length - (bytes.length % width)
    this.#keep(bytes.subarray(0, whole))
    return { taken: whole, line: last ? this.#end() : undefined }
  }

  #keep(bytes: Uint8Array): void {
    const kept = bytes.subarray(0, KEPT - this.#length)
    if (kept.length > 0) this.#kept.push(kept.slice())
    this.#length += kept.length
  }

  /** In the encoding that the line itself seems to have, what is wrong in that shown as such. */
  #end(): Decoded {
    const bytes = Buffer.concat(this.#kept)
    const encoding = this.#encoding.startsWith('utf-16') ? this.#encoding : detect(bytes)
    const rest = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    return { kind: 'broken-line', fault: this.#fault, rest }
  }
}
