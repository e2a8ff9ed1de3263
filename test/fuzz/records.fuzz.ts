import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evaluate, type Outcome, type RawRecord } from '../../engine/index.js'
import type { Fact } from '../../engine/model/fact.js'
import { planOf } from '../shipped-plan.js'

/** Records of every kind of wrong: each comes back as a verdict, as not governed, or as rejected. */
const runs = Number(process.env.FUZZ_RUNS ?? 90_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_150_227)
const plan = planOf()
const subjects = [...plan.ruleset.subjects.values()]

const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 'x')

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom<unknown>(
    ...['__proto__', 'constructor', 'present', 'absent', '是', '\ud800', '\0', '9'.repeat(400)],
    ...[Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, Symbol('x'), deep, 'x'.repeat(100_000)],
  ),
)

const instant = fc.oneof(
  fc.constantFrom(
    ...['2015-03-16T10:00:00+08:00', '2015/3/18 9:05', '2015-03-18', '2015-02-27 24:00'],
    ...['2012-12-31 23:59:59', '2013-01-01', '2026-12-31T23:59:59.999+08:00', '2027-01-01'],
    ...['0000-01-01', '9999-12-31', '2015-02-30', '2015-03-18T08:00:00.0001Z'],
  ),
  fc
    .date({ min: new Date('2012-12-01'), max: new Date('2027-02-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)

const extensions = fc.array(
  fc.record(
    {
      requestedAt: instant,
      decidedAt: instant,
      decision: fc.constantFrom('同意', 'approved', 'rejected', 'pending', ''),
      promisedAt: instant,
    },
    { requiredKeys: ['decision'] },
  ),
  { maxLength: 3 },
)

const pauses = fc.array(fc.record({ from: instant, to: instant }, { requiredKeys: ['from'] }), {
  maxLength: 3,
})

function valuesOf({ type, values }: Fact): fc.Arbitrary<unknown> {
  switch (type) {
    case 'instant':
    case 'date':
      return instant
    case 'yes-no':
      return fc.constantFrom('是', '否', true, false)
    case 'number':
      return fc.oneof(fc.double(), fc.constantFrom('3', '-0', '1e5'))
    case 'choice':
    case 'item':
      return fc.constantFrom(...values.flatMap(({ name, label }) => [name, label]))
    case 'extensions':
      return extensions
    case 'intervals':
      return pauses
    case 'text':
      return fc.string({ unit: 'binary', minLength: 1 })
  }
}

const records: fc.Arbitrary<RawRecord> = fc.constantFrom(...subjects).chain(({ name, facts }) => {
  const values: Record<string, fc.Arbitrary<unknown>> = {}
  for (const fact of facts) {
    const arbitrary = valuesOf(fact)
    values[fact.name] = fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: junk })
  }
  const requiredKeys = facts.filter(({ required }) => required).map((fact) => fact.name)
  return fc
    .tuple(fc.record(values, { requiredKeys }), fc.dictionary(fc.string(), junk))
    .map(([record, more]): RawRecord => ({ subject: name, ...record, ...more }))
})

function check(outcome: Outcome): void {
  if (outcome.kind === 'rejection' && outcome.problems.length === 0) {
    throw new Error('rejected without a reason')
  }
  if (outcome.kind !== 'verdict') return
  for (const { at, reason } of outcome.cards) {
    const numbers =
      reason.kind === 'limit' ? [at, reason.late, reason.lateCounted?.value ?? 0] : [at]
    if (!numbers.every(Number.isFinite)) throw new Error(`no number: ${numbers}`)
    if (reason.kind === 'limit' && reason.late < 0) throw new Error(`early: ${reason.late}`)
  }
}

it(`evaluates ${runs} odd records, or says what is wrong with them`, { timeout: 600_000 }, () => {
  expect(runs).toBeGreaterThan(0)
  const asOf = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2028, 0) })
  fc.assert(
    fc.property(records, asOf, (record, at) => {
      check(evaluate(record, plan, { asOf: at as Parameters<typeof evaluate>[2]['asOf'] }))
    }),
    { numRuns: runs, seed },
  )
})
