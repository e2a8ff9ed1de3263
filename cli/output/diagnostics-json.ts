import type { Diagnostic, Texts, Witness } from '../../engine/index.js'
import { positionOf } from '../../source/texts.js'
import type { Messages } from '../messages/messages.js'

/** A diagnostic for programs: the code and its data, the place, and the sentence. */
export interface DiagnosticRow {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly path: string
  /** From 1, as editors count; columns in characters. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  readonly remedy?: string
  readonly params: Readonly<Record<string, unknown>>
  /** A record that shows the problem when it is evaluated. */
  readonly witness?: Witness
}

export function diagnosticRow(
  { span, severity, problem, witness }: Diagnostic,
  texts: Texts,
  messages: Messages,
): DiagnosticRow {
  const text = texts[span.path] ?? ''
  const start = positionOf(text, span.start)
  const end = positionOf(text, span.end)
  const remedy = messages.remedy(problem)
  const { code, ...params } = problem
  return {
    code,
    severity,
    path: span.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: messages.problem(problem),
    ...(remedy === undefined ? {} : { remedy }),
    params,
    ...(witness === undefined ? {} : { witness }),
  }
}
