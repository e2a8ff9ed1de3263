// Runs tests under each Node that the package is for, which the npm package `node` brings:
// `npm run nodes` all of them, `npm run nodes -- 24 test/api` some under one. Builds first.
import { spawnSync } from 'node:child_process'

const given = process.argv.slice(2)
const named = given.filter((one) => /^\d+(\.\d+)*$/.test(one))
const paths = given.filter((one) => !named.includes(one))
// the oldest that package.json allows, and the newest of each line since
const versions = named.length > 0 ? named : ['20.19.0', '22', '24']

const failed = []
run(process.execPath, ['scripts/build.mjs'])
for (const version of versions) {
  const node = ['exec', '--yes', `--package=node@${version}`, '--', 'node']
  run('npm', [...node, '-p', '"Node " + process.version'])
  if (run('npm', [...node, 'node_modules/vitest/vitest.mjs', 'run', ...paths]) !== 0) {
    failed.push(version)
  }
}
if (failed.length > 0) console.error(`failed under Node ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0

function run(program, args) {
  const shell = process.platform === 'win32'
  return spawnSync(program, args, { stdio: 'inherit', shell }).status
}
