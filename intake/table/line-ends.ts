/** Where lines end: LF, CRLF and CR, mixed as they come. */
export function afterLineEnd(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1)
}

/** The next line end of either kind; each is looked for once, and not from every row anew. */
export class LineEnds {
  readonly #text: string
  #lf = -1
  #cr = -1

  constructor(text: string) {
    this.#text = text
  }

  /** The text's length when there is none. */
  after(at: number): number {
    if (this.#lf < at) this.#lf = this.#next('\n', at)
    if (this.#cr < at) this.#cr = this.#next('\r', at)
    return Math.min(this.#lf, this.#cr)
  }

  #next(character: string, at: number): number {
    const found = this.#text.indexOf(character, at)
    return found < 0 ? this.#text.length : found
  }
}
