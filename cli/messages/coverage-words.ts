import type { Aspect, Why } from '../../engine/index.js'
import { coverage as en } from './en/coverage.js'
import type { Language } from './messages.js'
import { coverage as zh } from './zh-CN/coverage.js'

/** The columns of the table of what cases prove. */
export type CoverageColumn =
  | 'tiers'
  | 'boundaries'
  | 'branches'
  | 'exceptions'
  | 'days'
  | 'extensions'
  | 'others'

/** What an aspect says of itself, once its names are in words. */
export interface AspectNames {
  readonly colour: string
  readonly condition: string
}

/** The words of what cases prove, and of why they do not. */
export interface CoverageWords {
  readonly clause: string
  readonly columns: Readonly<Record<CoverageColumn, string>>
  readonly aspect: (aspect: Aspect, names: AspectNames) => string
  readonly why: (why: Why) => string
  readonly uncovered: (count: number) => string
  readonly more: (count: number) => string
  readonly allCovered: string
  readonly moreFailures: (count: number) => string
  /** Of a failed case: a clause that could not be decided, and for want of which facts. */
  readonly undecided: (clause: string, facts: readonly string[]) => string
  /** Of a failed case that says that a year has no calendar: it has one now. */
  readonly coveredNow: (calendar: string, lastYear: number) => string
  /** Over what is said of one of several versions. */
  readonly ofVersion: (version: string, from: string) => string
  readonly totals: (passed: number, failed: number) => string
  readonly suggestedPassing: (count: number, failing: number) => string
  readonly suggestionsWritten: (count: number, paths: readonly string[]) => string
  readonly nothingToSuggest: string
  readonly restated: (count: number, paths: readonly string[]) => string
  readonly nothingToRestate: string
  readonly leftAsTheyAre: (paths: readonly string[]) => string
  readonly notRun: string
  readonly watching: string
}

export function coverageWordsFor(language: Language): CoverageWords {
  return language === 'zh' ? zh : en
}
