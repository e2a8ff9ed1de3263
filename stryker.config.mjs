import { partNamed } from './scripts/mutation-parts.mjs'

const part = process.env.MUTATION_PART ?? 'counting'

/** Mutates one part, `MUTATION_PART`, and runs its tests: `npm run mutation` runs all parts. */
export default {
  mutate: partNamed(part).mutate,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  disableTypeChecks: false,
  // what is run once at import would need the whole suite for each; what tests call too is run by them
  ignoreStatic: true,
  ignorePatterns: ['dist', 'reports'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
}
