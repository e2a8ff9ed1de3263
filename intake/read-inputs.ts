import type { Readable } from 'node:stream'
import type { Subject } from '../engine/index.js'
import type { InputItem } from './input.js'
import { openInputs } from './open-inputs.js'
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
  for await (const { file, format, chunks } of openInputs(paths, stdin)) {
    yield* format === 'csv'
      ? readCsv(file, chunks, byName, subject)
      : readNdjson(file, chunks, subject)
  }
}
