import type { InstantExpression } from './clause.js'

/** Every fact that an instant may be taken from; another limit's facts are its own clause's. */
export function factsOf(expression: InstantExpression): readonly string[] {
  if (expression.kind === 'fact') return [expression.fact]
  return 'of' in expression ? expression.of.flatMap(factsOf) : []
}
