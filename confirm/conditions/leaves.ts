import type { NestedCondition } from 'json-rules-engine'
import type { Condition } from '../../engine/model/clause.js'

/**
 * A condition as json-rules-engine's own, with every `not` pushed down to the leaves: each asks
 * whether something is known and true, or known and false. Never its `not`, which holds of what is
 * unknown; and never an empty list, of which even `any` holds there.
 */
export function asked(condition: Condition, wanted: boolean): NestedCondition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const every = (condition.kind === 'all') === wanted
      if (condition.of.length === 0) return every ? ALWAYS : NEVER
      const parts = condition.of.map((part) => asked(part, wanted))
      return every ? { all: parts } : { any: parts }
    }
    case 'not':
      return asked(condition.of, !wanted)
    case 'equals':
      return {
        fact: condition.fact,
        operator: wanted ? 'is-one-of' : 'is-none-of',
        value: [...condition.values],
      }
    case 'compares':
      return {
        fact: condition.fact,
        operator: wanted ? condition.comparison : OPPOSITE[condition.comparison],
        value: condition.value,
      }
    case 'present':
    case 'absent': {
      const given = (condition.kind === 'present') === wanted
      return { fact: condition.fact, operator: given ? 'is-given' : 'is-not-given', value: true }
    }
  }
}

/** The facts that a condition asks about, each as often as it does. */
export function factsAsked(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(factsAsked)
    case 'not':
      return factsAsked(condition.of)
    default:
      return [condition.fact]
  }
}

const OPPOSITE = { '>': '<=', '>=': '<', '<': '>=', '<=': '>', '=': '<>' } as const

/** A fact that is always there, for what asks nothing. */
export const CONSTANT = '='
const ALWAYS: NestedCondition = { fact: CONSTANT, operator: 'equal', value: true }
const NEVER: NestedCondition = { fact: CONSTANT, operator: 'equal', value: false }
