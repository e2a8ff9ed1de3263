import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** Runs the built command as a user would, piped, from the repository. */
const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/cli/hotline-cards.js')

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

interface Given {
  readonly input?: string
  readonly env?: Record<string, string>
}

/** In a thread that goes on, warm, from one run to the next: a process of its own costs half a second. */
export function hotlineCards(args: readonly string[], { input = '', env = {} }: Given = {}): Ran {
  thread ??= startThread()
  Atomics.store(thread.done, 0, 0)
  thread.port.postMessage({ args, input, env: environment(env) })
  if (Atomics.wait(thread.done, 0, 0, HANGS) === 'timed-out') throw new Error(`hangs: ${args}`)
  const answer = receiveMessageOnPort(thread.port)
  return answer?.message
}

/** As a process: for what only a process has, as a time zone or a peak of memory. */
export function hotlineCardsProcess(
  args: readonly string[],
  { input = '', env = {}, node = [] }: Given & { readonly node?: readonly string[] } = {},
): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...node, built, ...args], {
    cwd: root,
    input,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { stdout, stderr, code: status }
}

const HANGS = 120_000

let thread: ReturnType<typeof startThread> | undefined

function startThread() {
  const worker = new Worker(join(import.meta.dirname, 'command-thread.mjs'))
  worker.unref()
  const { port1: port, port2 } = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  worker.postMessage({ port: port2, done }, [port2])
  port.unref()
  return { port, done }
}

function environment(env: Record<string, string>) {
  return { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', NO_COLOR: '1', ...env }
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
