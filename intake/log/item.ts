import type { RawRecord, RecordProblem } from '../../engine/index.js'
import type { Place, UnreadableReason } from '../items.js'
import type { TextFault } from '../table/rows.js'

/** What goes into the folding of an event log, and what comes out. */
export interface LogLine {
  readonly file: string
  /** As people count. */
  readonly line: number
  readonly text: string
  /** Why the text is not what stands in the file. */
  readonly fault?: TextFault
}

export type LogItem =
  | {
      readonly kind: 'record'
      readonly order: string
      /** Where its assignment was dispatched, or where it was found. */
      readonly place: Place
      readonly record: RawRecord
      /** The events that it was made of. */
      readonly lines: readonly LogLine[]
      /** The order's whole log: what must go to the rejects if the record is refused later. */
      readonly log: readonly LogLine[]
    }
  | {
      readonly kind: 'rejected-order'
      readonly order: string
      /** Its whole log, in the order of the file. */
      readonly lines: readonly LogLine[]
      readonly problems: readonly LogProblem[]
    }
  /** Events that changed no record: of a kind that is only kept, or of an order never dispatched. */
  | {
      readonly kind: 'kept'
      readonly order: string
      readonly lines: readonly LogLine[]
      /** Of these, lines that stand in the log before, letter by letter. */
      readonly repeated: readonly LogLine[]
    }
  /** A line that belongs to no order. */
  | {
      readonly kind: 'unreadable'
      readonly place: Place
      readonly text: string
      readonly reason: LineReason
    }
  /** A field that facts.yaml neither reads nor ignores in this type of event; said once. */
  | {
      readonly kind: 'unknown-field'
      readonly place: Place
      readonly event: string
      readonly field: string
    }

export type LineReason =
  | Extract<UnreadableReason, { code: 'not-json' | 'not-an-object' | 'key-twice' | 'too-deep' }>
  | { readonly code: 'no-order' }
  | TextFault

/** What is wrong with an order's log, at the event where it shows. */
export interface LogProblem {
  readonly place: Place
  /** The label of the event's type, where it has one. */
  readonly event: string | undefined
  /** Of the record that it would have become, where the problem is one of its facts. */
  readonly subject?: string
  readonly problem: RecordProblem | HistoryProblem | LineReason
}

/** Why a history cannot have been, as data; a language switches on the code. */
export type HistoryProblem =
  | {
      readonly code: 'unknown-event'
      readonly value: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  /** `assignment` is undefined where the event names none and the order has none. */
  | { readonly code: 'not-dispatched'; readonly assignment: string | undefined }
  /** The event names no assignment, and several could be meant. */
  | { readonly code: 'which-assignment'; readonly count: number }
  | { readonly code: 'dispatched-twice'; readonly assignment: string; readonly first: Place }
  | { readonly code: 'ended-twice'; readonly ended: Place }
  | { readonly code: 'after-end'; readonly ended: Place }
  | { readonly code: 'nothing-to-reopen' }
  /** Nothing in the list (a fact) waits to be closed; or nothing of that name. */
  | { readonly code: 'nothing-open'; readonly list: string; readonly key: string | undefined }
  | { readonly code: 'still-open'; readonly list: string; readonly first: Place }
  | { readonly code: 'told-twice'; readonly field: string; readonly first: Place }
  /** The event says one thing of a fact, its assignment or its own instant another. */
  | {
      readonly code: 'contradiction'
      readonly field: string
      readonly value: string
      readonly other: string
    }

export function placeOf({ file, line }: LogLine): Place {
  return { file, row: line }
}
