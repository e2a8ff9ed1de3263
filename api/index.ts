/**
 * The front door: rules come in as texts by path, records and results are plain data. Synchronous
 * and pure: no file system, clock, network or console, here or in anything it uses.
 *
 * @module hotline-cards
 */
export type {
  CardRow,
  Counted,
  DeadlineRow,
  Diagnostic,
  Explanation,
  LoadOptions,
  Problem,
  ProblemCode,
  RawRecord,
  RecordProblem,
  Rejection,
  Severity,
  Span,
  Texts,
} from '../engine/index.js'
export { type Position, positionOf } from '../source/texts.js'
export type { Options } from './as-of.js'
export { check } from './check.js'
export { deadlines } from './deadlines.js'
export { evaluate } from './evaluate.js'
export { type ExplainOptions, explain } from './explain.js'
export { type Loaded, loadRuleset } from './load-ruleset.js'
export type { Deadlines, Governed, Judged, UndecidedClause, Ungoverned, Whose } from './outcome.js'
export type { Plan } from './plan.js'
export { recordTypes } from './record-types.js'
