import type { TierResult, Verdict } from '../../../engine/index.js'

/** A tier with the verdict it belongs to. */
export interface Due {
  readonly tier: TierResult
  readonly verdict: Verdict
}
