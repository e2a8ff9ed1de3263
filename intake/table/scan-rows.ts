import { afterLineEnd, LineEnds } from './line-ends.js'
import { LIMITS, type Limits, readQuotedRow, swallowsRows } from './quoted-row.js'
import type { FaultReason, TableItem, TableRow } from './rows.js'

/**
 * The text of a delimited table → its rows, in whatever pieces it comes. What cannot be read
 * costs its own row; a row longer than the limit is passed over without being held.
 */
export interface TextRow extends TableRow {
  /** The last row, when no line end closes it: it may have been cut off. */
  readonly unterminated?: true
}

/** How much of a row too long to hold is kept to show. */
const KEPT = 1000

export class RowScanner {
  readonly #delimiter: string
  readonly #limits: Limits
  readonly #nuls: number[] = []
  #nul = 0
  #rest = ''
  #row = 0
  /** Cells of the last plain row, to tell a row from the lines of a text. */
  #width = 0
  /** Where in the text now looked at the last row begins. */
  #began = 0
  /** Inside a row that is too long. */
  #skipping = false

  constructor(delimiter: string, limits: Limits = LIMITS) {
    this.#delimiter = delimiter
    this.#limits = limits
  }

  push(text: string, nuls: readonly number[]): TableItem[] {
    for (const at of nuls) this.#nuls.push(at)
    this.#rest += text
    return this.#scan(false)
  }

  end(): TableItem[] {
    return this.#scan(true)
  }

  /** The text ends in a fault: what it stands in is lost, and all before is kept. */
  fail(fault: FaultReason): TableItem[] {
    return this.breakLine(fault, '')
  }

  /** The line that the text ends in goes on with what is no text, and then ends. */
  breakLine(fault: FaultReason, rest: string): TableItem[] {
    const text = this.#rest
    const items = this.#scan(true)
    if (this.#skipping) {
      // its line was refused before, as too long
      this.#skipping = false
    } else if (text === '' || /[\r\n]$/.test(text)) {
      items.push(this.#fault(rest, fault))
    } else {
      const open = items.pop()
      const row = open?.row ?? ++this.#row
      const begun = text.slice(this.#began)
      items.push({ kind: 'fault', sheet: undefined, row, text: begun + rest, fault })
    }
    return items
  }

  #scan(last: boolean): TableItem[] {
    const text = this.#rest
    const items: TableItem[] = []
    const lines = new LineEnds(text)
    let at = 0
    while (at < text.length) {
      const lineEnd = lines.after(at)
      // a CR may be half of a CRLF, of which the rest is still to come
      const halved = !last && lineEnd === text.length - 1 && text[lineEnd] === '\r'
      const closed = lineEnd < text.length && !halved
      if (this.#skipping) {
        this.#passNuls(text, at, lineEnd)
        at = closed ? afterLineEnd(text, lineEnd) : lineEnd
        this.#skipping = !closed
        if (closed || lineEnd === text.length) continue
        break
      }
      if (lineEnd - at > this.#limits.characters) {
        const limit = this.#limits.characters
        items.push(this.#fault(text.slice(at, at + KEPT), { code: 'too-long', limit }))
        this.#skipping = true
        continue
      }
      if (!closed && !last) break
      this.#began = at
      const end = this.#readRow(text, at, lineEnd, last, items)
      if (end < 0) break
      at = end
    }
    this.#rest = text.slice(at)
    return items
  }

  /** Reads the row that begins here; where the next begins, or -1 when more text is needed. */
  #readRow(text: string, at: number, lineEnd: number, last: boolean, items: TableItem[]): number {
    const line = text.slice(at, lineEnd)
    if (!line.includes('"')) {
      const cells = line.split(this.#delimiter)
      this.#width = cells.length
      items.push(this.#finish(text, at, lineEnd, cells))
      return afterLineEnd(text, lineEnd)
    }
    const read = readQuotedRow(text, at, this.#delimiter, last, this.#limits)
    if (read.kind === 'more') return -1
    const lone =
      read.kind === 'lone-quote' ||
      (read.stop > lineEnd && swallowsRows(text.slice(at, read.stop), this.#delimiter, this.#width))
    if (lone) {
      this.#passNuls(text, at, lineEnd)
      // the last line without an end, inside quotes: cut off there
      const code =
        lineEnd === text.length && read.kind === 'lone-quote' ? 'truncated' : 'lone-quote'
      items.push(this.#fault(line, { code }))
      return afterLineEnd(text, lineEnd)
    }
    if (read.stop === lineEnd) this.#width = read.cells.length
    items.push(this.#finish(text, at, read.stop, read.cells))
    return afterLineEnd(text, read.stop)
  }

  #finish(text: string, at: number, stop: number, cells: readonly string[]): TableItem {
    const byte = this.#passNuls(text, at, stop)
    if (byte !== undefined) return this.#fault(text.slice(at, stop), { code: 'nul-bytes', byte })
    const limit = this.#limits.columns
    if (cells.length > limit) {
      return this.#fault(text.slice(at, stop), { code: 'too-many-columns', limit })
    }
    const row: TableRow = { kind: 'row', sheet: undefined, row: ++this.#row, cells }
    if (stop < text.length) return row
    const open: TextRow = { ...row, unterminated: true }
    return open
  }

  /** The place of the first NUL between two places, which is then behind us. */
  #passNuls(text: string, start: number, end: number): number | undefined {
    if (this.#nul === this.#nuls.length) return undefined
    const first = this.#nuls[this.#nul]
    let count = 0
    for (let i = text.indexOf('\0', start); i >= 0 && i < end; i = text.indexOf('\0', i + 1))
      count++
    this.#nul += count
    if (this.#nul === this.#nuls.length) {
      this.#nuls.length = 0
      this.#nul = 0
    }
    return count > 0 ? first : undefined
  }

  #fault(text: string, fault: FaultReason): TableItem {
    return { kind: 'fault', sheet: undefined, row: ++this.#row, text, fault }
  }
}
