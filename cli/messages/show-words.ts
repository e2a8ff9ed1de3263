import type { Extended, Limit } from '../../engine/index.js'
import type { TallyWords } from './tally-words.js'

/** The words of `show`. */
export interface ShowWords {
  readonly labels: Readonly<Record<ShowLabel, string>>
  readonly version: (version: string) => string
  readonly effectiveFrom: (instant: string) => string
  readonly rivalEffect: (instant: string, option: string) => string
  readonly provisionKind: (kind: string) => string
  /** A clause's card, given without a limit. */
  readonly card: (colour: string, count: number, datedBy: string) => string
  /** A tier's threshold and how many cards it gives at once. */
  readonly tier: (threshold: string, count: number) => string
  /** When an alert comes, and how its time counts where it counts otherwise than its tier's. */
  readonly warning: (before: string, counting: string | undefined) => string
  /** What a tier gives again, and how often in all. */
  readonly repeat: (
    repetition: string,
    atMost: number | undefined,
    counting: string | undefined,
  ) => string
  readonly higherTier: (higherTier: Limit['higherTier']) => string
  readonly promise: (promiseOnRestDay: Extended['promiseOnRestDay']) => string
  readonly overPromise: (overPromise: Extended['overPromise']) => string
  readonly lateRequest: (lateRequest: Extended['lateRequest']) => string
  readonly several: (several: Extended['several']) => string
  readonly firstPresent: (of: readonly string[]) => string
  readonly earliestOf: (of: readonly string[]) => string
  /** Another limit of the same record: when a tier of it falls due, and when it ends. */
  readonly deadlineOf: (clause: string, tier: string | undefined) => string
  readonly endOf: (clause: string) => string
  readonly latestOf: (of: readonly string[]) => string
  /** A fact and what it may be. */
  readonly test: (fact: string, alternatives: readonly string[]) => string
  readonly group: (group: string, values: readonly string[]) => string
  /** A value as it is written, set off from the words about it. */
  readonly value: (value: string) => string
  readonly decided: (fact: string) => string
  readonly tally: TallyWords
  readonly itemHeading: (cite: string, item: string) => string
}

export type ShowLabel =
  | 'clause'
  | 'subject'
  | 'when'
  | 'always'
  | 'all'
  | 'any'
  | 'not'
  | 'present'
  | 'absent'
  | 'yes'
  | 'no'
  | 'otherwise'
  | 'from'
  | 'to'
  | 'never'
  | 'counting'
  | 'pauses'
  | 'severalTiers'
  | 'card'
  | 'extended'
  | 'promise'
  | 'overPromise'
  | 'lateRequest'
  | 'severalExtensions'
  | 'decisions'
  | 'readings'
  | 'options'
  | 'cite'
  | 'name'
  | 'calendar'
  | 'versions'
  | 'items'
  | 'provisions'
