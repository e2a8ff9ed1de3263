import type { Engine } from 'json-rules-engine'
import type { Scalar } from '../../engine/model/fact.js'

/** A fact as json-rules-engine is given it: what is known of it, and whether it was filled in. */
export interface Answered {
  readonly value: Scalar | undefined
  readonly given: boolean
}

/**
 * Our own operators, for its own differ on purpose (docs/json-rules-engine.md): every one of them
 * is false of what is unknown, whichever way it asks.
 */
export function addOperators(engine: Engine): void {
  engine.addOperator<Answered, readonly Scalar[]>(
    'is-one-of',
    ({ value }, values) => value !== undefined && values.includes(value),
  )
  engine.addOperator<Answered, readonly Scalar[]>(
    'is-none-of',
    ({ value }, values) => value !== undefined && !values.includes(value),
  )
  engine.addOperator<Answered, true>('is-given', ({ given }) => given)
  engine.addOperator<Answered, true>('is-not-given', ({ given }) => !given)
  for (const [name, compare] of Object.entries(COMPARISONS)) {
    engine.addOperator<Answered, number>(
      name,
      ({ value }, other) => typeof value === 'number' && compare(value, other),
    )
  }
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
}
