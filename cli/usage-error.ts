import type { PlacedMapProblem } from './records/table-map.js'

/** What is wrong with how the program was called, as data; a language switches on the code. */
export type UsageProblem =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly name: string; readonly nearest?: string }
  | { readonly code: 'unknown-option'; readonly name: string; readonly nearest?: string }
  | { readonly code: 'missing-argument'; readonly name: string }
  | { readonly code: 'missing-option-value'; readonly option: string }
  | {
      readonly code: 'wrong-option-value'
      readonly option: string
      readonly value: string
      readonly known: readonly string[]
    }
  | { readonly code: 'opposite-options'; readonly options: readonly [string, string] }
  | { readonly code: 'too-many-arguments' }
  | { readonly code: 'input-is-folder'; readonly path: string }
  | { readonly code: 'target-is-folder'; readonly path: string }
  | { readonly code: 'target-taken'; readonly path: string }
  | { readonly code: 'io'; readonly path: string; readonly detail: string }
  | { readonly code: 'map'; readonly problems: readonly PlacedMapProblem[] }
  | { readonly code: 'no-cases'; readonly path: string }
  | { readonly code: 'before-effect'; readonly day: string; readonly first: string }
  | { readonly code: 'no-such-path'; readonly path: string }
  | { readonly code: 'several-rulesets'; readonly folders: readonly string[] }
  | { readonly code: 'nothing-to-check'; readonly path: string }
  | { readonly code: 'no-reason' }
  | { readonly code: 'version-not-later'; readonly version: string; readonly last: string }
  | { readonly code: 'unknown-item'; readonly name: string; readonly nearest?: string }
  | { readonly code: 'unknown-record'; readonly name: string; readonly nearest: readonly string[] }
  | { readonly code: 'no-calendars'; readonly path: string }
  | {
      readonly code: 'unknown-calendar'
      readonly name: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | { readonly code: 'which-calendar'; readonly known: readonly string[] }
  | { readonly code: 'not-a-name'; readonly name: string }
  | { readonly code: 'already-there'; readonly path: string }
  | { readonly code: 'not-a-date'; readonly value: string }
  | { readonly code: 'no-such-version'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'not-a-number'; readonly value: string }
  | { readonly code: 'not-a-year'; readonly value: string }
  | { readonly code: 'not-a-month'; readonly value: string }
  | {
      readonly code: 'year-not-in-calendar'
      readonly calendar: string
      readonly year: number
      readonly first: number
      readonly last: number
    }
  | { readonly code: 'not-an-instant'; readonly value: string }
  | { readonly code: 'not-a-duration'; readonly value: string }
  | { readonly code: 'unknown-colour'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-format'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-ending'; readonly path: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-subject'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'no-input' }
  | { readonly code: 'workbook-to-terminal' }
  /** What commander says of a slip that has no code here. */
  | { readonly code: 'other'; readonly detail: string }

/** Shown without a stack, and ends the program with the exit code for usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly problem: UsageProblem

  constructor(problem: UsageProblem) {
    super(problem.code)
    this.problem = problem
  }
}
