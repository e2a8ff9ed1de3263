import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { TextDecoder } from 'node:util'

/** Input arguments → streams of text, each with the format it is in. */
export type Format = 'ndjson' | 'csv'

export interface OpenInput {
  readonly file: string
  readonly format: Format
  readonly chunks: AsyncIterable<string>
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
}

/** Files as named, a folder's tables and NDJSON in order of name, `-` for standard input. */
export async function* openInputs(
  paths: readonly string[],
  stdin: Readable,
): AsyncGenerator<OpenInput | SkippedFile> {
  for (const path of paths) {
    if (path === '-') yield await open('-', undefined, stdin)
    else if ((await stat(path)).isDirectory()) yield* openFolder(path)
    else yield await open(path, FORMATS[extname(path).toLowerCase()], createReadStream(path, READ))
  }
}

const READ = { highWaterMark: 1 << 18 }

/** A file of a folder that is no table by its name. */
export interface SkippedFile {
  readonly file: string
  readonly format: 'skipped'
}

async function* openFolder(folder: string): AsyncGenerator<OpenInput | SkippedFile> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const { name } of entries.filter((entry) => !entry.isDirectory()).sort(byName)) {
    const file = join(folder, name)
    const format = FORMATS[extname(name).toLowerCase()]
    if (format) yield await open(file, format, createReadStream(file, READ))
    else if (!name.startsWith('.')) yield { file, format: 'skipped' }
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}

/** Where the name tells no format, what begins with a brace is JSON. */
async function open(
  file: string,
  format: Format | undefined,
  bytes: AsyncIterable<Uint8Array>,
): Promise<OpenInput> {
  const texts = decode(bytes)
  if (format) return { file, format, chunks: texts }
  const first = await texts.next()
  const opening = first.done ? '' : first.value
  async function* chunks() {
    if (!first.done) yield first.value
    yield* texts
  }
  return { file, format: /^\uFEFF?\s*\{/.test(opening) ? 'ndjson' : 'csv', chunks: chunks() }
}

/** What no UTF-8 text can hold. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8'
}

/** Bytes as UTF-8, strictly: a byte that is none would otherwise become part of some name. */
async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for await (const chunk of bytes) yield decoded(decoder, chunk)
  yield decoded(decoder)
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new NotUtf8('not UTF-8')
  }
}
