import { deadlineRow, evaluate, type RawRecord, type Rejection } from '../engine/index.js'
import { instantOf, type Options } from './as-of.js'
import { type Deadlines, governed, type Ungoverned, ungoverned } from './outcome.js'
import type { Plan } from './plan.js'

/**
 * The deadlines of one record as of an instant: when each tier of each limit that applies to it
 * runs out, where it stands (`waiting`, `running`, `met`, `missed`, `late`), and what is left, in
 * wall-clock time. A clause of which it cannot be said whether it applies has none and stands in
 * `undecided`; a field that no fact is called, in `unknownFields`. Refuses a record as `evaluate`
 * does.
 *
 * @example
 * ```ts
 * import { deadlines, loadRuleset } from 'hotline-cards'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan } = loadRuleset(texts)
 * if (!plan) throw new Error('the rules do not load')
 *
 * // 2015-03-20 is a Friday: rest days do not count towards 46 hours
 * const order = {
 *   subject: 'work-order',
 *   id: 'QY-2',
 *   unit: '市教育局',
 *   category: '咨询',
 *   dispatchedAt: '2015-03-20 16:00',
 * }
 * const found = deadlines(order, plan, { asOf: '2015-03-23 15:00' })
 * const rows = found.kind === 'deadlines' ? found.deadlines : []
 * rows.map(({ colour, deadline }) => `${colour} ${deadline}`)
 * //=> ['yellow 2015-03-24T14:00:00+08:00', 'red 2015-03-25T14:00:00+08:00']
 * rows[0]?.remaining //=> 'PT23H'
 * ```
 *
 * @param record - `subject` and facts by English name; instants without an offset are in the
 * calendar's zone
 * @param plan - as `loadRuleset` gives it
 */
export function deadlines<Record extends object = RawRecord>(
  record: NoInfer<Record>,
  plan: Plan<Record>,
  options: Options,
): Deadlines | Ungoverned | Rejection {
  const asOf = instantOf(options, plan)
  const outcome = evaluate(record as RawRecord, plan, { asOf })
  if (outcome.kind === 'rejection') return outcome
  if (outcome.kind === 'not-governed') return ungoverned(outcome)
  return {
    kind: 'deadlines',
    ...governed(outcome),
    deadlines: outcome.tiers.map((tier) => deadlineRow(tier, outcome)),
  }
}
