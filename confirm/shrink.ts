import type { RawRecord } from '../engine/facts/record.js'

/** How many simpler records are tried at most. */
const MOST = 400

/**
 * The simplest record that comes of one by leaving out fields, elements of lists and their parts,
 * such that what `stays` looks for is still there.
 */
export async function shrink(
  record: RawRecord,
  stays: (simpler: RawRecord) => Promise<boolean>,
): Promise<RawRecord> {
  let smallest = record
  for (let tried = 0; ; ) {
    let found = false
    for (const simpler of simplerThan(smallest)) {
      if (tried++ >= MOST) return smallest
      if (!(await stays(simpler as RawRecord))) continue
      smallest = simpler as RawRecord
      found = true
      break
    }
    if (!found) return smallest
  }
}

/** The same with one thing less. */
function* simplerThan(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const index of value.keys()) {
      yield value.filter((_, other) => other !== index)
      for (const part of simplerThan(value[index])) yield value.with(index, part)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Readonly<Record<string, unknown>>
      yield rest
      for (const simpler of simplerThan(part)) yield { ...value, [key]: simpler }
    }
  }
}
