import type { Tally } from '../../engine/index.js'
import { printThreshold } from '../../engine/threshold/index.js'
import type { Language } from './messages.js'

/** A tally's threshold as people say it: points are 分, as in the sum beside it and in the rules. */
export function tallyThreshold(
  { threshold, counts }: Pick<Tally, 'threshold' | 'counts'>,
  language: Language,
): string {
  if (language !== 'zh' || counts.kind !== 'points') return printThreshold(threshold, language)
  // alone in a rule file 分 is the minute, so the printer of thresholds has another word for it
  const parts = threshold.quantity.parts.map(({ amount, unit }) => ({ amount, unit }))
  return `${printThreshold({ ...threshold, quantity: { parts } }, language)} 分`
}
