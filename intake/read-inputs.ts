import type { Readable } from 'node:stream'
import type { Subject } from '../engine/index.js'
import type { InputItem, UnreadableReason } from './input.js'
import { NotUtf8, openInputs } from './open-inputs.js'
import { readCsv } from './read-csv.js'
import { readNdjson } from './read-ndjson.js'

/** What the reading of inputs needs to know: the subjects, and the one to take where none is named. */
export interface InputOptions {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly subject: string | undefined
  readonly stdin: Readable
}

/** Every record of every input, as a stream: nothing is held but what is being looked at. */
export async function* readInputs(
  paths: readonly string[],
  { subjects, subject, stdin }: InputOptions,
): AsyncGenerator<InputItem> {
  const byName = new Map<string, Subject>()
  for (const one of subjects.values()) byName.set(one.name, one).set(one.label, one)
  for await (const input of openInputs(paths, stdin)) {
    const { file, format } = input
    if (format === 'skipped') {
      yield { kind: 'skipped-file', file }
      continue
    }
    try {
      yield* format === 'csv'
        ? readCsv(file, input.chunks, byName, subject)
        : readNdjson(file, input.chunks, subject)
    } catch (error) {
      // what was read before stands; the rest of this input is refused, and the others go on
      yield { kind: 'unreadable', place: { file, row: 0 }, text: '', reason: reasonOf(error) }
    }
  }
}

function reasonOf(error: unknown): UnreadableReason {
  if (error instanceof NotUtf8) return { code: 'not-utf8' }
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string') return { code: 'io', detail: code }
  throw error
}
