import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KINDS } from '../intake/fuzz/kinds.js'
import { openPlace } from '../intake/fuzz/run.js'

/**
 * Mutated files of every kind through the whole intake and into the engine: nothing is thrown,
 * nothing hangs, and no row is lost. On failure the file is shown, made as small as it goes.
 */
const runs = Math.ceil((Number(process.env.FUZZ_RUNS ?? 90_000) * 2) / 9 / KINDS.length)
const seed = Number(process.env.FUZZ_SEED ?? 20_150_227)

it.each(KINDS)(`reads ${runs} $name`, { timeout: 600_000 }, async ({ check }) => {
  expect(runs).toBeGreaterThan(0)
  const place = openPlace()
  try {
    await fc.assert(check(place), { numRuns: runs, seed })
  } finally {
    place.close()
  }
})
