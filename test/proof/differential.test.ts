import { expect, test } from 'vitest'
import { type Apart, none, runPair, runWorld } from './differential/compare.js'

/** A few random worlds by both evaluators; `npm run fuzz` asks more, `npm run proof` a million. */
async function found(run: typeof runWorld, worlds: number, counts = none()) {
  const apart: Apart[] = []
  for (let seed = 1; seed <= worlds; seed++) {
    const one = await run(seed, 30, counts)
    if (one) apart.push(one)
  }
  return { apart, counts }
}

test('the two evaluators say the same of random records under random rules, and of their tallies', async () => {
  const { apart, counts } = await found(runWorld, 12)
  expect(apart).toEqual([])
  expect(counts.cards).toBeGreaterThan(50)
  expect(counts.tallied).toBeGreaterThan(5)
})

test('and under two rulesets, of which one prevails', async () => {
  const { apart, counts } = await found(runPair, 6)
  expect(apart).toEqual([])
  expect(counts.yielding).toBeGreaterThan(5)
})
