import { isUtf8 } from 'node:buffer'
import type { TextFault } from '../table/rows.js'
import { CUT, type Encoding, lengthAt, WRONG } from './characters.js'

/** Bytes → text in one encoding, strictly: up to the first byte that is wrong, and which that is. */
export interface StrictText {
  readonly text: string
  /** Its byte counts from the start of these bytes. */
  readonly fault: TextFault | undefined
}

const decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>()

function decoderOf(encoding: Encoding): InstanceType<typeof TextDecoder> {
  const known = decoders.get(encoding)
  if (known) return known
  const made = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  decoders.set(encoding, made)
  return made
}

export function decodeStrictly(encoding: Encoding, bytes: Uint8Array): StrictText {
  const foreign = encoding === 'gb18030' ? utf8Line(bytes) : -1
  if (foreign >= 0) {
    const before = decodeStrictly(encoding, bytes.subarray(0, foreign))
    return before.fault
      ? before
      : { text: before.text, fault: { code: 'wrong-encoding', byte: foreign } }
  }
  try {
    return { text: decoderOf(encoding).decode(bytes), fault: undefined }
  } catch {
    const { at, code } = firstFault(encoding, bytes)
    const text = decoderOf(encoding).decode(bytes.subarray(0, at))
    return { text, fault: code === 'truncated' ? { code } : { code, byte: at } }
  }
}

/** Only looked for once a broken line: character by character, asking the decoder of each. */
function firstFault(
  encoding: Encoding,
  bytes: Uint8Array,
): { readonly at: number; readonly code: 'wrong-encoding' | 'truncated' } {
  const decoder = decoderOf(encoding)
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(encoding, bytes, at)
    // a character that the end cuts off is no sign of another encoding
    if (length === CUT) return { at, code: 'truncated' }
    if (length === WRONG) return { at, code: 'wrong-encoding' }
    if (length > 1) {
      try {
        decoder.decode(bytes.subarray(at, at + length))
      } catch {
        return { at, code: 'wrong-encoding' }
      }
    }
    at += length
  }
  return { at: bytes.length, code: 'truncated' }
}

/** Four Chinese characters in UTF-8: six of GB18030 are valid UTF-8 by chance once in 10⁷. */
const ENOUGH = 12

/**
 * Where a line of UTF-8 begins to differ inside GB18030, or -1. GB18030 would take an even number
 * of such characters without a word and give nonsense.
 */
function utf8Line(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf(10, at)
    const stop = end < 0 ? buffer.length : end + 1
    const line = buffer.subarray(at, stop)
    if (isUtf8(line)) {
      let high = 0
      let first = -1
      for (let i = 0; i < line.length; i++) {
        if ((line[i] ?? 0) < 0x80) continue
        high++
        if (first < 0) first = i
      }
      if (high >= ENOUGH) return at + first
    }
    at = stop
  }
  return -1
}
