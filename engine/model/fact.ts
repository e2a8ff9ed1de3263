import type { Span } from '../../source/texts.js'
import type { Condition, InstantExpression } from './clause.js'

/** What facts.yaml declares: the subjects a ruleset looks at, and their facts. */
export type FactType =
  | 'text'
  | 'choice'
  | 'number'
  | 'yes-no'
  | 'instant'
  | 'date'
  | 'extensions'
  | 'intervals'
  | 'item'

/** A value that a condition can compare: text, a choice's English name, a number, yes or no. */
export type Scalar = string | number | boolean

/** A value that a choice may have. */
export interface Choice {
  readonly name: string
  readonly label: string
  /** Where it is declared; none for an item, which an article declares. */
  readonly span?: Span
}

/** The parts of an extension that a column may write. */
export type ExtensionPart = 'requestedAt' | 'decidedAt' | 'decision' | 'promisedAt' | 'reason'
/** What became of a request for an extension. */
export type Decision = 'approved' | 'rejected' | 'pending'

/** A table's column that writes one part of a single extension. */
export interface Column {
  readonly name: string
  readonly label: string
  readonly aliases: readonly string[]
  readonly part: ExtensionPart
}

/** A named field of a subject, as facts.yaml declares it. */
export interface Fact {
  readonly name: string
  readonly label: string
  readonly span: Span
  /** Other headers under which tables carry it. */
  readonly aliases: readonly string[]
  readonly type: FactType
  readonly required: boolean
  /** The values of a choice, or the items that an `item` may name. */
  readonly values: readonly Choice[]
  /** Named sets of values, for conditions. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** What it counts as when nobody filled it in. */
  readonly absent: Scalar | undefined
  /** The instant it may not precede; a record where it does is rejected. */
  readonly notBefore: string | undefined
  readonly columns: readonly Column[]
  readonly decisions: ReadonlyMap<Decision, string>
  /** Made by a decision table, never read from a record. */
  readonly derived: boolean
}

/** What clauses look at: a kind of record with its facts. */
export interface Subject {
  readonly name: string
  readonly label: string
  /** The facts that together tell one record from another. */
  readonly identity: readonly string[]
  /** The fact that holds the order's number. */
  readonly order: string | undefined
  /** The fact that names the item a record is about; clauses see only those of their own item. */
  readonly cites: string | undefined
  /** The instant that decides which version applies. */
  readonly governedBy: InstantExpression
  /** The instant at which a record is done with; undefined where nothing says so. */
  readonly endedBy: InstantExpression | undefined
  /** The fact that dates a card given directly. */
  readonly datedBy: string | undefined
  /** What must hold before any clause looks at the record. */
  readonly when: Condition | undefined
  readonly facts: readonly Fact[]
  /** Facts by English name and by Chinese label. */
  readonly byName: ReadonlyMap<string, Fact>
}
