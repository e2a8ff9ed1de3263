import type { Condition, InstantExpression } from '../model/clause.js'
import { chainKey } from './chain.js'
import type { PlanCondition, PlanInstant } from './plan.js'

/** Where each fact of a subject stands in a resolved record. */
export type Slots = ReadonlyMap<string, number>

/**
 * Conditions with `not` pushed to the leaves (De Morgan), so that a missing fact makes a leaf
 * false whichever way it is asked: unknown is never true, and neither is its negation.
 */
export function compileCondition(
  condition: Condition,
  slots: Slots,
  negated = false,
): PlanCondition {
  switch (condition.kind) {
    case 'not':
      return compileCondition(condition.of, slots, !negated)
    case 'all':
    case 'any':
      return {
        kind: (condition.kind === 'all') === negated ? 'any' : 'all',
        of: condition.of.map((part) => compileCondition(part, slots, negated)),
      }
    case 'equals':
      return {
        kind: negated ? 'not-in' : 'in',
        slot: slotOf(condition.fact, slots),
        values: new Set(condition.values),
      }
    case 'compares':
      return {
        kind: 'compares',
        slot: slotOf(condition.fact, slots),
        comparison: condition.comparison,
        value: condition.value,
        negated,
      }
    case 'present':
    case 'absent':
      return {
        kind: (condition.kind === 'present') === negated ? 'not-given' : 'given',
        slot: slotOf(condition.fact, slots),
      }
  }
}

export function compileInstant(expression: InstantExpression, slots: Slots): PlanInstant {
  if (expression.kind === 'fact') return { kind: 'slot', slot: slotOf(expression.fact, slots) }
  if (!('of' in expression)) return { kind: 'slot', slot: slotOf(chainKey(expression), slots) }
  return { kind: expression.kind, of: expression.of.map((part) => compileInstant(part, slots)) }
}

export function slotOf(fact: string, slots: Slots): number {
  const slot = slots.get(fact)
  // the reader has resolved every name; a miss here is our own bug
  if (slot === undefined) throw new Error(`fact without a slot: ${fact}`)
  return slot
}

/** Every slot that a condition looks at, once each. */
export function slotsIn(condition: PlanCondition): readonly number[] {
  if ('of' in condition) return [...new Set(condition.of.flatMap(slotsIn))]
  return [condition.slot]
}
