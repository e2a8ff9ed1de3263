/** Cells that reach down from rows above, by column. */
export class RowSpans {
  #spans = new Map<number, { readonly cell: string; left: number }>()
  /** Begun in the row that is being read, and so not yet standing in its way. */
  #begun: [column: number, cell: string, left: number][] = []

  /**
   * Puts what comes from above where the next cell would stand; at the end of a row, all of it.
   * Tells how many cells that were.
   */
  takeUp(cells: string[], all = false): number {
    if (this.#spans.size === 0) return 0
    const before = cells.length
    for (let span = this.#spans.get(cells.length); span; span = this.#spans.get(cells.length)) {
      cells.push(span.cell)
    }
    if (all) {
      for (const [column, { cell }] of [...this.#spans].sort(([a], [b]) => a - b)) {
        if (column < cells.length) continue
        while (cells.length < column) cells.push('')
        cells.push(cell)
      }
    }
    return cells.length - before
  }

  begin(from: number, to: number, left: number, cell: string): void {
    for (let column = from; column < to; column++) this.#begun.push([column, cell, left])
  }

  endRow(): void {
    for (const [column, span] of this.#spans) {
      span.left--
      if (span.left === 0) this.#spans.delete(column)
    }
    for (const [column, cell, left] of this.#begun.splice(0))
      this.#spans.set(column, { cell, left })
  }
}
