/** How long a character is in each encoding: where a block may be cut, and which byte is wrong. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** What `lengthAt` says of bytes that are no character, or that end before theirs does. */
export const WRONG = 0
export const CUT = -1

/** The length of the character at a place; WRONG or CUT if there is none. */
export function lengthAt(encoding: Encoding, bytes: Uint8Array, at: number): number {
  switch (encoding) {
    case 'utf-8':
      return utf8Length(bytes, at)
    case 'gb18030':
      return gbLength(bytes, at)
    default:
      return utf16Length(bytes, at, encoding === 'utf-16le' ? 1 : 0)
  }
}

/** The greatest length that ends between two characters. */
export function wholeCharacters(encoding: Encoding, bytes: Uint8Array): number {
  let at = anchor(encoding, bytes)
  while (at < bytes.length) {
    const length = lengthAt(encoding, bytes, at)
    if (length === CUT) return at
    at += length === WRONG ? 1 : length
  }
  return at
}

/** A place near the end that is surely between two characters. */
function anchor(encoding: Encoding, bytes: Uint8Array): number {
  if (encoding === 'gb18030') {
    // below 0x30 no byte is ever the second half of a character
    let at = bytes.length - 1
    while (at >= 0 && (bytes[at] ?? 0) >= 0x30) at--
    return at + 1
  }
  if (encoding !== 'utf-8') return Math.max(0, (bytes.length & ~1) - 2)
  let at = Math.max(0, bytes.length - 4)
  while (at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++
  return at
}

/** By the table of well-formed byte sequences: no overlong form, no surrogate, nothing past 10FFFF. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return WRONG
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return CUT
    let low = 0x80
    let high = 0xbf
    if (i === 1) {
      if (lead === 0xe0) low = 0xa0
      else if (lead === 0xed) high = 0x9f
      else if (lead === 0xf0) low = 0x90
      else if (lead === 0xf4) high = 0x8f
    }
    if (byte < low || byte > high) return WRONG
  }
  return length
}

/** By form alone: whether a sequence of four stands for anything, the decoder says. */
function gbLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead <= 0x80) return 1
  if (lead === 0xff) return WRONG
  const second = bytes[at + 1]
  if (second === undefined) return CUT
  if (second >= 0x40 && second <= 0xfe && second !== 0x7f) return 2
  if (second < 0x30 || second > 0x39) return WRONG
  const third = bytes[at + 2]
  const fourth = bytes[at + 3]
  if (third !== undefined && (third < 0x81 || third > 0xfe)) return WRONG
  if (fourth !== undefined && (fourth < 0x30 || fourth > 0x39)) return WRONG
  return fourth === undefined ? CUT : 4
}

/** `high` is where the high byte of a unit stands: 1 in little-endian, 0 in big-endian. */
function utf16Length(bytes: Uint8Array, at: number, high: 0 | 1): number {
  if (at + 1 >= bytes.length) return CUT
  const first = (bytes[at + high] ?? 0) & 0xfc
  if (first === 0xdc) return WRONG
  if (first !== 0xd8) return 2
  if (at + 3 >= bytes.length) return CUT
  return ((bytes[at + 2 + high] ?? 0) & 0xfc) === 0xdc ? 4 : WRONG
}
