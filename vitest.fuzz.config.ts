import { defineConfig } from 'vitest/config'

/** The longer runs: `npm run fuzz`, bounded by FUZZ_RUNS. */
export default defineConfig({
  test: {
    include: ['test/fuzz/**/*.fuzz.ts', 'test/calendar/walkers.test.ts', 'test/proof/laws.test.ts'],
    maxWorkers: '100%',
    env: { WALKER_RUNS: '10000', LAW_WORLDS: process.env.LAW_WORLDS ?? '40' },
    testTimeout: 600_000,
    reporters: ['default', './test/count-reporter.ts'],
  },
})
