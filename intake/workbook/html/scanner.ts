/** What a scan of HTML meets; names in small letters. */
export interface HtmlHandler {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (raw: string) => void
}

/** A tag or comment longer than this is not waited for: what there is of it is text. */
const MAX_MARKUP = 1 << 20

/** Of what a browser runs or draws by, nothing is read. */
const SKIPPED = new Set(['script', 'style', 'title', 'xml'])

/** HTML in pieces, as forgiving as it must be: what is no tag is text, nothing has to be closed. */
export class HtmlScanner {
  readonly #handler: HtmlHandler
  #rest = ''
  /** The tag whose inside is being passed over. */
  #skipping: string | undefined

  constructor(handler: HtmlHandler) {
    this.#handler = handler
  }

  push(chunk: string): void {
    const text = this.#rest + chunk
    let at = 0
    while (at < text.length) {
      const less = this.#skipping === undefined ? text.indexOf('<', at) : this.#skippedTo(text, at)
      if (less < 0) {
        // what is skipped is let go, but for what may be the beginning of its closing tag
        at =
          this.#skipping === undefined
            ? this.#give(text, at, text.length)
            : Math.max(at, text.length - 16)
        break
      }
      if (this.#skipping === undefined) this.#give(text, at, less)
      at = less
      if (less + 1 === text.length) break
      if (!/[a-z/!?]/i.test(text.charAt(less + 1))) {
        at = this.#give(text, less, less + 1)
        continue
      }
      const end = endOfMarkup(text, less)
      if (end < 0) {
        if (text.length - less > MAX_MARKUP) at = this.#give(text, less, text.length)
        break
      }
      at = end
      this.#markup(text.slice(less + 1, end - 1))
    }
    this.#rest = text.slice(at)
  }

  /** What was left waiting for an end that never came. */
  end(): void {
    if (this.#skipping === undefined && this.#rest !== '') this.#handler.text(this.#rest)
    this.#rest = ''
  }

  #skippedTo(text: string, at: number): number {
    const close = new RegExp(`</${this.#skipping}[\\s>]`, 'ig')
    close.lastIndex = at
    return close.exec(text)?.index ?? -1
  }

  #give(text: string, from: number, to: number): number {
    if (to > from) this.#handler.text(text.slice(from, to))
    return to
  }

  #markup(inside: string): void {
    const [, slash, name = '', attributes = ''] =
      /^(\/?)([a-z][\w:-]*)([\s\S]*)$/i.exec(inside) ?? []
    const tag = name.toLowerCase()
    if (tag === '') return
    if (slash === '/') {
      this.#skipping = undefined
      this.#handler.close(tag)
      return
    }
    if (SKIPPED.has(tag) && !inside.endsWith('/')) this.#skipping = tag
    else this.#handler.open(tag, attributes)
  }
}

/** Behind the end of a tag, a comment or a declaration; -1: not there yet. */
function endOfMarkup(text: string, less: number): number {
  if (text.startsWith('<!--', less)) {
    const end = text.indexOf('-->', less + 4)
    return end < 0 ? -1 : end + 3
  }
  let quote = ''
  for (let at = less + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && text.charAt(at - 1) === '=')
      quote = character
  }
  return -1
}
