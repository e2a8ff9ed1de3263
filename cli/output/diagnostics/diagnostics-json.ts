import type { Diagnostic, Fix, Severity, Span, Texts, Witness } from '../../../engine/index.js'
import { positionOf } from '../../../source/texts.js'
import type { Messages } from '../../messages/messages.js'

/** A diagnostic for programs: the code and its data, the place, and the sentence. */
export interface DiagnosticRow extends PlaceRow {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly remedy?: string
  readonly params: Readonly<Record<string, unknown>>
  readonly fixes?: readonly FixRow[]
  readonly related?: readonly (PlaceRow & { readonly message: string })[]
  /** A record that shows the problem when it is evaluated. */
  readonly witness?: Witness
}

/** A stretch of a file, from 1, as editors count; columns in characters. */
interface PlaceRow {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

interface FixRow {
  readonly certain: boolean
  readonly edits: readonly (PlaceRow & { readonly text: string })[]
}

export function diagnosticRow(
  { span, severity, problem, fixes, related, witness }: Diagnostic,
  texts: Texts,
  messages: Messages,
): DiagnosticRow {
  const remedy = messages.remedy(problem)
  const { code, ...params } = problem
  return {
    code,
    severity,
    ...placeRow(span, texts),
    message: messages.problem(problem),
    ...(remedy === undefined ? {} : { remedy }),
    params,
    ...(witness === undefined ? {} : { witness }),
    ...(fixes ? { fixes: fixes.map((fix) => fixRow(fix, texts)) } : {}),
    ...(related
      ? {
          related: related.map(({ span: other, what }) => ({
            ...placeRow(other, texts),
            message: messages.related(what),
          })),
        }
      : {}),
  }
}

function fixRow({ certain, edits }: Fix, texts: Texts): FixRow {
  return {
    certain,
    edits: edits.map(({ span, text }) => ({ ...placeRow(span, texts), text })),
  }
}

function placeRow({ path, start, end }: Span, texts: Texts): PlaceRow {
  const text = texts[path] ?? ''
  const from = positionOf(text, start)
  const to = positionOf(text, end)
  return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
