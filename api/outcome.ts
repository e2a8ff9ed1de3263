import { formatInstant } from '../calendar/index.js'
import type { CardRow, DeadlineRow, Identity, NotGoverned, Verdict } from '../engine/index.js'

/** Which record it is, and whose. */
export interface Whose {
  /** The subject's English name. */
  readonly subject: string
  readonly id: string
  readonly assignment: string | null
  readonly orderId: string | null
  readonly unit: string
}

/** The version that a record falls under, and what could not be looked at. */
export interface Governed {
  /** The ruleset's name, as `ruleset` in its ruleset.yaml. */
  readonly ruleset: string
  readonly version: string
  /** ISO 8601 at the calendar's offset. */
  readonly asOf: string
  /** Clauses that might give a card, or have a deadline, were more known of the record. */
  readonly undecided: readonly UndecidedClause[]
  /** Fields of the record that facts.yaml does not know, and that counted for nothing. */
  readonly unknownFields: readonly string[]
}

/** A clause that neither applies nor does not, for want of facts. */
export interface UndecidedClause {
  readonly item: string
  readonly clause: string
  /** The English names of the facts that are not known. */
  readonly unknown: readonly string[]
}

/** What evaluating a record gives; plain data, as JSON writes it. */
export interface Judged extends Whose, Governed {
  readonly kind: 'verdict'
  /** None where nothing was violated. */
  readonly cards: readonly CardRow[]
}

/** The deadlines of a record: one a tier of each clause with a limit that applies to it. */
export interface Deadlines extends Whose, Governed {
  readonly kind: 'deadlines'
  readonly deadlines: readonly DeadlineRow[]
}

/** A record from before the ruleset took effect, which is no error. */
export interface Ungoverned extends Whose {
  readonly kind: 'not-governed'
  /** Readings of the effect under which it would be governed. */
  readonly contested: readonly string[]
  readonly unknownFields: readonly string[]
}

function whose({ name }: { readonly name: string }, identity: Identity): Whose {
  const { id, assignment, orderId, unit } = identity
  return { subject: name, id, assignment: assignment ?? null, orderId: orderId ?? null, unit }
}

export function governed(verdict: Verdict): Whose & Governed {
  const { subject, identity, version, calendar, asOf, unknownFields } = verdict
  return {
    ...whose(subject, identity),
    ruleset: version.ruleset,
    version: version.version,
    asOf: formatInstant(asOf, calendar.offset),
    undecided: undecidedIn(verdict),
    unknownFields,
  }
}

export function ungoverned({
  subject,
  identity,
  contested,
  unknownFields,
}: NotGoverned): Ungoverned {
  return { kind: 'not-governed', ...whose(subject, identity), contested, unknownFields }
}

function undecidedIn({ undecided }: Verdict): readonly UndecidedClause[] {
  return undecided.map(({ clause, unknown }) => ({
    item: clause.item,
    clause: clause.id,
    unknown: unknown.map(({ name }) => name),
  }))
}
