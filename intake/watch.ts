/** Told how far the reading of inputs has come. */
export interface Watch {
  /** A reading of all inputs from their beginning: 1 for their keys, 2 for the records. */
  readonly pass: (number: number) => void
  /** Bytes of an input as it lies on disk. */
  readonly bytes: (count: number) => void
  readonly item: () => void
}

/** Nobody looks. */
export const UNWATCHED: Watch = { pass: () => {}, bytes: () => {}, item: () => {} }
