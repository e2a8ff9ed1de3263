import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS } from './fuzz/kinds.js'
import { openPlace } from './fuzz/run.js'

/** A sample of the long run in test/fuzz, which says how to get one of its files again. */
const runs = Number(process.env.FUZZ_SAMPLE ?? 64)

test.each(KINDS)(`${runs} $name: nothing is lost`, async ({ check }) => {
  const place = openPlace()
  try {
    await fc.assert(check(place), { numRuns: runs, seed: 20_150_227 })
    expect(runs).toBeGreaterThan(0)
  } finally {
    place.close()
  }
})
