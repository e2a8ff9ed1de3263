/** A set of days in a covered stretch, laid out so that counting and finding are look-ups. */

/** Days are given by their index from the first covered day. */
export interface DaySet {
  /** How many of the set come before each index; one entry more than there are days. */
  readonly before: Int32Array
  /** The index of the n-th of the set, from 0. */
  readonly nth: Int32Array
}

export function daySet(length: number, has: (index: number) => boolean): DaySet {
  const before = new Int32Array(length + 1)
  const nth = new Int32Array(length)
  let count = 0
  for (let index = 0; index < length; index++) {
    before[index] = count
    if (has(index)) nth[count++] = index
  }
  before[length] = count
  return Object.freeze({ before, nth: nth.slice(0, count) })
}

export function countBefore(set: DaySet, index: number): number {
  return set.before[index] ?? 0
}

export function hasIndex(set: DaySet, index: number): boolean {
  return countBefore(set, index + 1) > countBefore(set, index)
}

/** The first of the set at or after an index. */
export function nextIndex(set: DaySet, index: number): number | undefined {
  return set.nth[countBefore(set, index)]
}
