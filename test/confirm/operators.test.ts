import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { Questions } from '../../confirm/conditions/questions.js'
import type { Condition } from '../../engine/index.js'

/** docs/json-rules-engine.md, line by line: what the package does, and what our rules do. */

async function theirs(conditions: TopLevelCondition, facts: Record<string, unknown> = {}) {
  const engine = new Engine([{ conditions, event: { type: 'held' } }], {
    allowUndefinedFacts: true,
  })
  const { results } = await engine.run(facts)
  return results.length > 0
}

async function ours(condition: Condition, value?: string | number) {
  const [answer] = await new Questions([condition]).ask(() => ({
    value,
    given: value !== undefined,
  }))
  return answer
}

const kind: Condition = { kind: 'equals', fact: 'kind', values: ['road'] }
const more: Condition = { kind: 'compares', fact: 'kind', comparison: '>', value: 9, written: '' }

describe('a missing fact', () => {
  it('is not in a list, says the package; we say that nobody knows', async () => {
    expect(await theirs({ all: [{ fact: 'kind', operator: 'notIn', value: ['road'] }] })).toBe(true)
    expect(await ours({ kind: 'not', of: kind })).toBe('unknown')
    expect(await ours(kind)).toBe('unknown')
  })
  it('makes `not` hold there; not unknown is unknown here', async () => {
    const leaf = { fact: 'kind', operator: 'equal', value: 'road' }
    expect(await theirs({ not: leaf })).toBe(true)
    expect(await ours({ kind: 'not', of: { kind: 'not', of: kind } })).toBe('unknown')
  })
  it('stops the run there; here it is an answer', async () => {
    const leaf = { fact: 'kind', operator: 'equal', value: 'road' }
    const engine = new Engine([{ conditions: { all: [leaf] }, event: { type: 'held' } }])
    await expect(engine.run({})).rejects.toThrow('Undefined fact')
    expect(await ours({ kind: 'absent', fact: 'kind' })).toBe('yes')
    expect(await ours({ kind: 'present', fact: 'kind' })).toBe('no')
  })
})

it('any of nothing holds there, and not here; all of nothing holds', async () => {
  expect(await theirs({ any: [] })).toBe(true)
  expect(await ours({ kind: 'any', of: [] })).toBe('no')
  expect(await ours({ kind: 'all', of: [] })).toBe('yes')
})

describe('another type', () => {
  it('is compared as text there; here it is no number', async () => {
    const leaf = { fact: 'kind', operator: 'lessThan', value: '9' }
    expect(await theirs({ all: [leaf] }, { kind: '10' })).toBe(true)
    const dates = { fact: 'kind', operator: 'greaterThan', value: '2015-03-18' }
    expect(await theirs({ all: [dates] }, { kind: '2015-3-2' })).toBe(true)
    expect(await ours(more, '10')).toBe('unknown')
    expect(await ours(more, 10)).toBe('yes')
    expect(await ours(more, 9)).toBe('no')
  })
  it('makes `not` hold there, and nothing here', async () => {
    const leaf = { fact: 'kind', operator: 'greaterThan', value: 9 }
    expect(await theirs({ not: leaf }, { kind: 'road' })).toBe(true)
    expect(await ours({ kind: 'not', of: more }, 'road')).toBe('unknown')
  })
})

it('an unknown operator is found there only when it is reached', async () => {
  const never = { fact: 'kind', operator: 'equal', value: 'street', priority: 2 }
  const wrong = { fact: 'kind', operator: 'is-like', value: 'road' }
  expect(await theirs({ all: [never, wrong] }, { kind: 'road' })).toBe(false)
  await expect(theirs({ all: [wrong] }, { kind: 'road' })).rejects.toThrow('is-like')
})

it('what is unknown beside what fails is asked too: it fails, in whatever order', async () => {
  const other: Condition = { kind: 'equals', fact: 'other', values: ['road'] }
  for (const of of [
    [kind, other],
    [other, kind],
  ]) {
    const [all, any] = await new Questions([
      { kind: 'all', of },
      { kind: 'any', of },
    ]).ask((fact) =>
      fact === 'kind' ? { value: 'street', given: true } : { value: undefined, given: false },
    )
    expect([all, any]).toEqual(['no', 'unknown'])
  }
})

it('asked at once, no question is dropped', async () => {
  const questions = new Questions([kind, { kind: 'not', of: kind }])
  const values = Array.from({ length: 50 }, (_, index) => (index % 2 ? 'road' : 'street'))
  const told = await Promise.all(
    values.map((value) => questions.ask(() => ({ value, given: true }))),
  )
  expect(told.map((answers) => [...answers])).toEqual(
    values.map((value) => (value === 'road' ? ['yes', 'no'] : ['no', 'yes'])),
  )
})
