import { WorkbookFailure } from '../failure.js'

/** HTML in the encoding it declares, or UTF-8 where it is that, or else GB18030. */
export function* decodeHtml(bytes: Buffer): Generator<string> {
  const encoding = encodingOf(bytes)
  if (encoding.startsWith('utf-16')) {
    yield decode(encoding, bytes, 0)
    return
  }
  // `<` is never a part of another character in these encodings: a piece that begins with one can
  // be decoded alone, and what is wrong in it be found
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(LESS, from + PIECE)
    const to = next < 0 ? bytes.length : next
    yield decode(encoding, bytes.subarray(from, to), from)
    from = to
  }
}

const LESS = 60
const PIECE = 1 << 16

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8'
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1]
  if (declared !== undefined && /^gb/i.test(declared)) return 'gb18030'
  if (declared !== undefined && /^utf-?8$/i.test(declared)) return 'utf-8'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

function isUtf8(bytes: Buffer): boolean {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    }
    return true
  } catch {
    return false
  }
}

function decode(encoding: string, bytes: Buffer, offset: number): string {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    return decoder.decode(bytes)
  } catch {
    throw new WorkbookFailure({
      code: 'wrong-encoding',
      byte: offset + firstWrong(encoding, bytes),
    })
  }
}

/** The longest beginning that can be decoded, by halving. */
function firstWrong(encoding: string, bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      // what is cut in the middle of a character is not wrong yet
      const decoder = new TextDecoder(encoding, { fatal: true })
      decoder.decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}
