/** What can be wrong with a threshold, as data. The sentences about it are written elsewhere. */

import type { Family, Unit } from './model.js'

/** Where in the text, what stands there, and what was expected. */
export interface Place {
  /** Offsets in the text as it was given, UTF-16 units, end excluded. */
  readonly start: number
  readonly end: number
  /** What stands there, or next to there when something is missing. */
  readonly found: string
  /** Canonical words or forms in the language of the text; empty where nothing can be listed. */
  readonly expected: readonly string[]
  /** The nearest valid whole text; it reads without a problem under the same options. */
  readonly nearest?: string
}

/** What is wrong with a threshold's text, as data. */
export type ThresholdProblem = Place &
  (
    | { readonly code: 'empty' }
    | { readonly code: 'missing-number' }
    | { readonly code: 'missing-unit' }
    | { readonly code: 'missing-comparison' }
    | { readonly code: 'unknown-unit' }
    | { readonly code: 'unknown-comparison' }
    /** A comparison on the wrong side of its quantity: 以上 3 次. */
    | { readonly code: 'misplaced-comparison' }
    /** A comparison where only a quantity is wanted. */
    | { readonly code: 'unexpected-comparison' }
    /** Two comparisons that do not say the same, or two quantities. */
    | { readonly code: 'two-comparisons' }
    /** The brackets say the opposite of the comparison: 超过 3 次（含本数）. */
    | { readonly code: 'contradiction' }
    /** The brackets repeat another number than the threshold's. */
    | { readonly code: 'inclusion-mismatch' }
    | { readonly code: 'bad-brackets' }
    | { readonly code: 'unclosed-bracket' }
    | { readonly code: 'range' }
    | { readonly code: 'malformed-number' }
    | { readonly code: 'number-too-large'; readonly maximum: number }
    /** More decimals than are counted, or a time that is no whole millisecond. */
    | { readonly code: 'number-too-precise' }
    | { readonly code: 'negative-number' }
    | { readonly code: 'zero' }
    /** A fraction of what comes in whole ones only: days of a calendar, things counted. */
    | { readonly code: 'not-whole'; readonly unit: Unit }
    | { readonly code: 'mixed-families'; readonly families: readonly Family[] }
    /** Units that do not go from large to small, each once. */
    | { readonly code: 'unit-order' }
    | { readonly code: 'unexpected-text' }
    /** A warning or a repetition without the word that says it is one: 到期前, 每满. */
    | { readonly code: 'missing-lead' }
    | { readonly code: 'unknown-lead' }
  )

/** The code of such a problem. */
export type ThresholdProblemCode = ThresholdProblem['code']

/** How the text would be mended: one stretch of it replaced. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A problem as its finder notes it: the stretch found and the mended text are added once, for all. */
export type Fault = Omitting<ThresholdProblem, 'found' | 'nearest'>

type Omitting<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export type Note = (fault: Fault, repair?: Repair) => void

/** A repair put in; blanks that it leaves doubled or at the ends go. */
export function mend(text: string, repair: Repair): string {
  const mended = text.slice(0, repair.start) + repair.text + text.slice(repair.end)
  return mended.replace(/\s{2,}/g, ' ').trim()
}
