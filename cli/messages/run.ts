import type {
  Card,
  TallyCard,
  TierResult,
  Undecided,
  Verdict,
  Version,
} from '../../engine/index.js'
import type { NotRead } from '../../intake/sources.js'

/** What `evaluate` and `deadlines` say: reasons, headings, and the count at the end. */
export interface RunMessages {
  /** Why a card was given, in one line. */
  readonly why: (card: Card, verdict: Verdict) => string
  /** Why a tally gave a card: how much of what, in which window, and the cards counted. */
  readonly whyTally: (card: TallyCard) => string
  readonly unknownHeader: (header: string, nearest: string | undefined) => string
  /** Records from before the rules took effect: some of them, and how many in all. */
  readonly notGoverned: (ids: readonly string[], count: number) => string
  readonly undecided: (one: Undecided, count: number) => string
  readonly state: (state: TierResult['state'], alerted?: boolean) => string
  /** A length of time for people in its largest units, two unless told: 3 小时 5 分. */
  readonly duration: (ms: number, units?: number) => string
  readonly asOf: (instant: string) => string
  readonly cardHeadings: readonly string[]
  readonly deadlineHeadings: readonly string[]
  readonly unitHeading: string
  readonly total: string
  /** What the mark beside a card says, under the table. */
  readonly superseded: string
  /** How late what is still open is. */
  readonly openSince: (length: string) => string
  /** The mark beside a card of which it is contested whether the rules govern its record. */
  readonly contested: string
  /** What that mark says, under the table: the readings on which it turns. */
  readonly contestedFor: (doubts: readonly string[]) => string
  /** Those readings: what each leaves open, and how it is taken. */
  readonly doubts: (
    contested: readonly string[],
    readings: Version['readings'],
  ) => readonly string[]
  readonly noCards: string
  /** Where not one record was evaluated, to say that there are no cards would mislead. */
  readonly noneEvaluated: string
  readonly noDeadlines: string
  readonly notRead: (what: NotRead) => string
  /** Rows passed over, by reason. */
  readonly skipped: (said: readonly string[]) => string
  readonly nothingRead: string
  readonly progress: (so: RunProgress) => string
  readonly moreRejected: (count: number) => string
  readonly rejectsWritten: (path: string, count: number) => string
  /** How many records each reason was given for. */
  readonly rejectedFor: (kinds: readonly (readonly [kind: string, count: number])[]) => string
  /** How many records went which way. */
  readonly counted: (counts: RunCounts, asOf: string) => string
  /** How many records were read, and how many refused. */
  readonly imported: (counts: RunCounts) => string
  /** The same, and how many cards came of them. */
  readonly summary: (counts: RunCounts, asOf: string) => string
}

export interface RunProgress {
  /** 1 while keys are read, 2 while records are. */
  readonly pass: number
  /** From 0 to 1. */
  readonly done: number
  readonly rows: number
  /** Rows a second. */
  readonly rate: number
  /** Milliseconds, where they can be foretold. */
  readonly left: number | undefined
}

export interface RunCounts {
  readonly records: number
  readonly evaluated: number
  readonly rejected: number
  readonly notGoverned: number
  readonly active: number
  readonly superseded: number
}
