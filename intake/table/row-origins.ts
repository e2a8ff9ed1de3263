import { SUBJECT_KEYS } from '../../engine/facts/subject-key.js'
import type { Origin, TableHeader } from '../items.js'

/**
 * What the rows of one sheet are given back as. A subject that only the sheet's name says is
 * written beside each of them: a rejected row leaves its sheet.
 */
export class RowOrigins {
  readonly #header: TableHeader
  readonly #named: string | undefined

  constructor(header: TableHeader, named: string | undefined) {
    this.#named = named
    this.#header = named === undefined ? header : withColumn(header, named)
  }

  of(cells: readonly string[]): Origin {
    const named = this.#named
    if (named === undefined) return { kind: 'table', header: this.#header, cells }
    const width = this.#header.width - 1
    const fitted = Array.from({ length: width }, (_, index) => cells[index] ?? '')
    // what stands beyond the header's last column stays with it
    if (cells.length > width)
      fitted[width - 1] = cells
        .slice(width - 1)
        .join(',')
        .replace(/,+$/, '')
    return { kind: 'table', header: this.#header, cells: [...fitted, named] }
  }
}

/** In the language of the sheet's name. */
function withColumn({ rows, width: least, delimiter }: TableHeader, named: string): TableHeader {
  const width = Math.max(least, ...rows.map(({ length }) => length))
  const isChinese = /[^ -~]/.test(named)
  const key = SUBJECT_KEYS.find((one) => /[^ -~]/.test(one) === isChinese) ?? ''
  const wider = rows.map((cells, row) => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? ''),
    row === rows.length - 1 ? key : '',
  ])
  return { rows: wider, width: width + 1, delimiter }
}
