import type { Difference } from '../../engine/index.js'
import type { LineFault } from '../decisions/decision-lines.js'
import { verify as en } from './en/verify.js'
import type { Language } from './messages.js'
import { verify as zh } from './zh-CN/verify.js'

/** The words of `verify`. */
export interface VerifyWords {
  /** What differs, but for single places and what the record's own problems say. */
  readonly difference: (difference: Exclude<Difference, { code: 'differs' | 'rejected' }>) => string
  /** A problem, and what would be right, for which the record would not be taken. */
  readonly rejected: (said: string) => string
  /** Why nothing can be read from a line, or a file. */
  readonly unread: (reason: LineFault) => string
  /** What has changed of rules, calendars or engine, and for how many decisions. */
  readonly change: (said: string, count: number) => string
  /** Cards, deadlines and undecided clauses are as they were. */
  readonly sameResult: (intact: boolean) => string
  readonly place: (path: string) => string
  /** What the record says there, and what comes of deciding again. */
  readonly was: string
  readonly is: string
  readonly morePlaces: (count: number) => string
  readonly moreRecords: (count: number) => string
  readonly summary: (counts: VerifyCounts) => string
}

export interface VerifyCounts {
  readonly all: number
  readonly same: number
  readonly 'same-result': number
  readonly differs: number
  readonly undecidable: number
  readonly unreadable: number
}

/** What became of a part of the rules or the calendar. */
export type Change = 'changed' | 'added' | 'removed'

export type NotRecord = Extract<Difference, { code: 'not-a-record' }>['reason']

export function verifyWordsFor(language: Language): VerifyWords {
  return language === 'zh' ? zh : en
}
