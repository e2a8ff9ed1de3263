import type { Cell } from '../../table/rows.js'
import { notAWorkbook, WorkbookFailure } from '../failure.js'
import { MAX_COLUMNS, type WorkbookLimits } from '../limits.js'
import { attribute } from '../xml/attributes.js'
import type { XmlHandler } from '../xml/scanner.js'
import { type CellContext, cellText } from './cell-text.js'
import { columnOf } from './merges.js'

/** A row as it stands in the XML; blank ones and merged cells are seen to later. */
export interface SheetRow {
  readonly row: number
  /** With holes where nothing stands: a row may have its only cell in the last column. */
  readonly cells: Cell[]
  /** Cells behind the last column that a sheet can have, or without a place in it. */
  readonly over: readonly Cell[]
}

/** Listens to the XML of one sheet and gathers its rows, to be taken from `rows`. */
export class SheetScanner implements XmlHandler {
  readonly rows: SheetRow[] = []
  /** Whether the rows came to their end; a sheet cut short never says so. */
  ended = false
  readonly #context: CellContext
  readonly #limits: WorkbookLimits
  #inData = false
  #row = 0
  #cells: Cell[] = []
  #over: Cell[] = []
  #column = -1
  #type: string | undefined
  #style: string | undefined
  #raw = ''
  #inText = false
  #inReading = false

  constructor(context: CellContext, limits: WorkbookLimits) {
    this.#context = context
    this.#limits = limits
  }

  readonly open = (name: string, attributes: string): void => {
    if (!this.#inData) {
      if (name === 'sheetData') this.#inData = true
      return
    }
    switch (name) {
      case 'c': {
        const reference = attribute(attributes, 'r')
        this.#column = reference === undefined ? this.#column + 1 : columnOf(reference)
        this.#type = attribute(attributes, 't')
        this.#style = attribute(attributes, 's')
        this.#raw = ''
        break
      }
      case 'v':
        this.#inText = true
        break
      case 't':
        this.#inText = !this.#inReading
        break
      case 'rPh':
        this.#inReading = true
        break
      case 'row': {
        const number = Number(attribute(attributes, 'r'))
        this.#row = Number.isInteger(number) && number > 0 ? number : this.#row + 1
        this.#cells = []
        this.#column = -1
        this.#over = []
      }
    }
  }

  readonly close = (name: string): void => {
    if (!this.#inData) return
    switch (name) {
      case 'v':
      case 't':
        this.#inText = false
        break
      case 'rPh':
        this.#inReading = false
        break
      case 'c':
        this.#endCell()
        break
      case 'row':
        this.rows.push({ row: this.#row, cells: this.#cells, over: this.#over })
        break
      case 'sheetData':
        this.#inData = false
        this.ended = true
    }
  }

  readonly text = (raw: string): void => {
    if (!this.#inText) return
    this.#raw = this.#raw === '' ? raw : this.#raw + raw
    const limit = this.#limits.cellCharacters
    if (this.#raw.length > limit) throw new WorkbookFailure({ code: 'too-long', limit })
  }

  #endCell(): void {
    const cell = cellText(this.#type, this.#style, this.#raw, this.#context)
    if (this.#column >= MAX_COLUMNS || this.#column < 0) this.#over.push(cell)
    else if (cell !== '') {
      // two cells in one place: either could be the right one
      if (this.#cells[this.#column] !== undefined) throw notAWorkbook('damaged')
      this.#cells[this.#column] = cell
    }
  }
}
