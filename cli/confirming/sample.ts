import { digestOf } from '../../intake/digest.js'
import { hashOf } from '../../intake/hash.js'
import type { Source } from '../../intake/sources.js'
import type { Confirm } from './confirm-choices.js'

/** Of the records without a card one in so many, and the first few whatever they are. */
const ONE_IN = 100
const FIRST = 20

/** Which records the second evaluator is asked about. */
export interface Sample {
  /** Told of the inputs before any record of theirs. */
  readonly opened: (sources: readonly Source[]) => Promise<void>
  readonly asks: (hasCards: boolean) => boolean
}

/**
 * The digest of the inputs decides, which is known in time because they lie there to be read twice:
 * the same inputs are sampled alike wherever they are read, and other inputs otherwise. Did a
 * record's own content decide, one that stands unchanged in every month's export would be passed
 * over each time.
 */
export function openSample(which: Exclude<Confirm, 'none'>): Sample {
  if (which === 'all') return { opened: async () => {}, asks: () => true }
  let seed = ''
  let withoutCards = 0
  return {
    opened: async (sources) => {
      seed = await digestOf(sources)
    },
    asks: (hasCards) => {
      if (hasCards) return true
      const place = withoutCards++
      return place < FIRST || hashOf(`${seed} ${place}`).low % ONE_IN === 0
    },
  }
}
