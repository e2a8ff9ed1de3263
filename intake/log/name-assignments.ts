import type { Assignment } from './history.js'

/**
 * Names for the assignments that the log did not name, each made from the one before it: `a2`
 * becomes `a3`, the first is `1`. The same log gives the same names, and none that it uses itself.
 */
export function nameAssignments(assignments: readonly Assignment[]): readonly string[] {
  const used = new Set(assignments.map(({ name }) => name))
  const names: string[] = []
  for (const { name } of assignments) {
    let made = name ?? after(names.at(-1))
    while (name === undefined && used.has(made)) made = after(made)
    used.add(made)
    names.push(made)
  }
  return names
}

function after(previous: string | undefined): string {
  if (previous === undefined) return '1'
  const digits = /\d+$/.exec(previous)?.[0]
  if (digits === undefined) return `${previous}-2`
  const next = String(BigInt(digits) + 1n).padStart(digits.length, '0')
  return previous.slice(0, -digits.length) + next
}
