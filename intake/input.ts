import type { RawRecord } from '../engine/index.js'

/** What comes out of an input: records, each with its place; or what could not be made one. */
export interface Place {
  readonly file: string
  /** As people count: the line of an NDJSON file, the row of a table with its header as row 1. */
  readonly row: number
}

export type InputItem =
  | { readonly kind: 'record'; readonly place: Place; readonly record: RawRecord }
  | {
      readonly kind: 'unreadable'
      readonly place: Place
      readonly text: string
      readonly reason: UnreadableReason
    }
  /** A file of a folder that is neither a table nor NDJSON by its name. */
  | { readonly kind: 'skipped-file'; readonly file: string }
  /** A header that facts.yaml does not know; said once a file. */
  | {
      readonly kind: 'unknown-header'
      readonly place: Place
      readonly header: string
      readonly nearest: string | undefined
    }

/** Why a line or a row is no record, as data. */
export type UnreadableReason =
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'not-an-object' }
  | { readonly code: 'cells'; readonly expected: number; readonly found: number }
  | { readonly code: 'csv'; readonly detail: string }
  | { readonly code: 'header-twice'; readonly header: string; readonly other: string }
  | { readonly code: 'no-subject' }
  | { readonly code: 'empty-input' }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'io'; readonly detail: string }
