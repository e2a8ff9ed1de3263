import type { Disagreement, Part } from '../../confirm/index.js'
import type { RawRecord } from '../../engine/index.js'

/** What both languages do alike when they tell of what the evaluators say differently. */

/** How many parts are told; one fault often shows in many. */
const SHOWN = 8
/** How many records of a group are named. */
export const RECORDS = 20

export function linesOf(
  all: readonly Disagreement[],
  line: (one: Disagreement) => string,
  more: (count: number) => string,
): string {
  const told = foldMissing(all)
  const lines = told.slice(0, SHOWN).map((one) => `  ${line(one)}`)
  return [...lines, ...(told.length > SHOWN ? [`  ${more(told.length - SHOWN)}`] : [])].join('\n')
}

/** Of what one of them does not have at all, a card or a tier, the first part is enough. */
function foldMissing(told: readonly Disagreement[]): readonly Disagreement[] {
  const missing = new Set<string>()
  return told.filter((one) => {
    if (one.first !== undefined && one.second !== undefined) return true
    const { what, ruleset, clause, colour, ordinal, of } = one
    const key = JSON.stringify([what.startsWith('alert'), ruleset, clause, colour, ordinal, of])
    const isKnown = missing.has(key)
    missing.add(key)
    return !isKnown
  })
}

/** The first of several cards or warnings is what one expects. */
export function aboutOf({ clause, colour, ordinal, of }: Part): readonly string[] {
  const which = ordinal === undefined || ordinal === 1 ? undefined : `#${ordinal}`
  return [clause, colour, which, of].flatMap((part) => (part === undefined ? [] : part))
}

/** As `explain` takes it: one of several assignments of an order by its own number too. */
export function nameOf({ id, assignment }: RawRecord, none: string): string {
  if (id === undefined || id === null) return none
  const isFirst = assignment === undefined || assignment === null || String(assignment) === '1'
  return isFirst ? String(id) : `${id}/${assignment}`
}

export function saysOf(says: string | undefined, nothing: string, empty: string): string {
  return says === undefined ? nothing : says === '' ? empty : says
}
