import type { Span } from './texts.js'

/**
 * What can be wrong with a rule or calendar file, as data: the code is the contract, a language
 * is a function that switches on it (cli/messages). Never a sentence in here.
 */
export type Problem =
  // the text as YAML
  | { readonly code: 'yaml-syntax'; readonly detail: string }
  | { readonly code: 'yaml-tab' }
  | { readonly code: 'yaml-full-width'; readonly found: string; readonly use: string }
  | { readonly code: 'yaml-duplicate-key'; readonly key: string }
  | { readonly code: 'yaml-alias' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'missing-file'; readonly name: string }
  // the shape of a file
  | {
      readonly code: 'unknown-key'
      readonly key: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'missing-value'; readonly key: string }
  | {
      readonly code: 'unknown-value'
      readonly value: string
      readonly known: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly code: 'wrong-type'
      readonly expected: 'map' | 'list' | 'text' | 'number' | 'date' | 'instant'
      readonly found: string
    }
  | { readonly code: 'wrong-form'; readonly value: string; readonly example: string }
  | { readonly code: 'duplicate-id'; readonly kind: string; readonly id: string }

export type ProblemCode = Problem['code']

/** A problem at its place. Collected, never thrown; every stage goes on after one. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly span: Span
  readonly problem: Problem
}

export type Report = (span: Span, problem: Problem, severity?: Diagnostic['severity']) => void

/** A list that fills as stages report to it. */
export function collector(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (span, problem, severity = 'error') => {
    diagnostics.push({ severity, span, problem })
  }
  return { diagnostics, report }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
