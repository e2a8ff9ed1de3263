// Mutation testing, part by part: `npm run mutation`, or `npm run mutation -- counting`. Takes long.
import { spawnSync } from 'node:child_process'
import { parts } from './mutation/parts.mjs'

const wanted = process.argv.slice(2)
let failed = false
for (const part of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const env = { ...process.env, MUTATION_PART: part }
  const { status } = spawnSync('npx', ['stryker', 'run'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env,
  })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
