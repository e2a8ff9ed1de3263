/**
 * The second evaluator: every card derived again on json-rules-engine, from the same clauses and
 * days; and the clauses as rules for json-rules-engine itself.
 *
 * @module hotline-cards/confirm
 */
import { confirm as confirmOutcome, type Disagreement, worldOf } from '../confirm/index.js'
import { evaluate, type RawRecord } from '../engine/index.js'
import { instantOf, type Options } from './as-of.js'
import type { Plan } from './plan.js'

export type { Disagreement, Part, What } from '../confirm/index.js'
export {
  addOperators,
  type ClauseEvent,
  type ClauseFacts,
  clauseFacts,
  clauseRules,
} from './clause-rules.js'

/** Whether the two evaluators say the same of a record, and where they do not. */
export interface Confirmed {
  readonly agrees: boolean
  readonly disagreements: readonly Disagreement[]
}

/**
 * Evaluates one record and derives it a second time by other code, which reads the record by itself
 * and shares only the clauses as they were read, the days of the calendar and how the text of an
 * instant is read. The only function here that is asynchronous, because
 * json-rules-engine is. A disagreement is a fault of ours, whichever evaluator has it.
 *
 * @example
 * ```ts
 * import { loadRuleset } from 'hotline-cards'
 * import { confirm } from 'hotline-cards/confirm'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan } = loadRuleset(texts)
 * if (!plan) throw new Error('the rules do not load')
 *
 * const order = {
 *   subject: 'work-order',
 *   id: 'QY-5',
 *   unit: '市教育局',
 *   category: '咨询',
 *   dispatchedAt: '2015-03-16 10:00',
 * }
 * const confirmed = await confirm(order, plan, { asOf: '2015-07-01' })
 * confirmed //=> { agrees: true, disagreements: [] }
 * ```
 *
 * @param record - `subject` and facts by English name
 * @param plan - as `loadRuleset` gives it
 */
export async function confirm<Record extends object = RawRecord>(
  record: NoInfer<Record>,
  plan: Plan<Record>,
  options: Options,
): Promise<Confirmed> {
  const raw = record as RawRecord
  const at = { asOf: instantOf(options, plan) }
  const outcome = evaluate(raw, plan, at)
  const confirmed = await confirmOutcome(raw, outcome, worldOf([plan]), at)
  return {
    agrees: confirmed.agrees,
    disagreements: confirmed.agrees ? [] : confirmed.disagreements,
  }
}
