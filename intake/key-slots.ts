import { hashOf } from './hash.js'

export const FREE = 0
export const ONCE = 1
export const CONFLICT = 2
export const TAKEN = 3

/** Seen keys by their hashes, in flat arrays: a power of two of slots, open addressing. */
export class KeySlots {
  readonly state: Uint8Array
  readonly contentHigh: Uint32Array
  readonly contentLow: Uint32Array
  /** Where the key was first seen. */
  readonly row: Uint32Array
  readonly source: Uint16Array
  readonly #keyHigh: Uint32Array
  readonly #keyLow: Uint32Array
  readonly #mask: number
  #used = 0

  constructor(size: number) {
    this.state = new Uint8Array(size)
    this.contentHigh = new Uint32Array(size)
    this.contentLow = new Uint32Array(size)
    this.row = new Uint32Array(size)
    this.source = new Uint16Array(size)
    this.#keyHigh = new Uint32Array(size)
    this.#keyLow = new Uint32Array(size)
    this.#mask = size - 1
  }

  find(key: string): number {
    const { high, low } = hashOf(key)
    return this.#probe(high, low)
  }

  take(at: number, key: string, contentHigh: number, contentLow: number): void {
    const { high, low } = hashOf(key)
    this.#fill(at, high, low, contentHigh, contentLow, ONCE)
  }

  /** Itself, or one twice the size when three quarters are taken. */
  roomy(): KeySlots {
    if (this.#used * 4 < this.state.length * 3) return this
    const larger = new KeySlots(this.state.length * 2)
    for (let at = 0; at < this.state.length; at++) {
      const state = this.state[at] ?? FREE
      if (state === FREE) continue
      const high = this.#keyHigh[at] ?? 0
      const low = this.#keyLow[at] ?? 0
      const to = larger.#probe(high, low)
      larger.#fill(to, high, low, this.contentHigh[at] ?? 0, this.contentLow[at] ?? 0, state)
      larger.row[to] = this.row[at] ?? 0
      larger.source[to] = this.source[at] ?? 0
    }
    return larger
  }

  #probe(high: number, low: number): number {
    let at = low & this.#mask
    while (this.state[at] !== FREE && (this.#keyLow[at] !== low || this.#keyHigh[at] !== high)) {
      at = (at + 1) & this.#mask
    }
    return at
  }

  #fill(
    at: number,
    high: number,
    low: number,
    contentHigh: number,
    contentLow: number,
    state: number,
  ): void {
    this.state[at] = state
    this.#keyHigh[at] = high
    this.#keyLow[at] = low
    this.contentHigh[at] = contentHigh
    this.contentLow[at] = contentLow
    this.#used++
  }
}
