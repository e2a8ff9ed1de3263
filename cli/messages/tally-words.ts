import type { Tally, Within } from '../../engine/index.js'

/** The words of `show` for a tally. */
export interface TallyWords {
  readonly labels: Readonly<
    Record<
      'per' | 'within' | 'counts' | 'only' | 'also' | 'threshold' | 'card' | 'counted' | 'earlier',
      string
    >
  >
  readonly within: (within: Within) => string
  /** One card apiece. */
  readonly cards: (colours: readonly string[]) => string
  readonly points: (name: string, points: string) => string
  readonly noClause: string
  readonly card: (colour: string, count: number) => string
  readonly conversion: (conversion: Tally['conversion']) => string
  readonly earlier: (earlier: Tally['earlierCards']) => string
}

/** A length in hours and minutes, what is less as a fraction of a minute. */
export function hoursOf(ms: number): { readonly hours: number; readonly minutes: number } {
  return { hours: Math.floor(ms / 3_600_000), minutes: (ms / 60_000) % 60 }
}
