import { createWriteStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createGzip } from 'node:zlib'

/** A file that appears whole or not at all: written beside its place, then put there. */
export interface WholeFile {
  readonly write: (data: string | Uint8Array) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** What is being written; nothing of it may stay behind, unless the program is killed outright. */
const unfinished = new Set<string>()
const finished: string[] = []
let watching = false

function watch(): void {
  if (watching) return
  watching = true
  process.on('exit', () => {
    for (const path of unfinished) rmSync(path, { force: true })
  })
}

/** Files that have been put in their places, by this run. */
export function filesWritten(): readonly string[] {
  return finished
}

/** The part that is written, by a name that says whose it is. */
function partOf(path: string, pid: number | string): string {
  return join(dirname(path), `.${basename(path)}.${hostname()}.${pid}.part`)
}

/** What a run that was killed left beside this file; another machine's are not ours to judge. */
function removeStale(path: string): void {
  const [before = '', after = ''] = basename(partOf(path, '\n')).split('\n')
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(before) || !name.endsWith(after)) continue
    const pid = name.slice(before.length, -after.length)
    if (/^\d+$/.test(pid) && !isAlive(Number(pid))) {
      rmSync(join(dirname(path), name), { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

export function wholeFile(path: string): WholeFile {
  // a pipe or a device takes what it is given; only a file can be put in another's place
  const direct = existsSync(path) && !statSync(path).isFile()
  const beside = direct ? path : partOf(path, process.pid)
  if (!direct) {
    removeStale(path)
    watch()
    unfinished.add(beside)
  }
  const stream = createWriteStream(beside)
  // what is called .gz is one: whoever opens it goes by its name
  const gzip = /\.gz$/i.test(path) ? createGzip() : undefined
  gzip?.pipe(stream)
  const into = gzip ?? stream
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {}) // reported by whoever writes next
  // a file that is still open cannot be put in another's place on Windows
  const end = () =>
    new Promise<void>((resolve) => {
      stream.once('close', () => resolve())
      into.end()
    })
  return {
    write: async (data) => {
      if (into.write(data)) return
      await Promise.race([
        new Promise<void>((resolve) => into.once('drain', () => resolve())),
        failed,
      ])
    },
    commit: async () => {
      await Promise.race([end(), failed])
      if (!direct) await rename(beside, path)
      unfinished.delete(beside)
      finished.push(path)
    },
    discard: async () => {
      gzip?.destroy()
      stream.destroy()
      if (!direct) await rm(beside, { force: true })
      unfinished.delete(beside)
    },
  }
}
