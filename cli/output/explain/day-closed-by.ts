const MIDNIGHT = 'T00:00:00'

/** The day that an instant closes as its 24:00; undefined of an instant in the midst of a day. */
export function dayClosedBy(instant: string): string | undefined {
  if (!instant.includes(MIDNIGHT)) return undefined
  const before = new Date(Date.parse(`${instant.slice(0, 10)}T00:00:00Z`) - 86_400_000)
  return before.toISOString().slice(0, 10)
}
