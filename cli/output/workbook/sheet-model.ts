/** A sheet to be written, as its caller thinks of it: no styles, no serial numbers. */
export interface SheetToWrite {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** Each as long as the columns, or shorter. */
  readonly rows: readonly (readonly CellToWrite[])[]
}

export interface SheetColumn {
  readonly header: string
  /** In columns of a terminal, a Chinese character taking two; measured where none is given. */
  readonly width?: number
  readonly kind: ColumnKind
}

/**
 * `text` stays text whatever it looks like; `instant` makes a date cell of `2015-03-18 08:00:00`
 * and of `2015-03-18`, `number` a number of what is one to the digit, `hours` is a number shown to
 * the second. What does not fit its column's kind is written as the text it is.
 */
export type ColumnKind = 'text' | 'instant' | 'number' | 'hours'

export type CellToWrite = string | number | null | undefined
