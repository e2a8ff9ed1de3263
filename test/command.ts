import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the built command as a user would: a process of its own, piped, from the repository. */
const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/cli/hotline-cards.js')

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

export function hotlineCards(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [built, ...args], {
    cwd: root,
    input,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { stdout, stderr, code: status }
}

/** The rows of `--format ndjson`. */
export function rowsOf<Row>(stdout: string): readonly Row[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

/** A folder of its own that goes when the test is done. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The shipped rules, copied and edited as an officer would: one text in one file replaced. */
export function withEditedRules<T>(
  edits: readonly { file: string; from: string | RegExp; to: string }[],
  use: (folder: string) => T,
): T {
  return inFolder((folder) => {
    cpSync(join(root, 'rules'), folder, { recursive: true })
    for (const { file, from, to } of edits) {
      const path = join(folder, 'qingyuan-12345', file)
      const before = readFileSync(path, 'utf8')
      const after = before.replace(from, to)
      if (after === before) throw new Error(`nothing to replace in ${file}: ${from}`)
      writeFileSync(path, after)
    }
    return use(folder)
  })
}

/** Puts another option of a reading in use. */
export function reading(id: string, option: string) {
  return {
    file: '2015-02-27/ruleset.yaml',
    from: new RegExp(`(\n  ${id}:\n(?:    .*\n)*?    use: ).*`),
    to: `$1${option}`,
  }
}
