import { createWriteStream, existsSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file that appears whole or not at all: written beside its place, then put there. */
export interface WholeFile {
  readonly write: (text: string) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

export function wholeFile(path: string): WholeFile {
  // a pipe or a device takes what it is given; only a file can be put in another's place
  const direct = existsSync(path) && !statSync(path).isFile()
  const beside = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const stream = createWriteStream(beside)
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {}) // reported by whoever writes next
  const end = () => new Promise<void>((resolve) => stream.end(() => resolve()))
  return {
    write: async (text) => {
      if (stream.write(text)) return
      await Promise.race([
        new Promise<void>((resolve) => stream.once('drain', () => resolve())),
        failed,
      ])
    },
    commit: async () => {
      await Promise.race([end(), failed])
      if (!direct) await rename(beside, path)
    },
    discard: async () => {
      stream.destroy()
      if (!direct) await rm(beside, { force: true })
    },
  }
}
