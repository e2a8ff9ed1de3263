import type { DayInfo } from '../../calendar/index.js'
import type { AlertState, Card, CardPart } from '../../engine/index.js'

/** The words of `check`, `calendar` and `test`. */
export interface CheckWords {
  readonly ruleset: (count: {
    readonly versions: number
    readonly items: number
    readonly clauses: number
  }) => string
  readonly calendar: (first: number, last: number) => string
  readonly sound: string
  /** Before what `--fix` has mended. */
  readonly mended: string
  /** What `--fix` did, in all. */
  readonly mendedCount: (fixes: number, files: number) => string
  readonly nothingToMend: string
}

export interface CalendarWords {
  /** Over the columns of a month, Monday first. */
  readonly weekdayHeads: readonly string[]
  /** 0 is Sunday. */
  readonly weekday: (weekday: number) => string
  /** Beside a day's number: at rest by a notice, at work on a weekend. */
  readonly restMark: string
  readonly workMark: string
  readonly legend: string
  readonly month: (year: number, month: number) => string
  readonly workingDays: (count: number) => string
  readonly yearTotal: (year: number, working: number, rest: number) => string
  /** `9-3 至 9-5 休：…（2015-05-13 通知）` */
  readonly rest: (days: string, name: string, published: string | undefined) => string
  readonly work: (days: string, published: string | undefined) => string
  readonly range: (from: string, to: string) => string
  readonly separator: string
  /** What a day is: 工作日, 周末, 休息日, 调休上班. */
  readonly dayKind: (info: Pick<DayInfo, 'reason' | 'working'>) => string
}

/** What a mismatch is about, and the states it may name. */
export type CaseWord =
  | 'as-of'
  | 'outcome'
  | 'card'
  | 'tier'
  | 'alert'
  | CardPart
  | Card['status']
  | AlertState
  | 'none'
  | 'open'
  | 'absent'
  | 'not-looked-at'
  | 'not-governed'
  | 'version'
  | 'rejected'

export interface CaseWords {
  readonly file: (passed: number, failed: number) => string
  readonly expected: string
  readonly got: string
  readonly why: string
  readonly word: (word: CaseWord) => string
  readonly countedFrom: (clause: string, start: string, counting: string) => string
  /** A row that stands for days left out. */
  readonly daysLeftOut: (count: number) => string
  readonly total: (counted: string) => string
  readonly due: (colour: string, threshold: string, deadline: string) => string
  readonly duration: (ms: number) => string
  readonly days: (count: number) => string
}
