import type { Instant } from '../../../calendar/index.js'
import type { RulesDiff, Transitions, Version } from '../../../engine/index.js'

/** A version, and how it was named: by its folder or by its date. */
export interface NamedVersion {
  readonly name: string
  readonly version: Version
}

/** What `diff` has to say. */
export interface Difference {
  readonly base: NamedVersion
  readonly changed: NamedVersion
  readonly rules: RulesDiff
  /** Undefined where no records were given. */
  readonly records:
    | { readonly transitions: Transitions; readonly asOf: Instant; readonly offset: number }
    | undefined
}
