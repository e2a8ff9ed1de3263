import { tooLarge, WorkbookFailure } from '../failure.js'
import { MAX_COLUMNS, MAX_ROWS, type WorkbookLimits } from '../limits.js'
import { detached } from '../xml/text.js'
import { decodeEntities } from './entities.js'
import { RowSpans } from './row-spans.js'
import type { HtmlHandler } from './scanner.js'

export interface HtmlRow {
  readonly cells: string[]
  /** Cells behind the last column that a sheet can have. */
  readonly over: readonly string[]
}

/** Listens to HTML and gathers the rows of its tables, in order; text outside cells is no data. */
export class TableRows implements HtmlHandler {
  readonly rows: HtmlRow[] = []
  /** Whether there was a table at all. */
  found = false
  readonly #limits: WorkbookLimits
  #spans: RowSpans
  #repeated = 0
  #cells: string[] | undefined
  #over: string[] = []
  #text: string | undefined
  #columns = 1
  #rows = 1

  constructor(limits: WorkbookLimits) {
    this.#limits = limits
    this.#spans = new RowSpans()
  }

  readonly open = (name: string, attributes: string): void => {
    switch (name) {
      case 'table':
        // a table inside a cell: its rows are rows of their own
        this.#endRow()
        this.#spans = new RowSpans()
        this.found = true
        break
      case 'tr':
        this.#endRow()
        this.#cells = []
        break
      case 'td':
      case 'th':
        this.#endCell()
        this.#cells ??= []
        this.#text = ''
        this.#columns = span(attributes, 'colspan', MAX_COLUMNS + 1)
        this.#rows = span(attributes, 'rowspan', MAX_ROWS)
        break
      case 'br':
        this.#add('\n')
        break
      case 'p':
      case 'div':
      case 'li':
        if (this.#text?.trim()) this.#add('\n')
    }
  }

  readonly close = (name: string): void => {
    if (name === 'td' || name === 'th') this.#endCell()
    else if (name === 'tr' || name === 'table') this.#endRow()
    if (name === 'table') this.#spans = new RowSpans()
  }

  readonly text = (raw: string): void => {
    // a line break in the source is a space; one that shows is <br>
    this.#add(raw.replace(/\s+/g, ' '))
  }

  /** A last row that nothing closed. */
  end(): void {
    this.#endRow()
  }

  #add(text: string): void {
    if (this.#text === undefined) return
    this.#text += text
    const limit = this.#limits.cellCharacters
    if (this.#text.length > limit) throw new WorkbookFailure({ code: 'too-long', limit })
  }

  #endCell(): void {
    if (this.#text === undefined || !this.#cells) return
    const text = decodeEntities(this.#text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim()
    this.#text = undefined
    this.#spend(this.#spans.takeUp(this.#cells))
    const from = this.#cells.length
    const to = from + this.#columns
    const until = Math.min(to, MAX_COLUMNS)
    this.#spend(this.#columns - 1)
    const cell = detached(text)
    for (let column = from; column < until; column++) this.#cells.push(cell)
    if (to > MAX_COLUMNS) this.#over.push(cell)
    if (this.#rows > 1) this.#spans.begin(from, until, this.#rows - 1, cell)
  }

  #endRow(): void {
    this.#endCell()
    const cells = this.#cells
    if (!cells) return
    this.#cells = undefined
    this.#spend(this.#spans.takeUp(cells, true))
    this.#spans.endRow()
    while (cells.at(-1) === '') cells.pop()
    this.rows.push({ cells, over: this.#over })
    this.#over = []
  }

  #spend(cells: number): void {
    this.#repeated += cells
    if (this.#repeated > this.#limits.repeatedCells) {
      throw tooLarge(this.#limits.repeatedCells, 'cells')
    }
  }
}

function span(attributes: string, name: string, most: number): number {
  const written = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes)?.[1]
  return Math.min(most, Math.max(1, Number(written ?? 1)))
}
