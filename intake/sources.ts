import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Watch } from './watch.js'

/** Input arguments → files that can be read, more than once. */
export interface Source {
  /** As people know it; `-` for standard input. */
  readonly file: string
  readonly path: string
  /** In bytes, as it lies on disk. */
  readonly size: number
}

/** What stands in a folder and is not read: a file that is no input by its name, another folder. */
export interface NotRead {
  readonly kind: 'file' | 'folder'
  readonly path: string
}

export interface Sources {
  readonly sources: readonly Source[]
  readonly notRead: readonly NotRead[]
  /** Removes what was laid aside. */
  readonly close: () => Promise<void>
}

const INPUT = /\.(csv|tsv|txt|ndjson|jsonl|xlsx|xls)(\.gz)?$/i

/**
 * Files as named, the tables and logs of a folder in order of name. Standard input is laid aside
 * first: what must be read twice cannot be read from a pipe.
 */
export async function openSources(paths: readonly string[], stdin: Readable): Promise<Sources> {
  const sources: Source[] = []
  const notRead: NotRead[] = []
  let aside: string | undefined
  for (const path of paths) {
    if (path === '-') {
      aside ??= await ownFolder()
      const laid = join(aside, 'stdin')
      await pipeline(stdin, createWriteStream(laid, { mode: 0o600 }))
      sources.push(await sourceOf('-', laid))
    } else if ((await stat(path)).isDirectory()) {
      const entries = await readdir(path, { withFileTypes: true })
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const file = join(path, entry.name)
        const kind = entry.isDirectory() ? 'folder' : 'file'
        if (kind === 'file' && INPUT.test(entry.name)) sources.push(await sourceOf(file, file))
        else if (!entry.name.startsWith('.')) notRead.push({ kind, path: file })
      }
    } else {
      sources.push(await sourceOf(path, path))
    }
  }
  const close = async () => {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true })
  }
  return { sources, notRead, close }
}

async function sourceOf(file: string, path: string): Promise<Source> {
  return { file, path, size: (await stat(path)).size }
}

/** Gone when the program ends, however early: it holds what may be personal. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-cards-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function* bytesOf({ path }: Source, watch: Watch): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    watch.bytes(chunk.length)
    yield chunk
  }
}

/** The first bytes of a file, by which its kind is known. */
export async function headOf({ path }: Source, length: number): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
