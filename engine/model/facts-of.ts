import type { InstantExpression } from './clause.js'

/** Every fact that an instant is taken from. */
export function factsOf(expression: InstantExpression): readonly string[] {
  return expression.kind === 'fact' ? [expression.fact] : expression.of.flatMap(factsOf)
}
