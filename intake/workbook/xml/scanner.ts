import { notAWorkbook } from '../failure.js'

/** What a scan of XML meets. Names come without their prefix, attributes as they were written. */
export interface XmlHandler {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** A stretch of text, entities and all; one text may come in several. */
  readonly text: (raw: string) => void
}

/** Longer than any tag that a spreadsheet writes; a longer one would have to be held in memory. */
const MAX_TAG = 1 << 20

const LESS = 60
const GREATER = 62
const SLASH = 47
const QUOTE = 34
const APOSTROPHE = 39

/** No part of a workbook is nested so deep. */
const MAX_DEPTH = 256

/**
 * XML in pieces, without a tree: sheets are large, and flat. Tags that do not match are refused: a
 * row whose tag is broken would otherwise be lost without a word. So is a document type, for it
 * could define entities, and no workbook has one.
 */
export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #fragment: boolean
  readonly #names: string[] = []
  #rest = ''

  /** A fragment begins in the middle, and closes what was opened before it. */
  constructor(handler: XmlHandler, { fragment = false } = {}) {
    this.#handler = handler
    this.#fragment = fragment
  }

  /** Whether all that was opened is closed. */
  get complete(): boolean {
    return this.#names.length === 0 && this.#rest.trim() === ''
  }

  push(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk
    let at = 0
    for (;;) {
      const less = text.indexOf('<', at)
      if (less < 0) {
        at = this.#textBefore(text, at)
        break
      }
      if (less > at) this.#handler.text(text.slice(at, less))
      at = less
      const end =
        text.charCodeAt(less + 1) === 33 ? this.#special(text, less) : endOfTag(text, less)
      if (end < 0) break
      at = end
      if (text.charCodeAt(less + 1) !== 33) this.#tag(text, less + 1, end - 1)
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > MAX_TAG) throw notAWorkbook('damaged')
  }

  /** Text at the end of a piece, short of an entity that the next piece may complete. */
  #textBefore(text: string, at: number): number {
    const entity = text.lastIndexOf('&')
    const end = entity >= at && text.length - entity < 12 ? entity : text.length
    if (end > at) this.#handler.text(text.slice(at, end))
    return end
  }

  /** Comments are passed over, CDATA is text with its own marks made harmless. */
  #special(text: string, less: number): number {
    if (text.length < less + 9 && !text.startsWith('<!--', less)) return -1
    const cdata = text.startsWith('<![CDATA[', less)
    if (!cdata && !text.startsWith('<!--', less)) throw notAWorkbook('damaged')
    const close = cdata ? ']]>' : '-->'
    const end = text.indexOf(close, less + (cdata ? 9 : 4))
    if (end < 0) return -1
    if (cdata) this.#handler.text(text.slice(less + 9, end).replaceAll('&', '&amp;'))
    return end + close.length
  }

  #tag(text: string, from: number, to: number): void {
    const first = text.charCodeAt(from)
    if (first === 63) return // <?xml …?>
    if (first === SLASH) {
      this.#close(localName(text.slice(from + 1, to).trimEnd()))
      return
    }
    const empty = text.charCodeAt(to - 1) === SLASH
    const last = empty ? to - 1 : to
    let end = from
    while (end < last && text.charCodeAt(end) > 32) end++
    const name = localName(text.slice(from, end))
    this.#handler.open(name, end < last ? text.slice(end, last) : '')
    if (empty) {
      this.#handler.close(name)
    } else if (this.#names.push(name) > MAX_DEPTH) {
      throw notAWorkbook('damaged')
    }
  }

  #close(name: string): void {
    if (this.#names.pop() !== name && !this.#fragment) throw notAWorkbook('damaged')
    this.#handler.close(name)
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Behind the `>` that ends a tag, which may also stand inside a quoted value; -1: not there yet. */
function endOfTag(text: string, less: number): number {
  let quote = 0
  for (let at = less + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // nor inside a value: a quote too few would swallow whole rows up to the next
    if (code === LESS) throw notAWorkbook('damaged')
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at + 1
    else if (code === QUOTE || code === APOSTROPHE) quote = code
  }
  return -1
}
