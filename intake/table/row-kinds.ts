import { cellText } from './find-header.js'
import { foldName } from './fold-text.js'
import { isTotal, mayBeTotal } from './marks.js'
import type { Cell } from './rows.js'

/** Rows that are no records: blank ones, sums, and what has been seen above. */
export function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells.every((cell) => typeof cell === 'string') ? cells : cells.map(cellText)
}

export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cellText(cell).trim() === '')
}

export function isSame(row: readonly string[], cells: readonly Cell[]): boolean {
  const width = Math.max(row.length, cells.length)
  for (let i = 0; i < width; i++) {
    if ((row[i] ?? '').trim() !== cellText(cells[i]).trim()) return false
  }
  return true
}

/** Where a row says which record it is, and what every record must say besides. */
export interface RecordMarks {
  readonly idColumn: number
  readonly requiredColumns: readonly number[]
}

/** Begins with 合计 or its like, and is no record: no name, or a count where names are. */
export function isTotalRow(cells: readonly Cell[], marks: RecordMarks | undefined): boolean {
  const first = cells.find((cell) => cellText(cell).trim() !== '')
  const text = cellText(first)
  if (!mayBeTotal(text) || !isTotal(foldName(text))) return false
  const id = marks && cells[marks.idColumn]
  const isMissing = (cell: Cell | undefined) => cellText(cell).trim() === ''
  return (
    !marks ||
    isMissing(id) ||
    id === first ||
    marks.requiredColumns.some((at) => isMissing(cells[at]))
  )
}
