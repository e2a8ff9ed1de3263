import type { Decide, Version } from '../engine/model/clause.js'
import { answered } from './conditions/answered.js'
import { Questions } from './conditions/questions.js'
import { factOf, type KnownFact, type KnownRecord } from './known.js'

/** The record with what decision tables give: the first row that is known to hold, or nothing. */
export async function decided(
  known: KnownRecord,
  version: Version,
  subject: string,
): Promise<KnownRecord> {
  const record = new Map(known)
  for (const [decide, questions] of tablesOf(version)) {
    if (decide.subject !== subject) continue
    const answers = await questions.ask(answered(record))
    const row = decide.rows[answers.indexOf('yes')]
    record.set(decide.fact, row ? givenBy(row.gives, record) : { value: undefined, given: false })
  }
  return record
}

function givenBy(gives: Decide['rows'][number]['gives'], record: KnownRecord): KnownFact {
  const value = gives.kind === 'value' ? gives.value : factOf(record, gives.fact).value
  return { value, given: value !== undefined }
}

const tables = new WeakMap<Version, readonly (readonly [Decide, Questions])[]>()

function tablesOf(version: Version): readonly (readonly [Decide, Questions])[] {
  const made =
    tables.get(version) ??
    version.decides.map(
      (decide) => [decide, new Questions(decide.rows.map(({ when }) => when))] as const,
    )
  tables.set(version, made)
  return made
}
