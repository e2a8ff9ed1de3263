import { diff as en } from './en/diff.js'
import type { Language } from './messages.js'
import { diff as zh } from './zh-CN/diff.js'

/** The words of `diff`. */
export interface DiffWords {
  readonly title: string
  readonly between: (base: string, changed: string) => string
  readonly rules: string
  readonly same: string
  readonly kinds: Readonly<Record<DiffKind, string>>
  readonly added: string
  readonly removed: string
  readonly changed: string
  /** What became of a thing, behind its name. */
  readonly aside: (change: string) => string
  /** Labels of what has no label in `show`. */
  readonly labels: Readonly<Record<DiffLabel, string>>
  readonly yesNo: (value: boolean) => string
  readonly governs: Readonly<Record<'started-orders' | 'open-orders', string>>
  readonly none: string
  readonly rejected: string
  readonly notGoverned: string
  readonly colourCount: (colour: string, count: number) => string
  /** A colour whose cards a tally's card replaced. */
  readonly superseded: (colour: string) => string
  /** How many of how many records, and how many tallies where there are any. */
  readonly records: (
    changed: number,
    all: number,
    asOf: string,
    tallies: number | undefined,
  ) => string
  /** By which versions records were judged, and how many no version governs. */
  readonly judgedBy: (by: JudgedBy) => string
  readonly matrix: string
  /** The same as a list. */
  readonly steps: string
  readonly fromTo: string
  readonly byClause: string
  readonly byUnit: string
  readonly unit: string
  readonly changes: string
  readonly samples: string
  readonly before: string
  /** The same, over a column of its own. */
  readonly wasHeading: string
  readonly nowHeading: string
  readonly after: string
  /** For somebody who reads the picture. */
  readonly picture: string
  readonly more: (count: number) => string
}

export interface JudgedBy {
  readonly governed: boolean
  readonly notGoverned: number
  /** The versions of either side. */
  readonly base: string
  readonly changed: string
}

export type DiffKind =
  | 'clauses'
  | 'readings'
  | 'colours'
  | 'decides'
  | 'subjects'
  | 'facts'
  | 'head'
  | 'texts'

export type DiffLabel =
  | 'title'
  | 'use'
  | 'rank'
  | 'label'
  | 'rows'
  | 'type'
  | 'values'
  | 'text'
  | 'item'
  | 'required'
  | 'absent'
  | 'notBefore'
  | 'group'
  | 'columns'
  | 'decisions'
  | 'identity'
  | 'order'
  | 'cites'
  | 'when'
  | 'governedBy'
  | 'endedBy'
  | 'datedBy'
  | 'document'
  | 'calendar'
  | 'effective'
  | 'governs'
  | 'prevailsOver'

export function diffWordsFor(language: Language): DiffWords {
  return language === 'zh' ? zh : en
}
