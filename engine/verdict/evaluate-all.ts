import type { RawRecord, Rejection } from '../facts/record.js'
import type { Plans } from '../plan/join-plans.js'
import { type EvaluateOptions, evaluate } from './evaluate.js'
import { settle } from './precedence.js'
import type { NotGoverned, Verdict } from './verdict.js'

/** One record under several rulesets: a verdict of each that governs it. */
export interface JointVerdict {
  readonly kind: 'joint'
  readonly verdicts: readonly [Verdict, ...Verdict[]]
}

/**
 * Evaluates one record by every ruleset that knows its subject, and settles which of their cards
 * stand. What one of them rejects is rejected: half an answer would pass for a whole one.
 */
export function evaluateAll(
  raw: RawRecord,
  { plans, reading }: Plans,
  options: EvaluateOptions,
): JointVerdict | NotGoverned | Rejection {
  const name = raw?.subject
  const concerned = plans.filter(({ intake }) => typeof name === 'string' && intake.has(name))
  // a subject that none of them knows is refused with the names that any of them has
  const outcomes = (concerned.length > 0 ? concerned : [reading]).map((plan) =>
    evaluate(raw, plan, options),
  )
  const problems = outcomes.flatMap((one) => (one.kind === 'rejection' ? one.problems : []))
  if (problems.length > 0) return { kind: 'rejection', record: raw, problems: once(problems) }
  const verdicts = settle(outcomes.filter((one) => one.kind === 'verdict'))
  const [first, ...others] = verdicts
  if (first) return { kind: 'joint', verdicts: [first, ...others] }
  const none = outcomes.find((one) => one.kind === 'not-governed')
  // neither a rejection nor a verdict is left but this
  if (!none) throw new Error('a record without an outcome')
  return none
}

/** Rulesets that share a fact find the same wrong with it. */
function once<T>(problems: readonly T[]): readonly T[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]
}
