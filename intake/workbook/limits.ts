/** How much of a workbook is taken before it is refused; every number bounds memory or time. */
export interface WorkbookLimits {
  /** Of the file itself, which is held whole. */
  readonly fileBytes: number
  /** Of an old .xls, which the library can only read whole. */
  readonly oldFileBytes: number
  /** Of one part, unpacked. A sheet is streamed, so this bounds time more than memory. */
  readonly partBytes: number
  /** Of all parts that are read, unpacked. */
  readonly totalBytes: number
  /** Of the shared strings, the one part that stays in memory. */
  readonly sharedStringBytes: number
  readonly sharedStrings: number
  /** Of the small parts: the list of sheets, the styles. */
  readonly smallPartBytes: number
  /** Rows of all sheets together, blank ones too. */
  readonly rows: number
  /** Cells of all sheets together, with the empty ones before the last of each row. */
  readonly cells: number
  /** Cells that take the value of a merged one. */
  readonly repeatedCells: number
  /** Excel itself stops at 32,767. */
  readonly cellCharacters: number
}

const MIB = 1 << 20

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 256 * MIB,
  oldFileBytes: 64 * MIB,
  partBytes: 512 * MIB,
  totalBytes: 1024 * MIB,
  sharedStringBytes: 256 * MIB,
  sharedStrings: 5_000_000,
  smallPartBytes: 32 * MIB,
  rows: 4 << 20,
  cells: 100_000_000,
  repeatedCells: 20_000_000,
  cellCharacters: 1 << 20,
}

/** What a sheet can hold by its format, in Excel and here. */
export const MAX_COLUMNS = 16_384
export const MAX_ROWS = 1_048_576
