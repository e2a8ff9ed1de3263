import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { order } from './bad-files.js'

/** Runs of the built command that end before they are done, and what they leave behind. */
const built = join(import.meta.dirname, '../../dist/cli/hotline-cards.js')
const OLD = 'what stood here before\n'
const FILES = ['cards', 'rejects']

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  readonly took: number
}

export class Runs {
  readonly folder = mkdtempSync(join(tmpdir(), 'hotline-cards-'))
  readonly format: string

  /** So many orders, of which every tenth is refused. */
  constructor(format: 'csv' | 'ndjson', count: number) {
    this.format = format
    const rows = Array.from({ length: count }, (_, at) =>
      order(`Q${at}`, at % 10 === 0 ? { category: '资询' } : {}),
    )
    const header = '记录类型,工单编号,承办单位,工单类别,派单时间,办结时间'
    writeFileSync(join(this.folder, 'in.csv'), `${[header, ...rows].join('\n')}\n`)
  }

  /** Ends it by the signal after so many milliseconds, unless it is done before. */
  run(signal?: NodeJS.Signals, after = 0): Promise<Ended> {
    return this.#start('zh', (end) => {
      const timer = signal && setTimeout(() => end(signal), after)
      return () => clearTimeout(timer)
    })
  }

  /** Ends it as soon as it has begun to write. */
  runUntilWriting(signal: NodeJS.Signals, language: string): Promise<Ended> {
    return this.#start(language, (end) => {
      const timer = setInterval(() => {
        if (this.parts().length > 0) end(signal)
      }, 2)
      return () => clearInterval(timer)
    })
  }

  #start(
    language: string,
    watch: (end: (signal: NodeJS.Signals) => void) => () => void,
  ): Promise<Ended> {
    const args = ['evaluate', 'in.csv', '--as-of', '2015-07-01', '--format', this.format]
    const targets = ['--output', 'cards', '--rejects', 'rejects', '--lang', language]
    const began = performance.now()
    const child = spawn(process.execPath, [built, ...args, ...targets], {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    const stop = watch((signal) => child.kill(signal))
    return new Promise((resolve) => {
      child.on('close', (code, signal) => {
        stop()
        resolve({ code, signal, stderr, took: performance.now() - began })
      })
    })
  }

  setOld(): void {
    for (const name of FILES) writeFileSync(join(this.folder, name), OLD)
  }

  clear(): void {
    for (const name of FILES) rmSync(join(this.folder, name), { force: true })
  }

  contents(): readonly (string | undefined)[] {
    return FILES.map((name) => {
      const path = join(this.folder, name)
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined
    })
  }

  parts(): readonly string[] {
    return readdirSync(this.folder).filter((name) => name.endsWith('.part'))
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Kills at so many moments spread over a run; how many of them found it writing. */
export async function killAtMoments(runs: Runs, count: number, random: () => number) {
  const { took } = await runs.run()
  const whole = runs.contents()
  let killed = 0
  let left = 0
  for (let at = 0; at < count; at++) {
    const old = random() < 0.5
    runs.clear()
    if (old) runs.setOld()
    const before = runs.contents()
    const after = random() * took * 1.1
    const { signal } = await runs.run('SIGKILL', after)
    if (signal !== null) killed++
    for (const [index, content] of runs.contents().entries()) {
      if (content !== whole[index] && content !== before[index]) {
        throw new Error(`half a file after ${Math.round(after)} ms: ${content?.length} characters`)
      }
    }
    // those of earlier runs go when the next one begins to write
    const parts = runs.parts()
    if (parts.length > FILES.length * 2) throw new Error(`parts pile up: ${parts.join(' ')}`)
    if (parts.length > 0) left++
  }
  await runs.run()
  return { killed, left, parts: runs.parts(), same: same(runs.contents(), whole) }
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((content, index) => content === other[index])
}
