import { defineConfig } from 'vitest/config'
import { partNamed } from './scripts/mutation-parts.mjs'

/** The tests of the part that stryker mutates: `npm run mutation`. */
export default defineConfig({
  test: {
    include: partNamed(process.env.MUTATION_PART ?? 'counting').tests,
    testTimeout: 60_000,
    // a mutant that random runs can catch is caught by fewer of them
    env: { CALENDAR_RUNS: '300', WALKER_RUNS: '300', ORACLE_RUNS: '200', RUNS_SHARE: '0.05' },
  },
})
