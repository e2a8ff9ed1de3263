import type { Condition, Decide, Version } from '../model/clause.js'
import type { Fact, Scalar, Subject } from '../model/fact.js'
import type { Formula, Model } from './formula.js'

/**
 * Every state that a subject's facts can be in, as far as its conditions can tell them apart:
 * absent or filled in; a choice by its value, a number by its place between those that conditions
 * name, an instant by whether it comes before or after some moment.
 */
export interface State {
  readonly given: boolean
  /** What conditions see: the value, or what absence means. */
  readonly value: Scalar | undefined
  /** Of a fact that is no scalar: whether it is there. */
  readonly there: boolean
  /** Of an instant that is there: whether it is the later of the two moments. */
  readonly later: boolean
}

export interface Space {
  readonly subject: Subject
  readonly version: Version
  readonly slots: ReadonlyMap<string, number>
  readonly facts: readonly Fact[]
  readonly states: readonly (readonly State[])[]
  readonly full: Model
  readonly decides: ReadonlyMap<string, Decide>
  /** The formulas of conditions looked at before: known and true, known and false. */
  readonly known: Readonly<Record<'true' | 'false', WeakMap<Condition, Formula>>>
}

export function spaceOf(version: Version, subject: Subject): Space {
  const facts = subject.facts.filter(({ derived }) => !derived)
  const decides = version.decides.filter((decide) => decide.subject === subject.name)
  const conditions = [
    ...version.clauses.filter((clause) => clause.subject === subject.name).map(({ when }) => when),
    ...decides.flatMap(({ rows }) => rows.map(({ when }) => when)),
  ]
  const named = new Set<Scalar>()
  for (const condition of conditions) collectValues(condition, named)
  for (const { absent } of facts) if (absent !== undefined) named.add(absent)
  for (const { rows } of decides) {
    for (const { gives } of rows) if (gives.kind === 'value') named.add(gives.value)
  }
  const states = facts.map((fact) => statesOf(fact, named))
  return {
    subject,
    version,
    slots: new Map(facts.map(({ name }, slot) => [name, slot])),
    facts,
    states,
    full: states.map((list) => (1n << BigInt(list.length)) - 1n),
    decides: new Map(decides.map((decide) => [decide.fact, decide])),
    known: { true: new WeakMap(), false: new WeakMap() },
  }
}

function collectValues(condition: Condition, into: Set<Scalar>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) collectValues(part, into)
      break
    case 'not':
      collectValues(condition.of, into)
      break
    case 'equals':
      for (const value of condition.values) into.add(value)
      break
    case 'compares':
      into.add(condition.value)
  }
}

/** The absent state first, so that a record made of states says no more than it must. */
function statesOf(fact: Fact, named: ReadonlySet<Scalar>): readonly State[] {
  const states: State[] = []
  if (!fact.required) {
    const { absent } = fact
    states.push({ given: false, value: absent, there: absent !== undefined, later: false })
  }
  const filled = valuesOf(fact, named)
  for (const value of filled ?? []) {
    states.push({ given: true, value, there: true, later: false })
  }
  if (!filled) {
    for (const later of [false, true]) {
      states.push({ given: true, value: undefined, there: true, later })
    }
  }
  return states
}

/** One value for each that conditions can tell from the others; undefined for what is no scalar. */
function valuesOf(fact: Fact, named: ReadonlySet<Scalar>): readonly Scalar[] | undefined {
  switch (fact.type) {
    case 'choice':
    case 'item':
      return fact.values.map(({ name }) => name)
    case 'yes-no':
      return [true, false]
    case 'number':
      return numbersAmong([...named].filter((value) => typeof value === 'number'))
    case 'text': {
      const texts = [...named].filter((value) => typeof value === 'string')
      let other = `某${fact.label}`
      while (texts.includes(other)) other += '某'
      return [other, ...texts]
    }
    default:
      return undefined
  }
}

/** Every number named, and one from each stretch before, between and after them. */
function numbersAmong(named: readonly number[]): readonly number[] {
  const sorted = [...new Set(named)].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return [1]
  const between = sorted.slice(1).map((high, index) => {
    const low = sorted[index] ?? high
    const whole = Math.floor(low) + 1
    return whole < high ? whole : (low + high) / 2
  })
  return [...sorted, last + 1, ...between, first - 1]
}
