/**
 * One row that has quotes in it. RFC 4180, and what to do when it is not: a quote that nothing
 * closes, or that closes before the field ends, is a lone quote and costs the row it stands in,
 * up to that row's first line end. csv-parse reads on to the end of the file, and cannot go back.
 */
export interface Limits {
  /** Of a row, in characters. */
  readonly characters: number
  /** How many line ends a quoted field may hold: beyond that its quote is taken for a lone one. */
  readonly lineEnds: number
  readonly columns: number
}

export const LIMITS: Limits = { characters: 1 << 20, lineEnds: 200, columns: 16_384 }

export type QuotedRow =
  | { readonly kind: 'row'; readonly cells: string[]; readonly stop: number }
  /** What follows has to come first. */
  | { readonly kind: 'more' }
  | { readonly kind: 'lone-quote' }

const MORE = { kind: 'more' } as const
const LONE = { kind: 'lone-quote' } as const

/** `last`: nothing comes after this text. */
export function readQuotedRow(
  text: string,
  start: number,
  delimiter: string,
  last: boolean,
  limits: Limits,
): QuotedRow {
  const cells: string[] = []
  const longest = start + limits.characters
  let at = start
  for (;;) {
    let stop: number
    if (text[at] === '"') {
      const field = readQuoted(text, at, last, longest, limits.lineEnds)
      if (typeof field === 'string') return field === 'more' ? MORE : LONE
      cells.push(field.value)
      stop = field.end
      while (text[stop] === ' ' && delimiter !== ' ') stop++
      if (stop >= text.length && !last) return MORE
    } else {
      stop = at
      let quotes = 0
      for (; stop < text.length; stop++) {
        const code = text.charCodeAt(stop)
        if (code === 10 || code === 13 || text[stop] === delimiter) break
        if (code === 34) quotes++
      }
      if (stop >= text.length && !last) return stop > longest ? LONE : MORE
      // pairs of quotes inside a bare field are text, as spreadsheets have it; an odd one is a slip
      if (quotes % 2 === 1) return LONE
      cells.push(text.slice(at, stop))
    }
    if (stop > longest) return LONE
    if (stop >= text.length || text[stop] === '\n' || text[stop] === '\r') {
      // the other half of a CRLF may be still to come
      if (!last && stop === text.length - 1 && text[stop] === '\r') return MORE
      return { kind: 'row', cells, stop }
    }
    if (text[stop] !== delimiter) return LONE
    at = stop + 1
  }
}

function readQuoted(
  text: string,
  start: number,
  last: boolean,
  longest: number,
  lineEnds: number,
): { readonly value: string; readonly end: number } | 'more' | 'lone' {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    const seen = quote < 0 ? text.length : quote
    if (seen > longest || countLineEnds(text, start, seen) > lineEnds) return 'lone'
    if (quote < 0) return last ? 'lone' : 'more'
    if (quote + 1 === text.length && !last) return 'more'
    if (text[quote + 1] !== '"') return { value: value + text.slice(from, quote), end: quote + 1 }
    value += text.slice(from, quote + 1)
    from = quote + 2
  }
}

export function countLineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++
  }
  return count
}

/** From this width on, lines that all have it by themselves are no accident. */
const TELLING_WIDTH = 4

/**
 * Two lone quotes, rows apart, swallow the rows between them and look like one quoted field. But
 * then every line of it has the table's width by itself, which the lines of a text never have.
 */
export function swallowsRows(raw: string, delimiter: string, width: number): boolean {
  if (width < TELLING_WIDTH) return false
  const lines = raw.split(/\r\n|\n|\r/)
  return lines.length > 1 && lines.every((line) => line.split(delimiter).length === width)
}
