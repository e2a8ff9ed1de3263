import { expect, test } from 'vitest'
import { type Apart, none, runWorld } from './differential/compare.js'

/** A few random worlds by both evaluators; `npm run fuzz` asks more, `npm run proof` a million. */
test('the two evaluators say the same of random records under random rules', async () => {
  const counts = none()
  const found: Apart[] = []
  for (let seed = 1; seed <= 12; seed++) {
    const one = await runWorld(seed, 30, counts)
    if (one) found.push(one)
  }
  expect(found).toEqual([])
  expect(counts.cards).toBeGreaterThan(50)
})
