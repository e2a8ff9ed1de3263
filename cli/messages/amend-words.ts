/** The words of `amend`, `check --confirm-transcription` and `show --history`. */
export interface AmendWords {
  /** A version has been made in this file, to be written on. */
  readonly made: (path: string, base: string) => string
  /** What to do with it next. */
  readonly next: readonly string[]
  readonly confirmed: (paths: readonly string[]) => string
  readonly nothingToConfirm: string
  /** Rules that cannot be used cannot be settled. */
  readonly notConfirmed: string
  /** Beside a file whose cases another version is tested by too. */
  readonly inheritedCases: (version: string) => string
  /** Under an inherited case that no longer holds. */
  readonly restate: (version: string, from: string) => string
  readonly history: {
    /** `自 2016-07-01 起` */
    readonly since: (from: string) => string
    /** What is said of a version beside the thresholds. */
    readonly same: string
    readonly othersChanged: string
    readonly repealed: string
    readonly openOrders: string
    readonly extended: string
  }
}
