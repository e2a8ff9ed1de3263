import type { Clause, Reading, Tally, Version } from '../../../engine/index.js'
import type { Colours } from '../../context.js'
import { widthOf, wrapHanging } from '../width.js'
import { decidesOf } from './decide.js'

/** The readings on which clauses, tallies and the decision tables they look at rest, each once. */
export function readingsOf(
  clauses: readonly Clause[],
  tallies: readonly Tally[],
  version: Version,
): readonly Reading[] {
  const parts = [...clauses, ...tallies, ...decidesOf(clauses, version)]
  const ids = new Set(parts.flatMap(({ readings }) => readings))
  return [...ids].flatMap((id) => version.readings.get(id) ?? [])
}

/** A reading: its question, where the text leaves it open, the option in use and its rivals. */
export function readingLines(
  { id, question, cite, use, options }: Reading,
  columns: number,
  citeLabel: string,
  c: Colours,
): readonly string[] {
  const lead = widthOf(id) + 4
  return [
    `  ${c.bold(id)}  ${wrapHanging(question, columns, lead)}`,
    c.dim(`    ${wrapHanging(`${citeLabel} ${cite}`, columns, 4)}`),
    ...options.map(({ name, label }) => {
      const used = name === use
      const text = `    ${used ? '✓' : ' '} ${wrapHanging(`${label} (${name})`, columns, 6)}`
      return used ? text : c.dim(text)
    }),
  ]
}
