/** The form that a caller offers for a threshold which says how much is allowed, not what is too much. */

import type { Comparison, Threshold } from './model.js'

const over: Readonly<Record<Comparison, '>' | '>='>> = {
  '<=': '>',
  '<': '>=',
  '=': '>',
  '>': '>',
  '>=': '>=',
}

/** 3 小时以内, kept → 超出 3 小时, broken. What is already so comes back as it is. */
export function suggestOver(threshold: Threshold): Threshold {
  const comparison = over[threshold.comparison]
  return comparison === threshold.comparison ? threshold : { ...threshold, comparison }
}
