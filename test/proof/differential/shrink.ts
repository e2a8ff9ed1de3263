import type { RawRecord } from '../../../engine/index.js'

/** The record with everything taken away that is not needed for it to fail still. */
export async function shrunk(
  record: RawRecord,
  fails: (record: RawRecord) => Promise<boolean>,
): Promise<RawRecord> {
  let least = record
  for (let before: RawRecord | undefined; before !== least; ) {
    before = least
    for (const smaller of smallerThan(least)) {
      if (!(await fails(smaller))) continue
      least = smaller
      break
    }
  }
  return least
}

/** Without a fact; without an entry of a list, or a part of one. */
function* smallerThan(record: RawRecord): Generator<RawRecord> {
  for (const [key, value] of Object.entries(record)) {
    if (key === 'subject') continue
    yield without(record, key)
    if (!Array.isArray(value)) continue
    for (const [index, part] of value.entries()) {
      yield { ...record, [key]: value.toSpliced(index, 1) }
      for (const name of Object.keys(part)) {
        yield { ...record, [key]: value.with(index, without(part, name)) }
      }
    }
  }
}

function without(map: RawRecord, key: string): RawRecord {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key))
}
