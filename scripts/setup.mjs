// Installs the packages when they are missing or older than the lockfile, so that
// `npm start` and `npm test` each work alone on a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.hotline-cards-lock'
const lock = readFileSync('package-lock.json', 'utf8')
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
// a link was put there by hand, as in a second worktree: what it leads to is another's to install
const linked = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() === true
if (!installed && !linked) {
  console.error('installing packages (npm ci) …')
  // stdout is for data: what npm prints goes to stderr
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, lock)
}
