import type { Condition } from '../../model/clause.js'
import type { Aspect } from './point.js'

/** An alternative of a condition, and the whole condition as if it were not there. */
export interface Alternative {
  readonly aspect: Aspect
  readonly without: Condition
}

/** Each alternative of every `any`, and each value of every list. */
export function alternativesOf(condition: Condition): readonly Alternative[] {
  switch (condition.kind) {
    case 'not':
      return alternativesOf(condition.of).map(({ aspect, without }) => ({
        aspect,
        without: { kind: 'not', of: without },
      }))
    case 'all':
    case 'any': {
      const { kind, of } = condition
      return of.flatMap((part, index) => {
        const inside = alternativesOf(part).map(({ aspect, without }) => ({
          aspect,
          without: { kind, of: of.with(index, without) },
        }))
        // the values of a list are its alternatives one by one
        if (kind === 'all' || inside.length > 0) return inside
        return [
          {
            aspect: { kind: 'branch', condition: part } as const,
            without: { kind, of: of.toSpliced(index, 1) },
          },
        ]
      })
    }
    case 'equals': {
      const { fact, values } = condition
      if (values.length < 2) return []
      return values.map((value) => ({
        aspect: { kind: 'value', fact, value },
        without: { ...condition, values: values.filter((other) => other !== value) },
      }))
    }
    default:
      return []
  }
}
