import type { Clause, Condition, Decide, InstantExpression } from '../model/clause.js'
import { compares } from '../verdict/condition.js'
import { ALWAYS, allOf, anyOf, type Formula, NEVER, not } from './formula.js'
import type { Space, State } from './space.js'

/**
 * What rule files say, as formulas over the states of a record's own facts: derived facts are
 * taken apart into the rows of their decision tables.
 */
type Test = (state: State) => boolean

/** Known and true; or, negated, known and false. Unknown is neither. */
export function holds(condition: Condition, space: Space, negated = false): Formula {
  const known = space.known[negated ? 'false' : 'true']
  const formula = known.get(condition) ?? formulaOf(condition, space, negated)
  known.set(condition, formula)
  return formula
}

function formulaOf(condition: Condition, space: Space, negated: boolean): Formula {
  switch (condition.kind) {
    case 'not':
      return holds(condition.of, space, !negated)
    case 'all':
    case 'any': {
      const of = condition.of.map((part) => holds(part, space, negated))
      return (condition.kind === 'all') === negated ? anyOf(of) : allOf(of)
    }
    case 'equals':
      return factIs(
        condition.fact,
        ({ value }) => value !== undefined && condition.values.includes(value) !== negated,
        space,
      )
    case 'compares':
      return factIs(
        condition.fact,
        ({ value }) =>
          typeof value === 'number' &&
          compares(value, condition.comparison, condition.value) !== negated,
        space,
      )
    case 'present':
    case 'absent':
      return factIs(
        condition.fact,
        ({ given }) => given === ((condition.kind === 'present') !== negated),
        space,
      )
  }
}

/** A fact is in a state that passes the test. */
export function factIs(fact: string, test: Test, space: Space): Formula {
  const decide = space.decides.get(fact)
  if (decide) return decided(decide, test, space)
  const slot = space.slots.get(fact)
  // the reader has resolved every name; a miss here is our own bug
  if (slot === undefined) throw new Error(`fact without a slot: ${fact}`)
  const passing = (space.states[slot] ?? []).map((state, bit) =>
    test(state) ? 1n << BigInt(bit) : 0n,
  )
  return { kind: 'in', slot, states: passing.reduce((sum, bit) => sum | bit, 0n) }
}

function decided({ rows }: Decide, test: Test, space: Space): Formula {
  const ways = rows.map(({ gives }, index) => {
    const given =
      gives.kind === 'fact'
        ? factIs(gives.fact, (state) => test({ ...state, given: state.there }), space)
        : test({ given: true, value: gives.value, there: true, later: false })
          ? ALWAYS
          : NEVER
    return allOf([rowTaken(rows, index, space), given])
  })
  if (test(ABSENT)) ways.push(allOf(rows.map(({ when }) => not(holds(when, space)))))
  return anyOf(ways)
}

const ABSENT: State = { given: false, value: undefined, there: false, later: false }

/** The row holds and none before it does. */
export function rowTaken(rows: Decide['rows'], index: number, space: Space): Formula {
  const earlier = rows.slice(0, index).map(({ when }) => not(holds(when, space)))
  const row = rows[index]
  return row ? allOf([...earlier, holds(row.when, space)]) : NEVER
}

/** A clause's clock has a start, or its card a date. */
export function givesFrom({ limit, card }: Clause, space: Space): Formula {
  const from = limit?.from ?? card?.at
  return from ? isThere(from, space) : NEVER
}

/** An instant is there; with `later`, and it is the later or the earlier of the two moments. */
export function isThere(expression: InstantExpression, space: Space, later?: boolean): Formula {
  if (expression.kind === 'fact') {
    const test = (state: State) => state.there && (later ?? state.later) === state.later
    return factIs(expression.fact, test, space)
  }
  // what another limit comes to is not decided here: it may be there, and either moment
  if (!('of' in expression)) return ALWAYS
  const { of, kind } = expression
  const there = of.map((part) => isThere(part, space))
  const matching = of.map((part) => isThere(part, space, later))
  if (kind === 'first-present') {
    return anyOf(
      matching.map((formula, index) => allOf([...there.slice(0, index).map(not), formula])),
    )
  }
  // the earliest is later when all are; the latest is earlier when all are
  const everyOne = later === (kind === 'earliest-of')
  const one = later === undefined || everyOne ? there : matching
  const each = matching.map((formula, index) => anyOf([formula, not(there[index] ?? NEVER)]))
  if (kind === 'latest-of') {
    return allOf([...there, ...(everyOne ? each : [anyOf(one)])])
  }
  return allOf([anyOf(one), ...(everyOne ? each : [])])
}

/** What facts.yaml asks of the order of instants; a record against it is rejected. */
export function inOrder(space: Space): readonly Formula[] {
  return space.facts.flatMap(({ name, notBefore }) =>
    notBefore === undefined
      ? []
      : [
          not(
            allOf([
              factIs(name, ({ there, later }) => there && !later, space),
              factIs(notBefore, ({ there, later }) => there && later, space),
            ]),
          ),
        ],
  )
}
