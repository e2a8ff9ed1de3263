import { partNamed } from './scripts/mutation/parts.mjs'

const part = process.env.MUTATION_PART ?? 'counting'
const { mutate, timeoutMS = 30_000 } = partNamed(part)

/** Mutates one part, `MUTATION_PART`, and runs its tests: `npm run mutation` runs all parts. */
export default {
  mutate,
  mutationPart: part,
  plugins: ['./scripts/mutation/runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  // each import anew stays in memory
  maxTestRunnerReuse: 400,
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'docs', 'reports'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  eventReporter: { baseDir: `reports/mutation/events-${part}` },
  // beyond what all tests together take on a busy machine: a survivor is not to look like an endless loop
  timeoutMS,
  warnings: { unknownOptions: false },
  thresholds: { high: 95, low: 90, break: 90 },
}
