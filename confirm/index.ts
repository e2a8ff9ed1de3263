/**
 * The second evaluator: every card derived again, from the same clauses and the same days, the
 * record read by a reader of its own, and nothing else of the first. Pure; asynchronous, as json-rules-engine is.
 */
export { conditionsOf, factsFor } from './conditions/for-others.js'
export { addOperators } from './conditions/operators.js'
export type { Truth } from './conditions/questions.js'
export { type Confirmation, confirm, type FirstOutcome } from './confirm.js'
export type {
  AlertDerived,
  CardDerived,
  ClauseDerived,
  Derivation,
  Derived,
  NotGoverned,
  Rejection,
  TierDerived,
} from './derivation.js'
export type { ConfirmOptions } from './derive.js'
export type { KnownFact, KnownRecord } from './known.js'
export { shrink } from './shrink.js'
export type { Disagreement, Part, What } from './statement.js'
export { confirmTallied, type FirstTallied } from './tally/confirm-tally.js'
export { givenCards } from './tally/counted.js'
export type { GivenCard } from './tally/given.js'
export { type World, worldOf } from './world.js'
