import type { Subject } from '../../engine/index.js'
import type { InputItem, Origin, TableHeader, UnreadableReason } from '../items.js'
import { cellText, columnNames, findColumn } from './find-header.js'
import { foldName } from './fold-text.js'
import { type Found, HeaderSearch } from './header-search.js'
import type { Vocabulary } from './map-columns.js'
import { isBlank, isSame, isTotalRow, textsOf } from './row-kinds.js'
import { RowOrigins } from './row-origins.js'
import type { Cell, TableItem, TableRow } from './rows.js'
import type { TextRow } from './scan-rows.js'
import { SheetItems } from './sheet-items.js'
import { TableColumns } from './table-columns.js'

const NO_SUBJECT: UnreadableReason = { code: 'no-subject' }

/** One sheet or one text file, row by row: every row comes out as one item, in order. */
export interface SheetContext {
  readonly file: string
  readonly sheet: string | undefined
  readonly vocabularies: ReadonlyMap<Subject, Vocabulary>
  /** By name and by label, folded. */
  readonly byName: ReadonlyMap<string, Subject>
  /** The subject where no column says it: the sheet's, else the caller's. */
  readonly given: string | undefined
  /**
   * The word for it in the sheet's name, which nothing else would say; a sheet that has one is no
   * sheet of notes.
   */
  readonly named: string | undefined
  readonly delimiter: () => string | undefined
}

export class SheetReader {
  readonly #context: SheetContext
  readonly #items: SheetItems
  readonly #columns = new Map<Subject, TableColumns>()
  /** Titles and header rows by their first cell: some exports print them on every page. */
  readonly #above = new Map<string, (readonly string[])[]>()
  #search: HeaderSearch | undefined
  #header: TableHeader = { rows: [], width: 0, delimiter: undefined }
  #origins = new RowOrigins(this.#header, undefined)
  #headerRow = 0
  /** How many cells a row of text must at least have. */
  #needed = 0
  #subjectColumn = -1
  #anyRow = false

  constructor(context: SheetContext) {
    this.#context = context
    this.#items = new SheetItems(context.file, context.sheet)
    // a sheet of notes may speak of a column; a file of text was meant to be a table
    const meant = context.sheet === undefined || context.given !== undefined
    this.#search = new HeaderSearch([...context.vocabularies.values()], meant)
  }

  get hasHeader(): boolean {
    return this.#headerRow > 0
  }

  /** Into a list of the caller's: a generator a row would cost more than the row. */
  push(item: TableItem, out: InputItem[]): void {
    if (!this.#search) {
      this.#item(item, out)
      return
    }
    const found = this.#search.push(item)
    if (found) this.#begin(found, out)
  }

  end(out: InputItem[]): void {
    if (this.#search) this.#begin(this.#search.end(), out)
    if (this.#headerRow > 0 && !this.#anyRow) out.push(this.#items.whole({ code: 'no-rows' }))
  }

  #begin({ header, held, widest }: Found, out: InputItem[]): void {
    this.#search = undefined
    this.#headerRow = header.at(-1)?.row ?? 0
    const headerRows = new Set(header.map(({ row }) => row))
    if (header.length > 0) this.#setHeader(header.map(({ cells }) => cells))
    else if (widest) this.#items.unknownNames(widest, this.#context.vocabularies.values(), out)
    for (const item of held) {
      if (item.kind === 'fault' || item.row > this.#headerRow) this.#item(item, out)
      else if (isBlank(item.cells)) out.push(this.#items.skipped(item.row, 'blank'))
      else {
        const cells = item.cells.map(cellText)
        this.#above.set(cells[0] ?? '', [...(this.#above.get(cells[0] ?? '') ?? []), cells])
        out.push(this.#items.skipped(item.row, headerRows.has(item.row) ? 'header' : 'title'))
      }
    }
  }

  #setHeader(rows: readonly (readonly string[])[]): void {
    const names = columnNames(rows)
    this.#needed = names.findLastIndex((name) => name !== '') + 1
    for (const vocabulary of this.#context.vocabularies.values()) {
      const at = names.findIndex(
        (_, index) => findColumn(rows, index, vocabulary)?.kind === 'subject',
      )
      if (at >= 0) this.#subjectColumn = at
    }
    this.#header = { rows, width: this.#needed, delimiter: this.#context.delimiter() }
    const named = this.#subjectColumn < 0 ? this.#context.named : undefined
    this.#origins = new RowOrigins(this.#header, named)
  }

  #item(item: TableItem, out: InputItem[]): void {
    if (item.kind === 'fault') {
      this.#anyRow ||= item.row > 0
      out.push(this.#items.unreadable(item.row, item.text, item.fault, this.#whole(item.text)))
      return
    }
    const { row, cells } = item
    if (isBlank(cells)) out.push(this.#items.skipped(row, 'blank'))
    else if (this.#headerRow === 0) out.push(this.#noHeader(row, cells))
    else if (this.#isRepeated(cells)) out.push(this.#items.skipped(row, 'repeated'))
    else {
      const subject = this.#subjectOf(cells)
      const columns = subject && this.#columnsFor(subject)
      if (isTotalRow(cells, columns)) out.push(this.#items.skipped(row, 'total'))
      else {
        this.#anyRow = true
        this.#record(item, columns, out)
      }
    }
  }

  #record(item: TableRow, columns: TableColumns | undefined, out: InputItem[]): void {
    const { row, cells } = item
    const texts = textsOf(cells)
    const origin = this.#origins.of(texts)
    const misfit = this.#misfit(item, texts)
    const name = this.#subjectName(cells)
    const unfit = misfit ?? columns?.twice ?? (name === '' ? NO_SUBJECT : undefined)
    if (unfit) {
      const text = this.#joined(texts)
      out.push(this.#items.unreadable(row, text, unfit, misfit ? this.#whole(text) : origin))
    } else if (columns) {
      this.#items.unknownIn(columns, cells, this.#headerRow, this.#othersKnow, out)
      out.push(this.#items.record(row, columns.read(cells), origin))
    } else {
      // the engine says what is wrong with the name of the subject, and which is nearest
      const headers = columnNames(this.#header.rows)
      const named = headers.map((header, index) => [header, texts[index] ?? ''])
      const record = { ...Object.fromEntries(named), subject: name }
      const own = this.#subjectColumn
      const columns = { headers, byField: new Map(own < 0 ? [] : [['subject', own]]) }
      out.push(this.#items.record(row, { record, columns, problems: [] }, origin))
    }
  }

  #whole(text: string): Origin | undefined {
    if (this.#headerRow === 0) return undefined
    return this.#origins.of([text])
  }

  /** Text whose cells do not match the header has lost or gained a delimiter; a sheet cannot. */
  #misfit(item: TextRow, texts: readonly string[]): UnreadableReason | undefined {
    if (this.#context.sheet !== undefined) return undefined
    const found = texts.length
    if (found < this.#needed) {
      return item.unterminated
        ? { code: 'truncated' }
        : { code: 'cells', expected: this.#needed, found }
    }
    const over = texts.findLastIndex((text) => text.trim() !== '') >= this.#needed
    const unnamed = Math.max(...this.#header.rows.map(({ length }) => length)) >= found
    return over && !unnamed ? { code: 'cells', expected: this.#needed, found } : undefined
  }

  /** A sheet of notes is no table; a file of text, or a sheet that says 工单, was meant to be one. */
  #noHeader(row: number, cells: readonly Cell[]): InputItem {
    const { sheet, named } = this.#context
    if (sheet !== undefined && !named) return this.#items.skipped(row, 'no-header')
    const text = this.#joined(textsOf(cells))
    return this.#items.unreadable(row, text, { code: 'no-header' }, undefined)
  }

  /** With a subject column, what one subject does not know may be another's. */
  readonly #othersKnow = (index: number): boolean => {
    if (this.#subjectColumn < 0) return false
    const { rows } = this.#header
    for (const one of this.#context.vocabularies.values())
      if (findColumn(rows, index, one)) return true
    return false
  }

  #joined(texts: readonly string[]): string {
    return texts.join(this.#header.delimiter ?? ',')
  }

  #isRepeated(cells: readonly Cell[]): boolean {
    const above = this.#above.get(cellText(cells[0]))
    return above?.some((row) => isSame(row, cells)) ?? false
  }

  #subjectName(cells: readonly Cell[]): string {
    const own = this.#subjectColumn < 0 ? '' : cellText(cells[this.#subjectColumn]).trim()
    return own || (this.#context.given ?? '')
  }

  #subjectOf(cells: readonly Cell[]): Subject | undefined {
    const name = this.#subjectName(cells)
    return this.#context.byName.get(name) ?? this.#context.byName.get(foldName(name))
  }

  #columnsFor(subject: Subject): TableColumns | undefined {
    const known = this.#columns.get(subject)
    const vocabulary = this.#context.vocabularies.get(subject)
    if (known || !vocabulary) return known
    const columns = new TableColumns(subject, this.#header.rows, vocabulary)
    this.#columns.set(subject, columns)
    return columns
  }
}
