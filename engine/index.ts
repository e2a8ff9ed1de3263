/**
 * The engine: rule files as texts in, verdicts out. Pure and synchronous; it knows no file system,
 * clock, network or console.
 *
 * @module hotline-cards/engine
 */
export { formatMoment, loadCalendar } from '../calendar/index.js'
export type {
  Diagnostic,
  Edit,
  Fix,
  InPlace,
  Invisible,
  More,
  Named,
  Problem,
  ProblemCode,
  Related,
  RelatedKind,
  Report,
  Severity,
  ThresholdDetail,
  Witness,
} from '../source/diagnostic.js'
export type * from '../source/files/rules/amended-article.js'
export type * from '../source/files/rules/amendment.js'
export type * from '../source/files/rules/article.js'
export type * from '../source/files/rules/cases.js'
export type * from '../source/files/rules/changed-facts.js'
export type * from '../source/files/rules/conditions.js'
export type * from '../source/files/rules/digests.js'
export type * from '../source/files/rules/facts.js'
export type * from '../source/files/rules/ruleset.js'
export type { Span, Texts } from '../source/texts.js'
export { confirmTranscription, type TranscriptionNote } from './amend/confirm-transcription.js'
export { versionDigests } from './amend/version-digests.js'
export type {
  Case,
  Expected,
  ExpectedAlert,
  ExpectedCard,
  ExpectedDeadline,
  ExpectedReason,
  Withdrawn,
} from './cases/case.js'
export type { GivenCard } from './cases/compare-cards.js'
export { coverageOf } from './cases/coverage/coverage.js'
export type { Aspect, Covered, Point, PointKind, Why } from './cases/coverage/point.js'
export { inheritCases } from './cases/inherit-cases.js'
export type {
  About,
  CardName,
  CardPart,
  Mismatch,
  ReasonPart,
  Stated,
} from './cases/mismatch.js'
export { type ReadCases, readCases } from './cases/read-cases.js'
export { restate } from './cases/restate.js'
export { type CaseResult, type JudgedBy, runCase } from './cases/run-case.js'
export { type Suggestion, suggestCases } from './cases/suggest/suggest.js'
export { type CalendarsOf, check } from './check.js'
export { canonicalJson } from './decision/canonical-json.js'
export { type Decided, type DecideOptions, decide } from './decision/decide.js'
export type * from './decision/decision-record.js'
export type { ChangedPart, Difference } from './decision/difference.js'
export { type Sources, sourcesOf } from './decision/sources.js'
export { type Verified, type VerifyOptions, verify } from './decision/verify.js'
export type { Transition } from './diff/counts.js'
export {
  type CardChange,
  type CardState,
  compareOutcomes,
  type StateCard,
} from './diff/outcomes.js'
export type { ChangedRecord, RecordsDiff } from './diff/records-diff.js'
export {
  type Change,
  type CitedText,
  diffRules,
  type RulesDiff,
  type SubjectFact,
  type SubjectHead,
  type VersionHead,
} from './diff/rules.js'
export type { ComparedEvidence, ComparedTally, TallyChange } from './diff/tallies.js'
export { Transitions } from './diff/transitions.js'
export {
  type ExplainOptions,
  explain,
  explainAll,
  type JointExplanation,
} from './explain/explain.js'
export type * from './explain/explained-clock.js'
export type {
  ConditionShown,
  DecidedShown,
  FactShown,
  LaterShown,
  Named as NameAndLabel,
  Truth,
  ValueShown,
} from './explain/explained-facts.js'
export type * from './explain/explained-readings.js'
export type * from './explain/explanation.js'
export { rivalPlans } from './explain/rival-plans.js'
export { type Form, fixOf, type RecordFix } from './facts/fix.js'
export type {
  Extension,
  FactValue,
  Interval,
  RawRecord,
  RecordProblem,
  Rejection,
  ResolvedRecord,
} from './facts/record.js'
export type { TooDeep } from './facts/too-deep.js'
export { type Imported, importRecord } from './facts/write-record.js'
export type * from './model/clause.js'
export type * from './model/event.js'
export type * from './model/fact.js'
export type * from './model/tally.js'
export { checkCalendars } from './plan/check-calendars.js'
export { checkPrecedence } from './plan/check-precedence.js'
export { compile } from './plan/compile.js'
export { inForceThroughout } from './plan/in-force.js'
export { joinPlans, type Plans } from './plan/join-plans.js'
export { type LoadedCalendars, loadCalendarsOf } from './plan/load-calendars.js'
export type * from './plan/plan.js'
export { type CardRow, cardRow } from './rows/card-row.js'
export { type DeadlineRow, deadlineRow, remainingOf } from './rows/deadline-row.js'
export { type Loaded, type LoadOptions, loadRuleset } from './ruleset/load.js'
export { rulesetRoots } from './ruleset/roots.js'
export { countedCards, talliesIn } from './tally/counted-cards.js'
export { groupOf } from './tally/group.js'
export { type Tallied, type TallyOptions, tally } from './tally/tally.js'
export type {
  Countable,
  CountedCard,
  Evidence,
  Left,
  TallyCard,
} from './tally/tally-card.js'
export { cardIdOf } from './verdict/card-id.js'
export { type EvaluateOptions, evaluate } from './verdict/evaluate.js'
export { evaluateAll, type JointVerdict } from './verdict/evaluate-all.js'
export { type Governing, isGoverned } from './verdict/govern.js'
export { isoDuration } from './verdict/iso-duration.js'
export type {
  Alert,
  AlertState,
  Card,
  Counted,
  Identity,
  NotGoverned,
  Outcome,
  Reason,
  TierResult,
  TierState,
  Undecided,
  Verdict,
  YieldsTo,
} from './verdict/verdict.js'
