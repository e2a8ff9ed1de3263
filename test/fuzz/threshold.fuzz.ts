import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkAnyText, mutatedTexts } from '../threshold/mutations.js'

const runs = Number(process.env.FUZZ_RUNS ?? 90_000)

it(`reads ${runs} mutated thresholds, or says what is wrong with them`, {
  timeout: 600_000,
}, () => {
  expect(runs).toBeGreaterThan(0)
  fc.assert(fc.property(mutatedTexts, checkAnyText), { numRuns: runs })
})
