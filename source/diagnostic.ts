import type { Span } from './texts.js'

/**
 * What can be wrong with a rule or calendar file, as data: the code is the contract, a language
 * is a function that switches on it (cli/messages). Never a sentence in here.
 */
export type Problem =
  // the text as YAML
  | { readonly code: 'yaml-syntax'; readonly detail: string }
  | { readonly code: 'not-utf8' }
  /** One space more or less than the lines beside it. */
  | { readonly code: 'yaml-indent'; readonly found: number; readonly use: number }
  | { readonly code: 'yaml-dash' }
  | { readonly code: 'yaml-tab' }
  | { readonly code: 'yaml-wide-space' }
  /** Full-width punctuation where YAML reads half-width. */
  | { readonly code: 'yaml-full-width'; readonly found: string; readonly use: string }
  /** Quotation marks of prose where YAML reads its own. */
  | { readonly code: 'yaml-quotes'; readonly found: string; readonly use: string }
  /** What a word processor leaves: nobody sees it, and no name with it is the same. */
  | { readonly code: 'invisible-character'; readonly name: Invisible; readonly count: number }
  /** Cells of a spreadsheet, with tabs between them. */
  | { readonly code: 'pasted-cells' }
  | { readonly code: 'yaml-duplicate-key'; readonly key: string }
  | { readonly code: 'yaml-alias' }
  /** A line of dashes, and after it another document. */
  | { readonly code: 'yaml-documents' }
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
  | {
      readonly code: 'missing-key'
      readonly key: string
      /** What the schema says of the key, in Chinese. */
      readonly meaning?: string
    }
  | { readonly code: 'missing-value'; readonly key: string }
  | {
      readonly code: 'unknown-value'
      readonly value: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly code: 'wrong-type'
      /** What stands alone on its line where `name: value` belongs. */
      readonly bare?: string
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
  /** A letter that looks like a digit: `7O 小时`. */
  | { readonly code: 'letter-for-digit'; readonly found: string; readonly use: string }
  | {
      readonly code: 'threshold-not-in-text'
      readonly threshold: string
      readonly cite: string
      /** The lengths of time that the text does name, as it writes them. */
      readonly named: readonly string[]
      /** Whether one version wrote the threshold, and another the text. */
      readonly apart: boolean
    }
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
  /** Hours beside a limit that counts in other units, with no counting of their own. */
  | {
      readonly code: 'needs-counting'
      /** The key that they stand under once they have lines of their own. */
      readonly key: 'before' | 'every'
      readonly text: string
      readonly allowed: readonly string[]
    }
  /** A warning that is no shorter than the limit it warns of. */
  | { readonly code: 'warning-too-early'; readonly warning: string }
  /** Further cards every so many hours, where hours past the deadline cannot be counted. */
  | { readonly code: 'repeat-with-rolled' }
  /** Further cards every few minutes or seconds, without end. */
  | { readonly code: 'repeat-needs-at-most' }
  /** A limit taken from a clause that has none to take it from. */
  | {
      readonly code: 'no-such-limit'
      readonly clause: string
      readonly why: 'other-subject' | 'no-limit' | 'no-end'
    }
  /** A deadline taken from a limit with several tiers, or from a tier that it lacks. */
  | { readonly code: 'which-tier'; readonly clause: string; readonly known: readonly string[] }
  | { readonly code: 'limit-cycle'; readonly clauses: readonly string[] }
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
      /** Where in the thing; none where the whole thing is one word, or new, or gone. */
      readonly path?: string
      readonly change: InPlace
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
  /** Their calendars: an instant without an offset would be two. */
  | { readonly code: 'versions-in-two-zones'; readonly first: string; readonly second: string }
  | { readonly code: 'no-office-hours'; readonly calendar: string }
  /** `amends`: the source is a document that amends, and not the regulation. */
  | { readonly code: 'source-not-carried'; readonly from: string; readonly amends: boolean }
  | { readonly code: 'text-quoted-twice'; readonly cite: string }
  | { readonly code: 'text-not-in-source'; readonly cite: string; readonly from: string }
  // what the rules come to, taken together
  | {
      readonly code: 'never-holds'
      readonly part: 'clause' | 'branch' | 'exception' | 'row'
      /** The clause, or the fact that a decision table gives. */
      readonly name: string
      /** Of a clause: the facts whose lines cannot all hold. */
      readonly facts: readonly string[]
    }
  | { readonly code: 'exception-swallows'; readonly clause: string }
  /** Without a fact that need not be there, an exception or a `not` is never decided. */
  | {
      readonly code: 'missing-undecides'
      readonly part: 'clause' | 'row'
      /** The clause, or the fact that a decision table gives. */
      readonly name: string
      readonly fact: string
      readonly type: string
      readonly derived: boolean
    }
  | { readonly code: 'end-not-after-start'; readonly clause: string }
  | { readonly code: 'same-thing-twice'; readonly first: string; readonly second: string }
  | {
      readonly code: 'value-without-clause'
      readonly fact: string
      readonly value: string
    }
  | { readonly code: 'fact-unused'; readonly fact: string }
  | { readonly code: 'reading-unused'; readonly reading: string }
  | {
      readonly code: 'tiers-invert'
      readonly lower: string
      readonly higher: string
      readonly lowerThreshold: string
      readonly higherThreshold: string
    }
  | {
      readonly code: 'versions-out-of-order'
      readonly first: string
      readonly second: string
      /** The rival reading under which they are; none where they are as the files stand. */
      readonly reading?: string
    }
  | {
      readonly code: 'version-not-covered'
      readonly version: string
      readonly calendar: string
      /** The first and the last year without a calendar. */
      readonly from: number
      readonly to: number
    }
  | {
      readonly code: 'intended-nothing'
      readonly finding: string
      readonly of: readonly string[]
    }
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
  /** A tier for when an extension was approved, and none for when not. */
  | { readonly code: 'only-extended'; readonly colour: string; readonly known: readonly string[] }
  | {
      readonly code: 'holiday-missing'
      readonly year: number
      readonly missing: readonly string[]
      /** What stands there that it may be called by. */
      readonly nearest?: string
    }
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

/** What the rules come to, taken together: found by the analyses in engine/analysis. */
export type FindingProblem = Extract<
  Problem,
  {
    readonly code:
      | 'never-holds'
      | 'exception-swallows'
      | 'missing-undecides'
      | 'end-not-after-start'
      | 'same-thing-twice'
      | 'value-without-clause'
      | 'fact-unused'
      | 'reading-unused'
      | 'tiers-invert'
      | 'versions-out-of-order'
      | 'version-not-covered'
      | 'intended-nothing'
  }
>
/** How a thing, or a part of it, is not what it was; what it says, where that is one word. */
export type InPlace =
  | { readonly kind: 'changed'; readonly was: string; readonly is: string }
  | { readonly kind: 'added'; readonly is?: string }
  | { readonly kind: 'removed'; readonly was?: string }

/** Characters that nobody sees. */
export type Invisible = 'no-break-space' | 'zero-width' | 'soft-hyphen' | 'direction-mark'

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

/** The code of a problem; docs/checks.md shows every one with an example. */
export type ProblemCode = Problem['code']

/** A problem at its place. Collected, never thrown; every stage goes on after one. */
export interface Diagnostic {
  readonly severity: Severity
  readonly span: Span
  readonly problem: Problem
  /** A record that, evaluated, shows what the problem claims. */
  readonly witness?: Witness
  /** How the text could be mended, the likeliest first. */
  readonly fixes?: readonly Fix[]
  /** Other places that one has to look at to understand the problem. */
  readonly related?: readonly Related[]
}

/** A record as it could be fed in, and the instant as of which to look at it. */
export interface Witness {
  readonly record: Readonly<Record<string, unknown>>
  readonly asOf: string
  /** The readings to put in use instead of the files' own: reading → option. */
  readonly readings?: Readonly<Record<string, string>>
}

/** An error makes the files unusable; a warning does not. */
export type Severity = 'error' | 'warning'

/** Exact changes of the text that mend a problem. */
export interface Fix {
  /** Nothing else can have been meant: `check --fix` makes the change without asking. */
  readonly certain: boolean
  readonly edits: readonly Edit[]
}

/** What shall stand in the place of a stretch; empty where the stretch only goes. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A place beside the problem's own, and what stands there. */
export interface Related {
  readonly span: Span
  readonly what: RelatedKind
}

/** What the other place is; a language has words for each. */
export type RelatedKind =
  /** What was written first, where something is written twice. */
  | 'first'
  /** The regulation's own words that a rule quotes. */
  | 'quoted-text'
  /** Where the source goes on otherwise than a text that is to stand in it. */
  | 'source'
  /** The tier of the lesser colour. */
  | 'lower-tier'
  /** The clause that another takes its limit from. */
  | 'named-clause'
  /** A line of a condition that cannot hold together with the others shown. */
  | 'conflicting-line'
  /** The start of a version that comes earlier by name. */
  | 'earlier-version'
  /** The calendar of another version. */
  | 'other-zone'
  /** The version that an amendment changes. */
  | 'base'
  /** What an amendment leaves as its base has it. */
  | 'inherited'
  /** What the version said when it was settled. */
  | 'settled'
  /** The clause of another ruleset on the same matter. */
  | 'other-ruleset'

/** Takes a problem at its place. */
export type Report = (span: Span, problem: Problem, more?: Severity | More) => void

/** What a report may say beside its problem; an error unless it says otherwise. */
export interface More {
  readonly severity?: Severity
  readonly fixes?: readonly Fix[]
  readonly related?: readonly Related[]
}

/** A list that fills as stages report to it. */
export function collector(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (span, problem, more = {}) => {
    const {
      severity = 'error',
      fixes,
      related,
    } = typeof more === 'string' ? { severity: more } : more
    diagnostics.push({
      severity,
      span,
      problem,
      ...(fixes && fixes.length > 0 ? { fixes } : {}),
      ...(related && related.length > 0 ? { related } : {}),
    })
  }
  return { diagnostics, report }
}

/** The one change that puts a text in the place of a stretch. */
export function replacing(span: Span, text: string, certain = false): Fix {
  return { certain, edits: [{ span, text }] }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
