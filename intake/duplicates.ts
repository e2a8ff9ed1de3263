import { hashOf } from './hash.js'
import type { Place } from './items.js'
import { CONFLICT, FREE, KeySlots, ONCE, TAKEN } from './key-slots.js'
import type { KeyedRecord } from './record-key.js'

/**
 * Records of one key. All of them have to be seen before the first can be trusted, so this takes
 * two passes: `note` every record, then `judge` every record in the same order. A caller that
 * cannot read twice (standard input) takes what `note` calls new or conflicting for the time
 * being, and asks `isConflict` at the end which of them to take back.
 *
 * A key costs 64 bits of itself, 64 of its content, its first place and one byte, in open
 * addressing: 23 bytes a slot, 1.3 to 2.7 slots a key, so 31 to 61 MB a million (1.5 times that
 * while it grows). Two different keys among a million look alike with a probability of 3 in 10⁸.
 */
export type Noted = 'new' | 'again' | 'conflict'

export type Judged =
  | { readonly kind: 'take' }
  /** The same as one that was taken. */
  | { readonly kind: 'again' }
  | { readonly kind: 'conflict'; readonly key: string; readonly places: readonly Place[] }

/** How many conflicting keys keep their places, and how many places each. */
const KEYS_KEPT = 10_000
const PLACES_KEPT = 10

const TAKE: Judged = Object.freeze({ kind: 'take' })
const AGAIN: Judged = Object.freeze({ kind: 'again' })

export class Duplicates {
  #slots = new KeySlots(1 << 10)
  readonly #sources: Omit<Place, 'row'>[] = []
  readonly #places = new Map<string, Place[]>()

  /** The first pass. */
  note({ key, content }: KeyedRecord, place: Place): Noted {
    this.#slots = this.#slots.roomy()
    const slots = this.#slots
    const { high, low } = hashOf(content())
    const at = slots.find(key)
    if (slots.state[at] === FREE) {
      slots.take(at, key, high, low)
      slots.row[at] = place.row
      slots.source[at] = this.#sourceOf(place)
      return 'new'
    }
    const same = slots.contentHigh[at] === high && slots.contentLow[at] === low
    if (same && slots.state[at] === ONCE) return 'again'
    slots.state[at] = CONFLICT
    this.#keep(key, at, place)
    return 'conflict'
  }

  #keep(key: string, at: number, place: Place): void {
    const places = this.#places.get(key)
    if (places) {
      if (places.length < PLACES_KEPT) places.push(place)
    } else if (this.#places.size < KEYS_KEPT) {
      const source = this.#sources[this.#slots.source[at] ?? 0]
      const first = { file: '', ...source, row: this.#slots.row[at] ?? 0 }
      this.#places.set(key, [first, place])
    }
  }

  /** Records come file by file, so the last source is nearly always the one. */
  #sourceOf({ file, sheet }: Place): number {
    const last = this.#sources.at(-1)
    if (last?.file !== file || last.sheet !== sheet) {
      this.#sources.push(sheet === undefined ? { file } : { file, sheet })
    }
    return this.#sources.length - 1
  }

  isConflict({ key }: KeyedRecord): boolean {
    return this.#slots.state[this.#slots.find(key)] === CONFLICT
  }

  /** The second pass, in the order of the first. */
  judge({ key }: KeyedRecord): Judged {
    const at = this.#slots.find(key)
    switch (this.#slots.state[at]) {
      case CONFLICT:
        return { kind: 'conflict', key, places: this.#places.get(key) ?? [] }
      case TAKEN:
        return AGAIN
      case ONCE:
        this.#slots.state[at] = TAKEN
        return TAKE
      default:
        return TAKE
    }
  }
}
