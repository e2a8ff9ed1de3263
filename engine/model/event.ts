import type { Scalar, Subject } from './fact.js'

/**
 * What facts.yaml says of an event log: which types of event there are, and what each does to the
 * records of its order. An assignment is one dispatch of an order to one unit.
 */
export interface EventModel {
  /** What an assignment becomes. */
  readonly subject: Subject
  /** Its facts that hold the order's number and the assignment's own name. */
  readonly order: string
  readonly assignment: string
  /** Fields that any event may carry and nobody looks at. */
  readonly ignores: ReadonlySet<string>
  /** By name and by label. */
  readonly types: ReadonlyMap<string, EventType>
}

/** One value that an event writes: of the first of its fields that is filled in, or a fixed one. */
export interface Write {
  /** A fact, or the part of a list's element. */
  readonly target: string
  readonly fields: readonly string[]
  readonly value: Scalar | undefined
}

/** A fact taken over from the assignment that the event is about. */
export interface Take {
  readonly target: string
  readonly from: string
}

interface Named {
  readonly name: string
  readonly label: string
  /** Fields that it may carry and nobody looks at. */
  readonly ignores: ReadonlySet<string>
}

interface Writing extends Named {
  readonly writes: readonly Write[]
  /** Every field that it reads. */
  readonly fields: ReadonlySet<string>
}

/** What a second event says of a fact already told: an impossible history, nothing, or the truth. */
export type Again = 'refused' | 'first' | 'last'

/** Read, kept, changes no record. */
export interface KeepEvent extends Named {
  readonly does: 'keep'
}
/** Facts of the order, which every assignment carries unless its own events say otherwise. */
export interface OrderEvent extends Writing {
  readonly does: 'order'
  readonly again: Again
}
/** A new assignment. */
export interface OpenEvent extends Writing {
  readonly does: 'open'
}
/** A new assignment after an ended one, until a dispatch that follows says more. */
export interface ReopenEvent extends Writing {
  readonly does: 'reopen'
  readonly takes: readonly Take[]
}
/** Facts of an assignment. */
export interface SetEvent extends Writing {
  readonly does: 'set'
  readonly clears: readonly string[]
  readonly again: Again
  readonly ends: boolean
  /** Whether it may still come when the assignment has ended. */
  readonly afterEnd: boolean
}
/** An element of one of the assignment's lists: begun by one event, filled in by another. */
export interface ListEvent extends Writing {
  readonly does: 'add' | 'close'
  readonly list: string
  /** The field that names the element. */
  readonly key: string | undefined
  /** Whether several elements without a name may be open at once. */
  readonly severalOpen: boolean
  readonly afterEnd: boolean
}
/** A record of its own. Its other fields are facts by name. */
export interface RecordEvent extends Writing {
  readonly does: 'record'
  readonly subject: Subject
  readonly takes: readonly Take[]
}

/** The kinds of events that an event log may tell of. */
export type EventType =
  | KeepEvent
  | OrderEvent
  | OpenEvent
  | ReopenEvent
  | SetEvent
  | ListEvent
  | RecordEvent
