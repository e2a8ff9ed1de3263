/**
 * The threshold language: `超出 3 小时`, `三次以上（含三次）`, `at least 3 times`, as exact data.
 *
 * @module hotline-cards/threshold
 */

export { compareQuantities } from './compare.js'
export { lengthsIn, type NamedLength } from './lengths-in-text.js'
export { type Measure, type MeasureFault, measure } from './measure.js'
export type {
  Amount,
  Comparison,
  Family,
  Language,
  Part,
  Quantity,
  Threshold,
  Unit,
} from './model.js'
export { printQuantity, printRepetition, printThreshold, printWarning } from './print.js'
export type { Place, ThresholdProblem, ThresholdProblemCode } from './problems.js'
export {
  type Failure,
  parseQuantity,
  parseThreshold,
  type QuantityResult,
  type ThresholdOptions,
  type ThresholdResult,
} from './read.js'
export {
  parseRepetition,
  parseWarning,
  type Repetition,
  type RepetitionResult,
} from './read-notice.js'
export { suggestOver } from './suggest.js'
