import { MS_PER_DAY, opening } from '../../../calendar/index.js'
import type { TierResult, Verdict } from '../../verdict/verdict.js'

/** Whether a tier ended, or is looked at, just before its deadline, at it, or just past it. */
export function isNear(
  kind: 'below' | 'at' | 'above',
  tier: TierResult,
  verdict: Verdict,
): boolean {
  const { deadline, end, terms } = tier
  if (deadline === undefined) return false
  const until = end ? opening(end, verdict.calendar.offset) : verdict.asOf
  const past = until - deadline
  const within = terms.length.kind === 'days' || end?.kind === 'date' ? MS_PER_DAY : 1000
  switch (kind) {
    case 'below':
      return past < 0 && past >= -within
    case 'at':
      return past === 0
    case 'above':
      return past > 0 && past <= within
  }
}
