import type {
  AlertState,
  Applies,
  LaterShown,
  StepEffect,
  StepShown,
  TierState,
  Truth,
} from '../../engine/index.js'
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
  /** No card, and for want of facts nobody can say more. */
  readonly undecidedNone: string
  readonly openNone: (deadline: string) => string
  /** Every card of the record is one that a tally has converted. */
  readonly allConverted: string
  readonly undecided: (clause: string, facts: readonly string[]) => string
  /** A card in words: what it is for, then why it is due. */
  readonly card: (cards: string, clause: string) => string
  readonly byLimit: (so: LimitSentence) => string
  /** The facts that nobody filled in, and that count as what the clause asks for. */
  readonly byFinding: (at: string, absent: readonly string[]) => string
  readonly repeated: (ordinal: number, at: string) => string
  readonly superseded: (cite: string, cards: readonly string[], by: string) => string
  readonly supersededPart: (cards: string, at: readonly string[]) => string
  /** A promise, and the working day to which it moved. */
  readonly promised: (promised: string | undefined, working: string) => string
  /** An extension that did not move the deadline of the card. */
  readonly inVain: (requested: string | undefined, effect: StepEffect) => string
  readonly supersededByTally: string
  readonly yieldsTo: (title: string, clause: string, cite: string) => string
  readonly contested: (question: string) => string
  readonly wasOpen: (version: string) => string
  readonly noExtension: string
  /** A fact that nobody filled in, and what it then counts as. */
  readonly countsAs: (value: string) => string
  readonly notFilled: string
  readonly notFilledFacts: (facts: readonly string[]) => string
  /** What the record says of after as-of; of a list, what of a part that began when. */
  readonly later: (fact: string, at: string, stage: LaterShown['stage'], began?: string) => string
  /** When each part of a list began. */
  readonly occasions: (began: readonly string[]) => string
  /** What became of an extension, in a cell of a table. */
  readonly decision: (decision: string) => string
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
  /** In hours, however many. */
  readonly hours: (ms: number) => string
  readonly days: (count: number) => string
  readonly run: (working: number, rest: number) => string
  readonly marks: Readonly<
    Record<'start' | 'end' | 'asOf' | 'paused' | 'pausedFromHere' | 'notCounted', string>
  >
  readonly due: (colour: string) => string
  readonly sum: (counted: string, stop: string) => string
  /** The rest of the day on which a clock stopped. */
  readonly afterEnd: string
  readonly afterAsOf: string
  /** A deadline of before an extension: what it became. */
  readonly movedTo: (deadline: string) => string
  /** Why days after the first deadlines are not told one by one. */
  readonly movedOn: string
  readonly again: (colour: string, ordinal: number, time: string) => string
  /** The clock stopped before this count began. */
  readonly notBegun: (stop: string, counted: string) => string
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
  /** Who chose the readings, and the article on who interprets the text. */
  readonly chosenReadings: (interpretation: string | undefined) => string
  /** How many readings are of clauses that do not apply. */
  readonly unconcerned: (count: number) => string
  /** Before the readings whose rivals come to the same. */
  readonly sameReadings: string
  /** What the text leaves open, and where. */
  readonly question: (question: string, cite: string) => string
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
  readonly met: (clause: string, limit: string, ended: string, exact: boolean) => string
  readonly running: (clause: string, limit: string) => string
  readonly waitingStill: (clause: string) => string
  readonly dueAt: (colour: string, deadline: string) => string
  /** Under the heading of a clause whose text stands under the one before. */
  readonly sameText: (cite: string) => string
  /** Beside an end that came before its start. */
  readonly endedBefore: string
  /** Several clauses do not apply, all for one fact. */
  readonly alikeFalse: (cites: readonly string[], fact: string, value: string) => string
  /** Another ruleset that asks nothing of the record. */
  readonly beside: string
  readonly besideText: (ruleset: string) => string
  readonly semicolon: string
  readonly noReadings: string
  /** Where a fact that nobody filled in makes a condition hold. */
  readonly absentHolds: string
  readonly noRow: string
  readonly holiday: (name: string, title: string, published: string, address: string) => string
  readonly confirmed: string
  readonly notGoverned: (record: string, unit: string) => string
  readonly tally: (so: TallySentence) => string
  readonly tallyPart: (so: TallySentence) => string
  /** A month, quarter or year by its name, or the first day and the last. */
  readonly window: (first?: string, last?: string) => string
  /** A card that was counted. */
  readonly counted: (so: CountedSentence) => string
  readonly picture: (clause: string) => string
  readonly pictureText: (start: string, stop: string, due: readonly string[]) => string
  /** Beside a bar of the picture: what it counts from. */
  readonly bar: (promise: boolean, from: string) => string
  /** `runningDay`: of a day only the office hours were counted. */
  readonly legend: Readonly<
    Record<'running' | 'runningDay' | 'stopped' | 'rest' | 'cutOff', string>
  >
  /** Under the mark of a day at rest, and of one made up. */
  readonly restMark: string
  readonly workMark: string
  /** The record that was asked for is among those rejected. */
  readonly refused: (name: string) => string
  readonly several: (count: number) => string
  /** A card's name was asked for, and the record has no such card. */
  readonly noSuchCard: (name: string) => string
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
  readonly decision: StepShown['decision']
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
  /** None where it has been said. */
  readonly counting: string | undefined
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

export interface CountedSentence {
  readonly id: string
  readonly clause: string
  readonly cards: string
  readonly at: string | undefined
  readonly cardId: string
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
