import type {
  InputItem,
  Origin,
  Place,
  RecordItem,
  SkippedItem,
  SkipReason,
  UnreadableItem,
  UnreadableReason,
} from '../items.js'
import { cellText } from './find-header.js'
import type { Vocabulary } from './map-columns.js'
import type { Cell } from './rows.js'
import type { ReadRow, TableColumns } from './table-columns.js'

/** The items of one sheet, each with its place; what a header leaves unknown is said once. */
export class SheetItems {
  readonly #file: string
  readonly #sheet: string | undefined
  readonly #said = new Set<number>()
  readonly #looked = new Map<TableColumns, readonly number[]>()

  constructor(file: string, sheet: string | undefined) {
    this.#file = file
    this.#sheet = sheet
  }

  record(row: number, { record, columns, problems }: ReadRow, origin: Origin): RecordItem {
    return { kind: 'record', place: this.#place(row), record, origin, columns, problems }
  }

  unreadable(
    row: number,
    text: string,
    reason: UnreadableReason,
    origin: Origin | undefined,
  ): UnreadableItem {
    return { kind: 'unreadable', place: this.#place(row), text, reason, origin }
  }

  /** What is true of the sheet and of no row of it. */
  whole(reason: UnreadableReason): UnreadableItem {
    return this.unreadable(0, '', reason, undefined)
  }

  skipped(row: number, reason: SkipReason): SkippedItem {
    return { kind: 'skipped', place: this.#place(row), reason }
  }

  /** The columns that this subject does not know, and those that have values but no name. */
  unknownIn(
    columns: TableColumns,
    cells: readonly Cell[],
    headerRow: number,
    othersKnow: (index: number) => boolean,
    out: InputItem[],
  ): void {
    if (!this.#looked.has(columns)) {
      this.#looked.set(
        columns,
        columns.targets.flatMap(({ kind }, index) => (kind === 'blank' ? [index] : [])),
      )
      for (const [index, target] of columns.targets.entries()) {
        if (target.kind !== 'unknown' || this.#said.has(index) || othersKnow(index)) continue
        out.push(this.#unknown(index, columns.names[index] ?? '', target.nearest, headerRow))
      }
    }
    for (const index of this.#looked.get(columns) ?? []) {
      if (this.#said.has(index) || cellText(cells[index]).trim() === '') continue
      out.push(this.#unknown(index, '', undefined, headerRow))
    }
    for (let index = columns.targets.length; index < cells.length; index++) {
      if (this.#said.has(index) || cellText(cells[index]).trim() === '') continue
      out.push(this.#unknown(index, '', undefined, headerRow))
    }
  }

  /** Of a table without a header that we know: what its columns might be. */
  unknownNames(
    { row, cells }: { readonly row: number; readonly cells: readonly string[] },
    vocabularies: Iterable<Vocabulary>,
    out: InputItem[],
  ): void {
    // in a workbook such a sheet is taken for notes, whose words are no headers
    if (this.#sheet !== undefined) return
    const all = [...vocabularies]
    for (const [index, cell] of cells.slice(0, 100).entries()) {
      const header = cell.trim().slice(0, 60)
      if (header === '') continue
      const near = all.map((one) => one.nearest(header))
      out.push(
        this.#unknown(
          index,
          header,
          near.find((one) => one !== undefined),
          row,
        ),
      )
    }
  }

  #unknown(index: number, header: string, nearest: string | undefined, row: number): InputItem {
    this.#said.add(index)
    const column = index + 1
    return { kind: 'unknown-header', place: this.#place(row), header, column, nearest }
  }

  #place(row: number): Place {
    return this.#sheet === undefined
      ? { file: this.#file, row }
      : { file: this.#file, sheet: this.#sheet, row }
  }
}
