import fc from 'fast-check'
import { Engine, type NestedCondition } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../engine/index.js'
import { compileCondition } from '../../engine/plan/compile-condition.js'
import { holds } from '../../engine/verdict/condition.js'
import { runs } from '../runs.js'

/**
 * Conditions against two others that know nothing of the plan: Kleene's three values, computed on
 * the condition as written, and json-rules-engine, given the same condition in its own words.
 */
const slots = new Map([
  ['colour', 0],
  ['flag', 1],
  ['count', 2],
])
type Raw = readonly [string | undefined, boolean | undefined, number | undefined]

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('equals' as const),
    fact: fc.constant('colour'),
    values: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('equals' as const),
    fact: fc.constant('flag'),
    values: fc.constantFrom([true], [false]),
  }),
  fc.record({
    kind: fc.constant('compares' as const),
    fact: fc.constant('count'),
    comparison: fc.constantFrom('>', '>=', '<', '<=', '=' as const),
    value: fc.integer({ min: 0, max: 3 }),
    written: fc.constant(''),
  }),
  fc.record({
    kind: fc.constantFrom('present' as const, 'absent' as const),
    fact: fc.constantFrom('colour', 'flag', 'count'),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
}))
const raw: fc.Arbitrary<Raw> = fc.tuple(
  fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
  fc.option(fc.boolean(), { nil: undefined }),
  fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
)

function resolved(values: Raw) {
  const subject = { facts: [] } as never
  return { subject, values, given: values.map((value) => value !== undefined) }
}

const compare = {
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
}

/** true, false, or undefined for unknown. */
function kleene(one: Condition, values: Raw): boolean | undefined {
  switch (one.kind) {
    case 'not': {
      const inner = kleene(one.of, values)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
    case 'any': {
      const parts = one.of.map((part) => kleene(part, values))
      const decisive = one.kind === 'any'
      if (parts.includes(decisive)) return decisive
      return parts.includes(undefined) ? undefined : !decisive
    }
    case 'present':
      return rawOf(one.fact, values) !== undefined
    case 'absent':
      return rawOf(one.fact, values) === undefined
    case 'equals': {
      const value = rawOf(one.fact, values)
      return value === undefined ? undefined : one.values.includes(value)
    }
    case 'compares': {
      const value = rawOf(one.fact, values)
      return value === undefined ? undefined : compare[one.comparison](Number(value), one.value)
    }
  }
}

function rawOf(fact: string, values: Raw): Raw[number] {
  return values[slots.get(fact) ?? -1]
}

const operators = {
  '>': ['greaterThan', 'lessThanInclusive'],
  '>=': ['greaterThanInclusive', 'lessThan'],
  '<': ['lessThan', 'greaterThanInclusive'],
  '<=': ['lessThanInclusive', 'greaterThan'],
  '=': ['equal', 'notEqual'],
} as const

/** In json-rules-engine's words: each leaf also asks whether its fact is known. */
function inItsWords(one: Condition, negated = false): NestedCondition {
  switch (one.kind) {
    case 'not':
      return inItsWords(one.of, !negated)
    case 'all':
    case 'any': {
      const parts = one.of.map((part) => inItsWords(part, negated))
      return (one.kind === 'all') !== negated ? { all: parts } : { any: parts }
    }
    case 'present':
    case 'absent':
      return {
        fact: `${one.fact}Known`,
        operator: 'equal',
        value: (one.kind === 'present') !== negated,
      }
    case 'equals':
      return known(one.fact, negated ? 'notIn' : 'in', one.values)
    case 'compares':
      return known(one.fact, operators[one.comparison][negated ? 1 : 0], one.value)
  }
}

function known(fact: string, operator: string, value: unknown): NestedCondition {
  return {
    all: [
      { fact: `${fact}Known`, operator: 'equal', value: true },
      { fact, operator, value },
    ],
  }
}

async function byPeer(one: Condition, values: Raw): Promise<boolean> {
  const engine = new Engine()
  engine.addRule({ conditions: { all: [inItsWords(one)] }, event: { type: 'card' } })
  for (const [fact, slot] of slots) {
    engine.addFact(`${fact}Known`, values[slot] !== undefined)
    engine.addFact(fact, values[slot] ?? 'never compared')
  }
  const { results, failureResults } = await engine.run()
  expect(results.length + failureResults.length).toBe(1)
  return results.length === 1
}

describe('a condition holds only when it is known to hold', () => {
  test('by Kleene’s three values, asked either way', () => {
    fc.assert(
      fc.property(condition, raw, (one, values) => {
        const truth = kleene(one, values)
        expect(holds(compileCondition(one, slots), resolved(values))).toBe(truth === true)
        expect(holds(compileCondition(one, slots, true), resolved(values))).toBe(truth === false)
      }),
      { numRuns: runs(20_000) },
    )
  })

  test('and as json-rules-engine has it', async () => {
    await fc.assert(
      fc.asyncProperty(condition, raw, async (one, values) => {
        expect(holds(compileCondition(one, slots), resolved(values))).toBe(
          await byPeer(one, values),
        )
      }),
      { numRuns: runs(2_000) },
    )
  })
})
