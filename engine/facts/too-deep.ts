/**
 * How deep lists and maps may stand in one another in a field of a record; a fact needs three at
 * the most. What is deeper can be read and not be written again: writing JSON takes a call a level.
 */
export const DEEPEST = 100

/** A field of a record in which more stands in one another than can be kept. */
export interface TooDeep {
  readonly code: 'too-deep'
  readonly field: string
  readonly limit: number
}

/** Every field that is nested too deep to be kept. */
export function tooDeepIn(record: Readonly<Record<string, unknown>>): readonly TooDeep[] {
  const found: TooDeep[] = []
  for (const field of Object.keys(record)) {
    if (isDeeperThan(record[field], DEEPEST))
      found.push({ code: 'too-deep', field, limit: DEEPEST })
  }
  return found
}

/** Whether so many lists and maps stand in one another, and one more. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeeperThan(one, levels - 1))
}
