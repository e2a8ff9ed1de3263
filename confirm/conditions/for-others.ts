import type { RuleProperties } from 'json-rules-engine'
import type { ResolvedRecord } from '../../engine/facts/record.js'
import type { Clause } from '../../engine/model/clause.js'
import { factsIn } from '../first-says.js'
import { answered } from './answered.js'
import { asked, CONSTANT, factsAsked } from './leaves.js'

/** Conditions and facts for a json-rules-engine that somebody else runs; it needs `addOperators`. */

/** The conditions of a rule that holds when its clause is known to apply. */
export function conditionsOf({ when }: Pick<Clause, 'when'>): RuleProperties['conditions'] {
  return { all: [asked(when, true)] }
}

/** Every fact that conditions of these clauses ask of a record. */
export function factsFor(
  clauses: readonly Pick<Clause, 'when'>[],
  record: ResolvedRecord,
): Readonly<Record<string, unknown>> {
  const known = answered(factsIn(record))
  const asks = clauses.flatMap(({ when }) => factsAsked(when))
  return { [CONSTANT]: true, ...Object.fromEntries(asks.map((fact) => [fact, known(fact)])) }
}
