import type { RawRecord, RecordProblem } from '../engine/index.js'
import type { LogLine, LogProblem } from './log/item.js'
import type { FaultReason, RefusedReason } from './table/rows.js'

/**
 * What comes out of an input. Every row that goes in comes out as exactly one record, unreadable
 * or skipped item; `row: 0` is what is true of the file or sheet and of no row of it.
 */
export interface Place {
  readonly file: string
  readonly sheet?: string
  /** As people count: the line of an NDJSON file, the row as a spreadsheet shows it. */
  readonly row: number
}

/**
 * What a record was made from, to be given back as it was. A row whose cells cannot be told apart
 * for certain is one cell, the whole text: fed in again as it is, it must not pass for a record.
 */
export type Origin =
  | { readonly kind: 'table'; readonly header: TableHeader; readonly cells: readonly string[] }
  | { readonly kind: 'line'; readonly text: string }
  /** An order's whole log. */
  | { readonly kind: 'log'; readonly lines: readonly LogLine[] }

/** One object a header, the same for all its rows. */
export interface TableHeader {
  /** One row or two, as they were. */
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  /** What parts its columns, if the table is text. */
  readonly delimiter: string | undefined
}

export interface RecordItem {
  readonly kind: 'record'
  readonly place: Place
  readonly record: RawRecord
  readonly origin: Origin
  /** Where its facts stand in the table that it came from. */
  readonly columns?: RecordColumns
  /** What intake alone can see to be wrong; a record that has any is rejected. */
  readonly problems: readonly IntakeProblem[]
}

/** One object a table and subject, the same for all their rows. */
export interface RecordColumns {
  /** As written, a group and what stands below it in one. */
  readonly headers: readonly string[]
  /** Which column carries a field such as `unit` or `extensions[0].decision`, from 0. */
  readonly byField: ReadonlyMap<string, number>
}

export interface UnreadableItem {
  readonly kind: 'unreadable'
  readonly place: Place
  readonly text: string
  readonly reason: UnreadableReason
  /** Undefined where no header is known. */
  readonly origin: Origin | undefined
}

export interface SkippedItem {
  readonly kind: 'skipped'
  readonly place: Place
  readonly reason: SkipReason
}

/** A header that facts.yaml does not know; said once a sheet. */
export interface UnknownHeaderItem {
  readonly kind: 'unknown-header'
  readonly place: Place
  /** Empty where a column has values and no header. */
  readonly header: string
  /** From 1. */
  readonly column: number
  readonly nearest: string | undefined
}

/** All that one order's log tells of: taken together or refused together, with the whole log. */
export interface OrderItem {
  readonly kind: 'order'
  /** Of its first record. */
  readonly place: Place
  readonly order: string
  readonly origin: Origin
  readonly records: readonly RecordItem[]
}

/** An order whose history cannot have been: its whole log, all its assignments and findings. */
export interface RejectedOrderItem {
  readonly kind: 'rejected-order'
  readonly place: Place
  readonly order: string
  readonly origin: Origin
  readonly problems: readonly LogProblem[]
}

export type InputItem =
  | RecordItem
  | OrderItem
  | UnreadableItem
  | SkippedItem
  | UnknownHeaderItem
  | RejectedOrderItem

/** `no-header`: a row of a sheet that is no table of ours at all, such as notes on filling it in. */
export type SkipReason =
  | 'blank'
  | 'total'
  | 'title'
  | 'header'
  | 'repeated'
  | 'no-header'
  /** An event that is kept and sets nothing. */
  | 'kept'
  /** The same once more, of which one was taken. */
  | 'again'

export type IntakeProblem =
  | RecordProblem
  | {
      readonly code: 'refused-cell'
      readonly field: string
      readonly value: string
      readonly reason: RefusedReason
    }
  | {
      readonly code: 'duplicate'
      readonly key: string
      /** The other records of that key, as far as they are kept. */
      readonly others: readonly Place[]
    }

/** Why a line or a row is no record, as data. */
export type UnreadableReason =
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'not-an-object' }
  | { readonly code: 'key-twice'; readonly key: string }
  | Extract<RecordProblem, { code: 'too-deep' }>
  | { readonly code: 'cells'; readonly expected: number; readonly found: number }
  | { readonly code: 'header-twice'; readonly header: string; readonly other: string }
  | { readonly code: 'no-subject' }
  | { readonly code: 'no-order' }
  | { readonly code: 'io'; readonly detail: string }
  | { readonly code: 'no-header' }
  /** A header, and nothing below it. */
  | { readonly code: 'no-rows' }
  | FaultReason
