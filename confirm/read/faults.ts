/**
 * The fields of a record that cannot be taken as they are. A value that cannot be read is
 * undefined, and its field stands here.
 */
export type Faults = Set<string>

/** Nobody filled it in: nothing there, or nothing in it but blanks. */
export function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && !/\S/.test(raw))
}

export function refuse(field: string, faults: Faults): undefined {
  faults.add(field)
  return undefined
}
