import type { Span } from '../../source/texts.js'
import type { Clause, Condition } from '../model/clause.js'
import { factsOf } from '../model/facts-of.js'
import { isPossible } from './finding.js'
import type { Formula } from './formula.js'
import { givesFrom, holds } from './logic.js'
import type { Space } from './space.js'

/** Why nothing meets a clause: lines that cannot all hold, none of which is to blame alone. */
export interface Conflict {
  /** The labels of the facts they look at. */
  readonly facts: readonly string[]
  /** Where they were written, as far as anybody wrote them. */
  readonly at: readonly Span[]
  /** As many of the clause's lines, taken in turn, as one record can meet. */
  readonly met: readonly Formula[]
}

export function conflictIn(clause: Clause, space: Space): Conflict {
  const { limit, card } = clause
  const starts = [limit?.from, card?.at].flatMap((one) => (one ? factsOf(one) : []))
  let lines = [
    ...linesOf(clause.general).map((line) => ({
      facts: factsIn(line),
      at: spanOf(line),
      formula: holds(line, space),
    })),
    { facts: starts, at: undefined, formula: givesFrom(clause, space) },
  ]
  const all = lines
  for (const line of all) {
    const without = lines.filter((other) => other !== line)
    if (
      !isPossible(
        without.map(({ formula }) => formula),
        space,
      )
    )
      lines = without
  }
  const met: Formula[] = []
  for (const { formula } of all) if (isPossible([...met, formula], space)) met.push(formula)
  return {
    facts: [...new Set(lines.flatMap(({ facts }) => facts))].map(
      (fact) => space.subject.byName.get(fact)?.label ?? fact,
    ),
    at: lines.flatMap(({ at }) => at ?? []),
    met,
  }
}

function linesOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(linesOf) : [condition]
}

export function factsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'not') return factsIn(condition.of)
  return 'of' in condition ? condition.of.flatMap(factsIn) : [condition.fact]
}

/** A condition of several lines is shown by its first. */
export function spanOf(condition: Condition): Span | undefined {
  if (condition.span) return condition.span
  const parts = condition.kind === 'not' ? [condition.of] : 'of' in condition ? condition.of : []
  for (const part of parts) {
    const span = spanOf(part)
    if (span) return span
  }
  return undefined
}
