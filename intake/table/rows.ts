/** A table as a stream of rows of text, whatever file it came from. */
export interface TableRow {
  readonly kind: 'row'
  /** The sheet of a workbook; undefined for a text file. */
  readonly sheet: string | undefined
  /** As a spreadsheet counts, from 1, blank rows and titles too. */
  readonly row: number
  readonly cells: readonly Cell[]
}

/** What stands in a cell as text: dates as `2015-03-18 08:00:00`, in the wall-clock they show. */
export type Cell = string | RefusedCell

/** A cell whose text cannot be known for certain; a record that needs it is rejected. */
export interface RefusedCell {
  readonly kind: 'refused'
  /** What a person sees in the cell. */
  readonly text: string
  readonly reason: RefusedReason
}

/**
 * `digits-lost`: a long number that the spreadsheet rounded or wrote as 1.2E+17.
 * `midnight-or-date`: among instants, one that may be midnight or a date alone.
 */
export type RefusedReason = 'digits-lost' | 'error-value' | 'midnight-or-date' | 'not-a-date'

/** A row that could not be read, or a file that could not be read further. */
export interface TableFault {
  readonly kind: 'fault'
  readonly sheet: string | undefined
  readonly row: number
  /** As much of what stood there as can be kept. */
  readonly text: string
  readonly fault: FaultReason
}

/** Why, as data; a language switches on the code. */
export type FaultReason =
  | TextFault
  | { readonly code: 'lone-quote' }
  | { readonly code: 'too-many-columns'; readonly limit: number }
  | { readonly code: 'not-a-workbook'; readonly detail: string }
  | { readonly code: 'too-large'; readonly limit: number; readonly of: Amount }
  | { readonly code: 'empty-input' }

/** What may be wrong with a text, whatever is written in it. */
export type TextFault =
  | { readonly code: 'wrong-encoding'; readonly byte: number }
  | { readonly code: 'nul-bytes'; readonly byte: number }
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'truncated' }
  /** Packed bytes that were changed on their way: nothing behind them can be known. */
  | { readonly code: 'damaged-gzip' }

/** What there may be too much of. */
export type Amount = 'bytes' | 'rows' | 'cells' | 'strings' | 'characters'

export type TableItem = TableRow | TableFault
