import { createWriteStream, existsSync, rmSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file that appears whole or not at all: written beside its place, then put there. */
export interface WholeFile {
  readonly write: (data: string | Uint8Array) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** What is being written; nothing of it may stay behind, however the program ends. */
const unfinished = new Set<string>()
let watching = false

function watch(): void {
  if (watching) return
  watching = true
  process.on('exit', () => {
    for (const path of unfinished) rmSync(path, { force: true })
  })
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => process.exit(code))
  }
}

export function wholeFile(path: string): WholeFile {
  // a pipe or a device takes what it is given; only a file can be put in another's place
  const direct = existsSync(path) && !statSync(path).isFile()
  const beside = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  if (!direct) {
    watch()
    unfinished.add(beside)
  }
  const stream = createWriteStream(beside)
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {}) // reported by whoever writes next
  const end = () => new Promise<void>((resolve) => stream.end(() => resolve()))
  return {
    write: async (data) => {
      if (stream.write(data)) return
      await Promise.race([
        new Promise<void>((resolve) => stream.once('drain', () => resolve())),
        failed,
      ])
    },
    commit: async () => {
      await Promise.race([end(), failed])
      if (!direct) await rename(beside, path)
      unfinished.delete(beside)
    },
    discard: async () => {
      stream.destroy()
      if (!direct) await rm(beside, { force: true })
      unfinished.delete(beside)
    },
  }
}
