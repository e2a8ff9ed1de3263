import type { Diagnostic, Problem, Related, Witness } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import type { Clause, Decide, Version } from '../model/clause.js'
import type { Fact } from '../model/fact.js'
import { type Formula, type Model, solve } from './formula.js'
import { isThere } from './logic.js'
import type { Space } from './space.js'
import { type Times, timesFor, witnessOf } from './witness.js'

/** What the analyses of one version share. */
export interface Setting {
  readonly version: Version
  /** When the next version begins, in milliseconds of the calendar's zone. */
  readonly until: number | undefined
  readonly spaceOf: (subject: string) => Space
  readonly find: Find
  /** The clauses and decision tables to look at: all, or those that a rival reading changes. */
  readonly clauses: readonly Clause[]
  readonly decides: readonly Decide[]
}

/** A finding, and by what names `intended` may speak of it: for each thing, all that it is called. */
export interface Finding extends Diagnostic {
  readonly of: readonly (readonly string[])[]
  /** The version in which it is so, where it is so in one. */
  readonly version?: string
}

export type Find = (finding: {
  readonly span: Span
  readonly problem: Problem
  readonly of: readonly (readonly string[])[]
  readonly witness?: Witness | undefined
  readonly related?: readonly Related[]
  readonly severity?: Diagnostic['severity']
  readonly version?: string
}) => void

export function finder(): { readonly findings: Finding[]; readonly find: Find } {
  const findings: Finding[] = []
  const find: Find = ({ severity = 'warning', witness, ...rest }) => {
    findings.push({ severity, ...rest, ...(witness ? { witness } : {}) })
  }
  return { findings, find }
}

/** Whether the formulas can be true together; what could not be decided counts as possible. */
export function isPossible(formulas: readonly Formula[], space: Space): boolean {
  return solve(formulas, space.full) !== undefined
}

export function modelOf(formulas: readonly Formula[], space: Space): Model | undefined {
  const model = solve(formulas, space.full)
  return model === 'undecided' ? undefined : model
}

/** A record for which the formulas are true, if there is one. */
export function recordWhere(
  formulas: readonly Formula[],
  space: Space,
  { version, until }: Setting,
  times: Times = timesFor(version, until),
): Witness | undefined {
  const { governedBy } = space.subject
  const governed = modelOf([...formulas, isThere(governedBy, space)], space)
  if (governed) return witnessOf(governed, space, times)
  // a record without its governing instant is governed by the instant it is looked at
  const model = modelOf(formulas, space)
  return model && witnessOf(model, space, { ...times, asOf: times.earlier })
}

export function namesOf({ name, label }: Pick<Fact, 'name' | 'label'>): readonly string[] {
  return [name, label]
}
