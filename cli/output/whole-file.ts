import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file that appears whole or not at all: written beside its place, then put there. */
export interface WholeFile {
  readonly write: (text: string) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

export function wholeFile(path: string): WholeFile {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
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
      await rename(beside, path)
    },
    discard: async () => {
      stream.destroy()
      await rm(beside, { force: true })
    },
  }
}
