import type { Diagnostic, Texts } from '../../engine/index.js'
import { positionOf } from '../../source/texts.js'
import type { Context } from '../context.js'

/** Diagnostics on stderr, each with its place. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  { err, messages }: Context,
): void {
  for (const { span, severity, problem } of diagnostics) {
    const { line, column } = positionOf(texts[span.path] ?? '', span.start)
    err(
      `${span.path}:${line}:${column} ${messages.severity(severity)} ${messages.problem(problem)}\n`,
    )
  }
}
