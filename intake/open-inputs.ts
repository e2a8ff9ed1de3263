import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'

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

/** Files as named, a folder's CSV and NDJSON files in order of name, `-` for standard input. */
export async function* openInputs(
  paths: readonly string[],
  stdin: Readable,
): AsyncGenerator<OpenInput> {
  for (const path of paths) {
    if (path === '-') {
      yield await openStdin(stdin)
      continue
    }
    for (const file of await filesOf(path)) {
      const chunks: AsyncIterable<string> = createReadStream(file, {
        encoding: 'utf8',
        highWaterMark: 1 << 18,
      })
      yield { file, format: FORMATS[extname(file).toLowerCase()] ?? 'csv', chunks }
    }
  }
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = await readdir(path)
  return names
    .filter((name) => extname(name).toLowerCase() in FORMATS)
    .sort()
    .map((name) => join(path, name))
}

/** Standard input names no format: what begins with a brace is JSON. */
async function openStdin(stdin: Readable): Promise<OpenInput> {
  stdin.setEncoding('utf8')
  const iterator = stdin[Symbol.asyncIterator]() as AsyncIterator<string>
  const first = await iterator.next()
  const opening = first.done ? '' : first.value.trimStart()
  async function* chunks() {
    if (first.done) return
    yield first.value
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value
  }
  return { file: '-', format: /^\uFEFF?\s*\{/.test(opening) ? 'ndjson' : 'csv', chunks: chunks() }
}
