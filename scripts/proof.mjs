// The two evaluators on a million random triples: `npm run proof`, or `npm run proof -- 50000 1001`
// for so many from a seed on. Says how many there were of what; takes half an hour.
import { spawnSync } from 'node:child_process'

const [triples = '1000000', seed = '1'] = process.argv.slice(2)
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'vitest.fuzz.config.ts', 'test/fuzz/differential.fuzz.ts'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PROOF_TRIPLES: triples, PROOF_SEED: seed },
  },
)
process.exit(status ?? 1)
