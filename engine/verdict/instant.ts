import { type Moment, opening } from '../facts/moment.js'
import type { ResolvedRecord } from '../facts/record.js'
import type { PlanInstant } from '../plan/plan.js'

/**
 * The moment an expression gives for a record, if any. Moments are ordered by their opening; of
 * an instant and a date that open together the instant is taken, which is never the later.
 */
export function momentOf(
  expression: PlanInstant,
  record: ResolvedRecord,
  offset: number,
): Moment | undefined {
  if (expression.kind === 'slot') {
    return record.values[expression.slot] as Moment | undefined
  }
  let chosen: Moment | undefined
  for (const part of expression.of) {
    const moment = momentOf(part, record, offset)
    if (moment === undefined) {
      if (expression.kind === 'latest-of') return undefined
      continue
    }
    if (expression.kind === 'first-present') return moment
    if (chosen === undefined || precedes(moment, chosen, offset, expression.kind)) chosen = moment
  }
  return chosen
}

function precedes(
  a: Moment,
  b: Moment,
  offset: number,
  kind: 'earliest-of' | 'latest-of',
): boolean {
  const difference = opening(a, offset) - opening(b, offset)
  if (difference === 0) return a.kind === 'instant'
  return (kind === 'earliest-of') === difference < 0
}
