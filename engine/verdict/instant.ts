import { type Moment, opening } from '../../calendar/index.js'
import type { ResolvedRecord } from '../facts/record.js'
import type { PlanInstant } from '../plan/plan.js'

/**
 * The moment an expression gives for a record, if any. Moments are ordered by their opening; of
 * an instant and a date that open together the instant is taken, which is never the later; of a
 * deadline and a recorded instant at once the deadline is the earlier.
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
  if (difference !== 0) return (kind === 'earliest-of') === difference < 0
  if (a.kind !== b.kind) return a.kind === 'instant'
  // a deadline at 24:00 belongs to the day that it closes, and comes before what opens the next
  return closes(a) !== closes(b) && closes(a) === (kind === 'earliest-of')
}

function closes(moment: Moment): boolean {
  return moment.kind === 'instant' && moment.closes === true
}
