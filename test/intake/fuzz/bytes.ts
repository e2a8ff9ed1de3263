/** Bytes as text and as lines, without asking intake. */

/** ASCII is kept, and so are line ends; the rest does not matter. */
export function loosely(bytes: Buffer): string {
  if (isWide(bytes)) {
    const odd = bytes.length % 2 === 1
    const even = Buffer.from(bytes.subarray(2, odd ? -1 : undefined))
    const text = (bytes[0] === 0xff ? even : even.swap16()).toString('utf16le')
    // half a pair, and half a unit, are shown as such
    return text.replace(/\p{Surrogate}/gu, '\uFFFD') + (odd ? '\uFFFD' : '')
  }
  const marks = ['efbbbf', '84319533']
  const mark = marks.find((one) => bytes.toString('hex', 0, one.length / 2) === one)
  return bytes.toString('latin1', (mark?.length ?? 0) / 2)
}

export function isWide([a, b]: Buffer): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

/** The lines of a table's text, of whatever encoding. */
export function physicalLines(bytes: Buffer): readonly string[] {
  return linesOf(loosely(bytes))
}

/** In UTF-8 or UTF-16, letter by letter. */
export function jsonLines(bytes: Buffer): readonly string[] {
  const text = isWide(bytes) ? loosely(bytes) : bytes.toString('utf8').replace(/^\uFEFF/, '')
  return linesOf(text)
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** What a line may say, in either of the encodings that keep ASCII. */
export function readings(line: string): readonly string[] {
  const bytes = Buffer.from(line, 'latin1')
  return [line, bytes.toString('utf8'), new TextDecoder('gb18030').decode(bytes)]
}
