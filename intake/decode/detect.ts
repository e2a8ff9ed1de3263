import { CUT, type Encoding, lengthAt, WRONG } from './characters.js'

/** Which encoding a text is in: by its byte order mark, else by its first bytes beyond ASCII. */
export interface Mark {
  readonly encoding: Encoding
  readonly length: number
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

/** How many bytes from the first non-ASCII one the choice looks at. */
export const WINDOW = 4096

export function markOf(head: Uint8Array): Mark | undefined {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => head[index] === byte)) return { encoding, length: mark.length }
  }
  return undefined
}

/**
 * UTF-8 when it is strictly that. A text that is nearly UTF-8 is UTF-8 with something wrong in
 * it, and not GB18030, which would take most of its bytes and give nonsense. Of GB18030 text
 * read as UTF-8 nearly every character is wrong, so the two cannot be confused.
 */
export function detect(window: Uint8Array): Encoding {
  let characters = 0
  let wrong = 0
  let firstWrong = -1
  for (let at = 0; at < window.length; ) {
    const length = lengthAt('utf-8', window, at)
    if (length === CUT) break
    if (length === WRONG) {
      if (wrong++ === 0) firstWrong = at
    } else if (length > 1) characters++
    at += Math.max(length, 1)
  }
  if (wrong === 0 || characters > 2 * wrong) return 'utf-8'
  return firstFault('gb18030', window) > firstWrong ? 'gb18030' : 'utf-8'
}

function firstFault(encoding: Encoding, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(encoding, bytes, at)
    if (length === CUT) break
    if (length === WRONG) return at
    at += length
  }
  return Number.POSITIVE_INFINITY
}

/** A file that is a good part NUL bytes is a program's, not a text with a slip in it. */
export function isBinary(head: Uint8Array): boolean {
  let nuls = 0
  for (const byte of head) if (byte === 0) nuls++
  return nuls >= 64 && nuls * 8 > head.length
}
