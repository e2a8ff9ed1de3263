import type { Diagnostic, Related, Texts } from '../../../engine/index.js'
import { positionOf } from '../../../source/texts.js'
import type { Colours, Context } from '../../context.js'
import type { Messages } from '../../messages/messages.js'
import { wrap } from '../width.js'
import { frame } from './frame.js'
import { told } from './told.js'

/** Diagnostics for people: what and where on one line, the place underlined, what to write. */

/** On stderr, with their count at the end; nothing where there is nothing wrong. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  context: Context,
): void {
  if (diagnostics.length === 0) return
  context.err(formatDiagnostics(diagnostics, texts, context, context.errColours))
}

export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  context: Context,
  colours: Colours,
): string {
  const shown = told(diagnostics, texts)
  const blocks = shown.map((one) => formatOne(one, texts, context, colours))
  const errors = shown.filter(({ severity }) => severity === 'error').length
  const counts = context.messages.counts(errors, shown.length - errors)
  return `${[...blocks, colours.bold(counts)].join('\n\n')}\n`
}

function formatOne(
  { span, severity, problem, related = [], witness }: Diagnostic,
  texts: Texts,
  { messages, columns }: Context,
  c: Colours,
): string {
  const text = texts[span.path]
  const place = text === undefined ? span.path : placeOf(span.path, text, span.start)
  const paint = severity === 'error' ? c.red : c.yellow
  const code = paint(`${messages.severity(severity)}[${problem.code}]`)
  const lines = [`${c.bold(place)}: ${code} ${messages.problem(problem)}`]
  lines.push(...(frame(text, span, { columns, gutter: c.dim, caret: paint }) ?? []))
  const remedy = messages.remedy(problem)
  if (remedy !== undefined) {
    const [first = '', ...rest] = wrap(messages.help + remedy, columns - 4)
    lines.push(`  ${c.cyan('=')} ${first}`, ...rest.map((line) => `    ${line}`))
  }
  // on one line, so that it can be copied out and fed in
  if (witness) {
    lines.push(`  ${c.cyan('=')} ${messages.witness(witness)}${JSON.stringify(witness.record)}`)
  }
  for (const other of related) lines.push(`  ${c.dim('~')} ${relatedLine(other, texts, messages)}`)
  return lines.join('\n')
}

function relatedLine({ span, what }: Related, texts: Texts, messages: Messages): string {
  const text = texts[span.path]
  const place = text === undefined ? span.path : placeOf(span.path, text, span.start)
  return `${messages.related(what)}  ${place}`
}

function placeOf(path: string, text: string, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `${path}:${line}:${column}`
}
