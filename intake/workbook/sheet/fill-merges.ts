import type { Cell } from '../../table/rows.js'
import type { Merge } from './merges.js'

/** Repeats the value of a merged range in all its cells, row by row from the top. */
export class MergeFiller {
  readonly #merges: readonly Merge[]
  #next = 0
  #active: Merge[] = []

  /** In order of their first rows. */
  constructor(merges: readonly Merge[]) {
    this.#merges = merges
  }

  /** Whether a row of nothing could become one of something. */
  reaches(row: number): boolean {
    const next = this.#merges[this.#next]
    return this.#active.length > 0 || (next !== undefined && next.top <= row)
  }

  /** Cells that are still missing stay so. */
  fill(row: number, cells: Cell[]): void {
    if (!this.reaches(row)) return
    for (
      let next = this.#merges[this.#next];
      next && next.top <= row;
      next = this.#merges[this.#next]
    ) {
      if (next.top === row) next.value = cells[next.left] ?? ''
      this.#active.push(next)
      this.#next++
    }
    this.#active = this.#active.filter(({ bottom }) => bottom >= row)
    for (const { left, right, value } of this.#active) {
      // an empty first cell shows nothing, and then hides nothing either
      if (value === '') continue
      for (let column = left; column <= right; column++) cells[column] = value
    }
  }
}
