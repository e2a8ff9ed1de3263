import type {
  Clause,
  Condition,
  Decide,
  InstantExpression,
  Version,
} from '../../../engine/index.js'
import { factsOf } from '../../../engine/model/facts-of.js'
import { chainedTo } from '../../../engine/model/other-limits.js'

/** Which raw facts each part of a clause hangs on, through decision tables and other limits. */
export interface Dependence {
  /** Whether it applies, when it starts, its pauses and extensions: all but its own end. */
  readonly besidesEnd: ReadonlySet<string>
  /** Facts that its end is taken from as they are, by no table and no other limit. */
  readonly endsAt: ReadonlySet<string>
}

export function dependenceOf(clause: Clause, version: Version): Dependence {
  const { limit } = clause
  const besidesEnd = new Set<string>()
  const take = (facts: readonly string[]) => {
    for (const fact of facts) for (const one of rawFacts(fact, clause, version)) besidesEnd.add(one)
  }
  take(factsIn(clause.when))
  if (!limit) return { besidesEnd, endsAt: new Set() }
  take(factsOf(limit.from))
  if (limit.pauses !== undefined) take([limit.pauses])
  if (limit.extended) take([limit.extended.by])
  for (const { clause: id } of chainedTo(clause)) {
    const other = version.clauses.find((one) => one.id === id)
    if (!other) continue
    const its = dependenceOf(other, version)
    for (const one of [...its.besidesEnd, ...its.endsAt]) besidesEnd.add(one)
    if (other.limit?.to) take(factsOf(other.limit.to))
  }
  const ends = limit.to ? factsOf(limit.to) : []
  const derived = ends.filter((fact) => tableOf(fact, clause, version))
  take(derived)
  return { besidesEnd, endsAt: new Set(ends.filter((fact) => !derived.includes(fact))) }
}

function tableOf(fact: string, { subject }: Clause, { decides }: Version): Decide | undefined {
  return decides.find((one) => one.fact === fact && one.subject === subject)
}

function rawFacts(fact: string, clause: Clause, version: Version): readonly string[] {
  const table = tableOf(fact, clause, version)
  if (!table) return [fact]
  return table.rows
    .flatMap(({ when, gives }) => [
      ...factsIn(when),
      ...(gives.kind === 'fact' ? [gives.fact] : []),
    ])
    .flatMap((one) => rawFacts(one, clause, version))
}

export function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(factsIn)
    case 'not':
      return factsIn(condition.of)
    default:
      return [condition.fact]
  }
}

export function factsOfMaybe(expression: InstantExpression | undefined): readonly string[] {
  return expression ? factsOf(expression) : []
}

/** Whether a clause's start or end, or those it is taken from, may fall back from another limit. */
export function firstOfOtherLimits(clause: Clause, version: Version): boolean {
  const { limit } = clause
  if (!limit) return false
  const own = [limit.from, ...(limit.to ? [limit.to] : [])]
  return (
    own.some(fallsBack) ||
    chainedTo(clause).some(({ clause: id }) => {
      const other = version.clauses.find((one) => one.id === id)
      return other !== undefined && firstOfOtherLimits(other, version)
    })
  )
}

function fallsBack(expression: InstantExpression): boolean {
  if (!('of' in expression)) return false
  if (expression.kind === 'first-present' && expression.of.some(hasOther)) return true
  return expression.of.some(fallsBack)
}

function hasOther(expression: InstantExpression): boolean {
  if ('of' in expression) return expression.of.some(hasOther)
  return expression.kind !== 'fact'
}
