import type { Counting } from '../../calendar/index.js'
import type {
  Problem,
  ProblemCode,
  RecordFix,
  RecordProblem,
  RelatedKind,
  Witness,
} from '../../engine/index.js'
import type { UsageProblem } from '../usage-error.js'
import type { AmendWords } from './amend-words.js'
import type { CalendarWords, CaseWords, CheckWords } from './command-words.js'
import type { HelpWords } from './help-words.js'
import type { ShowWords } from './show-words.js'

/** Every sentence the program says, in one language. Data in, text out; nothing decides here. */
export type Language = 'zh' | 'en'

export interface Messages {
  /** What is wrong with a rule or calendar file. */
  readonly problem: (problem: Problem) => string
  /** What to write instead, where that is known. */
  readonly remedy: (problem: Problem) => string | undefined
  /** What each kind of problem is called in a list of checks. */
  readonly titles: Readonly<Record<ProblemCode, string>>
  /** What is wrong with a record. */
  readonly recordProblem: (problem: RecordProblem, words?: RecordWords) => string
  /** What to write instead in a record. */
  readonly recordFix: (fix: RecordFix, words?: RecordWords) => string
  /** A reason and what would be right, in one line. */
  readonly withFix: (reason: string, fix: string | undefined) => string
  readonly severity: (severity: 'error' | 'warning') => string
  /** The word before a remedy. */
  readonly help: string
  /** What stands before a record that shows a problem. */
  readonly witness: (witness: Witness) => string
  /** What stands at another place that belongs to a problem. */
  readonly related: (what: RelatedKind) => string
  /** How many errors and warnings were shown. */
  readonly counts: (errors: number, warnings: number) => string
  /** What is wrong with how the program was called. */
  readonly usage: (problem: UsageProblem) => string
  /** Where help is to be found, under a usage problem. */
  readonly usageHint: (command: string | undefined) => string
  /** An exception that is our fault. */
  readonly fault: (message: string) => string
  /** Ended from outside, with the files that had been written by then. */
  readonly interrupted: (written: readonly string[]) => string
  /** How time counts, as one line. */
  readonly counting: (counting: Counting) => string
  readonly helpWords: HelpWords
  readonly check: CheckWords
  readonly calendar: CalendarWords
  readonly cases: CaseWords
  readonly show: ShowWords
  /** What `init` made, and what to do next. */
  readonly init: (rules: string, cases: string) => string
  readonly amend: AmendWords
}

/** What a record's problems refer to: facts.yaml's labels, and the calendar's files. */
export interface RecordWords {
  /** The label of a field such as `unit` or `extensions[0].promisedAt`. */
  readonly labelOf: (field: string) => string | undefined
  /** The header below which it stands, where the record came from a table. */
  readonly headerOf: (field: string) => string | undefined
  /** The file that would bring a calendar a year. */
  readonly yearFile: (calendar: string, year: number) => string
}
