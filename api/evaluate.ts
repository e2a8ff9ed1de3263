import { cardRow, evaluate as judge, type RawRecord, type Rejection } from '../engine/index.js'
import { instantOf, type Options } from './as-of.js'
import { governed, type Judged, type Ungoverned, ungoverned } from './outcome.js'
import type { Plan } from './plan.js'

/**
 * Evaluates one record as of an instant: the version that governs it, the clauses of its subject,
 * and the cards they give. A record that does not fit comes back as a rejection that says what is
 * wrong with each field; so does one that needs a year no calendar covers. Nothing is thrown for a
 * record; an `asOf` that is no instant throws a RangeError, and what is no plan a TypeError.
 *
 * Cards are those of this record alone: tallies, and several rulesets together, are of
 * `hotline-cards/engine`.
 *
 * @example
 * ```ts
 * import { evaluate, loadRuleset } from 'hotline-cards'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan } = loadRuleset(texts)
 * if (!plan) throw new Error('the rules do not load')
 *
 * const order = {
 *   subject: 'work-order',
 *   id: 'QY-1',
 *   unit: '市教育局',
 *   category: '咨询',
 *   dispatchedAt: '2015-03-16 10:00',
 *   completedAt: '2015-03-18 08:00:01',
 * }
 * const outcome = evaluate(order, plan, { asOf: '2015-07-01' })
 * outcome.kind //=> 'verdict'
 *
 * const [card] = outcome.kind === 'verdict' ? outcome.cards : []
 * card?.cite //=> '第四条第（一）项'
 * card?.colour //=> 'yellow'
 * card?.deadline //=> '2015-03-18T08:00:00+08:00'
 * card?.late //=> 'PT1S'
 *
 * const refused = evaluate({ ...order, category: '资询' }, plan, { asOf: '2015-07-01' })
 * const [problem] = refused.kind === 'rejection' ? refused.problems : []
 * problem?.code === 'unknown-value' && problem.nearest //=> '咨询'
 * ```
 *
 * @param record - `subject` and facts by English name; instants without an offset are in the
 * calendar's zone
 * @param plan - as `loadRuleset` gives it
 */
export function evaluate<Record extends object = RawRecord>(
  record: NoInfer<Record>,
  plan: Plan<Record>,
  options: Options,
): Judged | Ungoverned | Rejection {
  const asOf = instantOf(options, plan)
  const outcome = judge(record as RawRecord, plan, { asOf })
  if (outcome.kind === 'rejection') return outcome
  if (outcome.kind === 'not-governed') return ungoverned(outcome)
  return {
    kind: 'verdict',
    ...governed(outcome),
    cards: outcome.cards.map((card) => cardRow(card, outcome)),
  }
}
