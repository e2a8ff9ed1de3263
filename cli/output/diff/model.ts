import type { Instant } from '../../../calendar/index.js'
import type { Plan, RecordsDiff, RulesDiff, Version } from '../../../engine/index.js'

/** A version, and how it was named: by its folder or by its date. */
export interface NamedVersion {
  readonly name: string
  readonly version: Version
  /** What records are judged by: all its folder's versions, or this one alone. */
  readonly plan: Plan
}

/** What `diff` has to say. */
export interface Difference {
  readonly base: NamedVersion
  readonly changed: NamedVersion
  readonly rules: RulesDiff
  /** Undefined where no records were given. */
  readonly records: ComparedRecords | undefined
}

/** How records fare, and by which versions they were judged. */
export interface ComparedRecords extends RecordsDiff {
  readonly asOf: Instant
  readonly offset: number
  /** Each by the version that governs it; else all as if the two had always been in force. */
  readonly governed: boolean
  /** Records that no version of either side governs. */
  readonly notGoverned: number
}
