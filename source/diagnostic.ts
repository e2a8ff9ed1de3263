import type { Span } from './texts.js'

/**
 * What can be wrong with a rule or calendar file, as data: the code is the contract, a language
 * is a function that switches on it (cli/messages). Never a sentence in here.
 */
export type Problem =
  // the text as YAML
  | { readonly code: 'yaml-syntax'; readonly detail: string }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'yaml-tab' }
  | { readonly code: 'yaml-wide-space' }
  | { readonly code: 'yaml-full-width'; readonly found: string; readonly use: string }
  | { readonly code: 'yaml-duplicate-key'; readonly key: string }
  | { readonly code: 'yaml-alias' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'missing-file'; readonly name: string }
  /** A file that no part of a ruleset is read from, though it looks as if it were. */
  | { readonly code: 'stray-file'; readonly name: string }
  // the shape of a file
  | {
      readonly code: 'unknown-key'
      readonly key: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'missing-value'; readonly key: string }
  | {
      readonly code: 'unknown-value'
      readonly value: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly code: 'wrong-type'
      readonly expected: 'map' | 'list' | 'text' | 'number' | 'date' | 'instant'
      readonly found: string
    }
  | { readonly code: 'wrong-form'; readonly value: string; readonly example: string }
  | { readonly code: 'duplicate-id'; readonly kind: Named; readonly id: string }
  /** A table's header or cell could mean either; `other` is the first, and `written` its writing. */
  | {
      readonly code: 'ambiguous-name'
      readonly kind: 'fact' | 'value'
      readonly name: string
      readonly other: string
      readonly written: string
    }
  // what a rule file says
  | {
      readonly code: 'unknown-name'
      readonly kind: Named
      readonly name: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly code: 'wrong-fact-type'
      readonly fact: string
      readonly type: string
      readonly wanted: readonly string[]
    }
  | { readonly code: 'one-of-keys'; readonly keys: readonly string[] }
  | { readonly code: 'key-set-twice'; readonly key: string; readonly reading: string }
  | { readonly code: 'threshold'; readonly detail: ThresholdDetail }
  | { readonly code: 'threshold-comparison'; readonly found: string; readonly use: string }
  | {
      readonly code: 'threshold-unit'
      readonly threshold: string
      readonly counting: string | undefined
      readonly allowed: readonly string[]
    }
  | {
      readonly code: 'tiers-order'
      readonly lower: string
      readonly higher: string
      readonly lowerThreshold: string
      readonly higherThreshold: string
    }
  | { readonly code: 'tiers-incomparable'; readonly first: string; readonly second: string }
  | { readonly code: 'pauses-with-rolled' }
  /** A tally's threshold in another measure than its cards are counted in. */
  | {
      readonly code: 'tally-unit'
      readonly found: string
      readonly counts: 'cards' | 'points'
      readonly use: string
    }
  | { readonly code: 'tally-window'; readonly found: string }
  /** Records of this subject get cards that are counted, and have no such fact. */
  | { readonly code: 'tally-per'; readonly fact: string; readonly subject: string }
  | { readonly code: 'tally-counts-nothing' }
  | { readonly code: 'tally-cycle'; readonly names: readonly string[] }
  | { readonly code: 'version-folder'; readonly version: string; readonly folder: string }
  /** The base of an amendment says something else than when the amendment was written. */
  | { readonly code: 'base-digest'; readonly base: string; readonly digest: string }
  /** Which version governs a record must be asked alike by all. */
  | { readonly code: 'governed-by-changed'; readonly subject: string }
  /** A version says something else than when it was settled, and no amendment says so. */
  | {
      readonly code: 'changed-in-place'
      readonly kind: Named
      readonly name: string
      readonly change: 'changed' | 'added' | 'removed'
      /** Where in the thing, and what it said and says, where that is one word. */
      readonly path?: string
      readonly was?: string
      readonly is?: string
    }
  /** Two rulesets rule on one matter, and neither, or each, says that it prevails. */
  | {
      readonly code: 'matter-conflict'
      readonly matter: string
      readonly clause: string
      /** The other ruleset, its clause, and where that stands. */
      readonly ruleset: string
      readonly other: string
      readonly cite: string
      readonly both: boolean
    }
  /** Words that an amendment changes, and that stand where they must not once but otherwise. */
  | {
      readonly code: 'amended-words'
      readonly words: string
      readonly where: 'base' | 'sentence'
      readonly times: number
    }
  | { readonly code: 'versions-same-start'; readonly first: string; readonly second: string }
  | { readonly code: 'no-office-hours'; readonly calendar: string }
  | { readonly code: 'source-not-carried'; readonly from: string }
  | { readonly code: 'text-quoted-twice'; readonly cite: string }
  | { readonly code: 'text-not-in-source'; readonly cite: string; readonly from: string }
  // what a calendar file says
  | { readonly code: 'calendar-cycle'; readonly names: readonly string[] }
  | { readonly code: 'calendar-stray-file'; readonly name: string }
  | { readonly code: 'unknown-zone'; readonly zone: string }
  | { readonly code: 'zone-offset-varies'; readonly zone: string; readonly date: string }
  | { readonly code: 'year-gap'; readonly missing: readonly number[] }
  | {
      readonly code: 'year-not-covered'
      readonly year: number
      readonly first: number
      readonly last: number
    }
  | { readonly code: 'no-such-date'; readonly value: string }
  | { readonly code: 'duplicate-date'; readonly date: string }
  | { readonly code: 'date-outside-year'; readonly value: string; readonly year: number }
  | { readonly code: 'range-reversed'; readonly from: string; readonly to: string }
  | { readonly code: 'shifts-out-of-order'; readonly from: string; readonly previousTo: string }
  | {
      readonly code: 'notices-out-of-order'
      readonly published: string
      readonly previous: string
    }
  | {
      readonly code: 'rest-and-work'
      readonly date: string
      readonly where: 'same-notice' | 'earlier-notice'
    }
  | { readonly code: 'work-already-ordinary'; readonly date: string }
  | { readonly code: 'cancels-nothing'; readonly date: string; readonly mark: 'rest' | 'work' }
  | { readonly code: 'unit-in-two-overlays'; readonly unit: string; readonly other: string }

/** The kinds of thing that rule files give names to. */
export type Named =
  | 'fact'
  | 'subject'
  | 'colour'
  | 'reading'
  | 'option'
  | 'calendar'
  | 'clause'
  | 'tally'
  | 'item'
  | 'unit'
  | 'value'
  | 'event'
  | 'version'
  | 'provision'
  | 'case'
  | 'ruleset'

/** What a threshold's parser has to say, inside the scalar where the threshold stands. */
export interface ThresholdDetail {
  readonly code: string
  /** What stands there. */
  readonly found: string
  readonly expected: readonly string[]
  readonly nearest?: string
}

export type ProblemCode = Problem['code']

/** A problem at its place. Collected, never thrown; every stage goes on after one. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly span: Span
  readonly problem: Problem
}

export type Report = (span: Span, problem: Problem, severity?: Diagnostic['severity']) => void

/** A list that fills as stages report to it. */
export function collector(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (span, problem, severity = 'error') => {
    diagnostics.push({ severity, span, problem })
  }
  return { diagnostics, report }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
