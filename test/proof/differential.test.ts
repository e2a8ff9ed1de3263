import { expect, test } from 'vitest'
import { type Apart, none, runRecords } from './differential/compare.js'
import { worldOf } from './generate/world.js'

/** A few random worlds by both evaluators; `npm run fuzz` asks more, `npm run proof` a million. */
const worlds = Array.from({ length: 12 }, (_, index) => worldOf(index + 1))

test('the two evaluators say the same of random records under random rules', async () => {
  const counts = none()
  const found: Apart[] = []
  for (const world of worlds) {
    if ('refused' in world) continue
    const one = await runRecords(world, world.seed, 30, counts)
    if (one) found.push(one)
  }
  expect(found).toEqual([])
  expect(counts.cards).toBeGreaterThan(50)
})
