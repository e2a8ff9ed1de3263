import type { AlertState, Applies, StepEffect, TierState, Truth } from '../../engine/index.js'
import { explain as en } from './en/explain.js'
import type { Language } from './messages.js'
import { explain as zh } from './zh-CN/explain.js'

/** The words of an explanation: plain and official, fit to stand beside a notice or an answer. */
export interface ExplainWords {
  readonly title: string
  readonly labels: Readonly<Record<ExplainLabel, string>>
  readonly headings: readonly [
    conclusion: string,
    facts: string,
    clauses: string,
    readings: string,
    provisions: string,
    notes: string,
  ]
  readonly notApplying: string
  readonly applies: Readonly<Record<Applies, string>>
  readonly truth: Readonly<Record<Truth, string>>
  /** Whether the exception was there. */
  readonly exception: Readonly<Record<Truth, string>>
  readonly record: (subject: string, id: string, assignment: string | undefined) => string
  readonly ruleset: (title: string, document: string, version: string) => string
  readonly asOf: (instant: string) => string
  readonly cards: (colour: string, count: number) => string
  readonly list: (words: readonly string[]) => string
  readonly alternatives: (words: readonly string[]) => string
  readonly clauseHeading: (cite: string, title: string, applies: string) => string
  readonly clauseName: (cite: string, title: string) => string
  /** The sum of what it came to, at the head. */
  readonly given: (cards: string) => string
  readonly givenNone: string
  readonly openNone: (deadline: string) => string
  readonly undecided: (clause: string, facts: readonly string[]) => string
  /** A card in words: what it is for, then why it is due. */
  readonly card: (cards: string, clause: string) => string
  readonly byLimit: (so: LimitSentence) => string
  readonly byFinding: (at: string) => string
  readonly repeated: (ordinal: number, at: string) => string
  readonly superseded: (by: string) => string
  readonly supersededByTally: string
  readonly yieldsTo: (title: string, clause: string, cite: string) => string
  readonly contested: (question: string) => string
  readonly wasOpen: (version: string) => string
  readonly noExtension: string
  /** A fact that nobody filled in, and what it then counts as. */
  readonly countsAs: (value: string) => string
  readonly notFilled: string
  readonly notFilledFacts: (facts: readonly string[]) => string
  readonly later: (fact: string, value: string) => string
  readonly chosen: (fact: string, instant: string) => string
  readonly open: (asOf: string) => string
  readonly waiting: string
  readonly deadline: (instant: string, isMidnight: boolean) => string
  readonly state: (state: TierState, late: string) => string
  readonly effect: Readonly<Record<StepEffect, string>>
  readonly step: (so: StepSentence) => string
  readonly heldBack: string
  readonly alert: (colour: string, before: string, at: string, state: AlertState) => string
  readonly countFrom: (so: CountSentence) => string
  readonly elapsed: (ms: number) => string
  readonly days: (count: number) => string
  readonly run: (working: number, rest: number) => string
  readonly marks: Readonly<Record<'start' | 'end' | 'asOf' | 'paused' | 'notCounted', string>>
  readonly due: (colour: string) => string
  readonly sum: (counted: string, stop: string) => string
  readonly countedTo: (mark: string, counted: string) => string
  /** What it would have come to by the last deadline, where it ended before. */
  readonly countedOn: (counted: string) => string
  /** A tier's terms as written, and those after an extension. */
  readonly termsThen: (own: string, from: string, after: string) => string
  readonly cut: string
  readonly rolled: string
  readonly rival: (option: string, outcome: string) => string
  readonly same: string
  readonly rivalOutcome: Readonly<Record<'rejected' | 'not-governed' | 'not-evaluated', string>>
  readonly clauseFalls: string
  readonly clauseApplies: string
  readonly newDeadline: (colour: string, instant: string) => string
  readonly cardsThen: (cards: string, now: string) => string
  readonly cardsSame: string
  readonly colon: string
  readonly comma: string
  readonly noCards: string
  /** Before the readings whose rivals come to the same. */
  readonly sameReadings: string
  readonly sameReading: (question: string, used: string, rivals: readonly string[]) => string
  readonly lateCounted: (late: string, counted: string) => string
  readonly lateDays: (late: string, days: number, working: boolean) => string
  /** To which month a card counts, from a date. */
  readonly month: (date: string) => string
  readonly decidedFact: (fact: string) => string
  readonly decidedRow: (row: number, used: boolean, gives: string, holds: string) => string
  readonly answered: (asked: string, recorded: string, holds: string) => string
  /** A start or an end that another limit gives. */
  readonly ofOther: (kind: 'end-of' | 'deadline-of', clause: string) => string
  /** Why a clause that applies gave no card. */
  readonly met: (clause: string, deadline: string, ended: string) => string
  readonly noReadings: string
  /** Where a fact that nobody filled in makes a condition hold. */
  readonly absentHolds: string
  readonly noRow: string
  readonly holiday: (name: string, title: string, published: string, address: string) => string
  readonly confirmed: string
  readonly notGoverned: (record: string, unit: string) => string
  readonly tally: (so: TallySentence) => string
  readonly tallyPart: (so: TallySentence) => string
  readonly picture: (clause: string) => string
  readonly pictureText: (start: string, stop: string, due: readonly string[]) => string
  readonly legend: Readonly<Record<'running' | 'stopped' | 'rest' | 'cutOff', string>>
  /** Under the mark of a day at rest, and of one made up. */
  readonly restMark: string
  readonly workMark: string
  /** Two evaluators differ: about what, and what each says. */
  readonly disagree: (id: string, about: readonly string[]) => string
  readonly several: (count: number) => string
}

export interface LimitSentence {
  readonly from: string
  readonly start: string
  readonly threshold: string
  readonly counting: string
  readonly promised: string | undefined
  readonly deadline: string
  readonly end: string | undefined
  readonly ended: string | undefined
  readonly asOf: string
  readonly late: string
}

export interface StepSentence {
  readonly colour: string
  readonly requested: string | undefined
  readonly decided: string | undefined
  readonly decision: string
  readonly promised: string | undefined
  /** Where the promise moved to off a rest day. */
  readonly working: string | undefined
  readonly effect: StepEffect
  readonly before: string
  readonly after: string
}

export interface CountSentence {
  readonly from: string
  readonly promise: boolean
  readonly counting: string
}

export interface TallySentence {
  readonly title: string
  readonly cite: string
  readonly group: string
  readonly window: string
  readonly sum: number
  readonly points: boolean
  readonly threshold: string
  readonly cards: string
  readonly at: string
}

export type ExplainLabel =
  | 'record'
  | 'unit'
  | 'order'
  | 'basis'
  | 'asOf'
  | 'calendar'
  | 'confirmed'
  | 'fact'
  | 'value'
  | 'condition'
  | 'thisRecord'
  | 'holds'
  | 'always'
  | 'all'
  | 'any'
  | 'not'
  | 'unless'
  | 'present'
  | 'absent'
  | 'yes'
  | 'no'
  | 'start'
  | 'end'
  | 'counting'
  | 'pauses'
  | 'tier'
  | 'threshold'
  | 'firstDeadline'
  | 'deadline'
  | 'state'
  | 'extensions'
  | 'alerts'
  | 'requested'
  | 'decidedAt'
  | 'decision'
  | 'promised'
  | 'reason'
  | 'date'
  | 'weekday'
  | 'kind'
  | 'counted'
  | 'countedClock'
  | 'total'
  | 'remark'
  | 'clause'
  | 'question'
  | 'used'
  | 'ifOtherwise'
  | 'effectiveFrom'
  | 'governedAt'
  | 'source'
  | 'digest'
  | 'cardIds'
  | 'holidays'
  | 'unknownFields'
  | 'decisions'
  | 'tallies'
  | 'none'

export function explainWordsFor(language: Language): ExplainWords {
  return language === 'zh' ? zh : en
}
