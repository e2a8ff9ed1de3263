import type { Clause, InstantExpression, OtherLimit } from './clause.js'

/** The other limits that a clause's own starts or ends with. */
export function chainedTo({ limit }: Clause): readonly OtherLimit[] {
  return limit ? [...otherLimitsIn(limit.from), ...otherLimitsIn(limit.to)] : []
}

function otherLimitsIn(expression: InstantExpression | undefined): readonly OtherLimit[] {
  if (expression === undefined || expression.kind === 'fact') return []
  return 'of' in expression ? expression.of.flatMap(otherLimitsIn) : [expression]
}
