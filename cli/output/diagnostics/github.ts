import type { Diagnostic, Texts } from '../../../engine/index.js'
import { positionOf } from '../../../source/texts.js'
import type { Messages } from '../../messages/messages.js'

/** A diagnostic as a workflow command of GitHub Actions: it is shown beside the changed line. */
export function workflowCommand(
  { severity, span, problem }: Diagnostic,
  texts: Texts,
  messages: Messages,
): string {
  const text = texts[span.path]
  const remedy = messages.remedy(problem)
  const said = messages.problem(problem)
  const message = remedy === undefined ? said : `${said}\n${messages.help}${remedy}`
  const properties = [['file', span.path], ...(text === undefined ? [] : place(text, span))]
  const title = `${problem.code} ${messages.titles[problem.code]}`
  const written = [...properties, ['title', title]]
    .map(([name = '', value = '']) => `${name}=${property(value)}`)
    .join(',')
  return `::${severity} ${written}::${data(message)}`
}

function place(text: string, { start, end }: { start: number; end: number }): string[][] {
  const from = positionOf(text, start)
  const to = positionOf(text, Math.max(start, end))
  const line = ['line', String(from.line)]
  const col = ['col', String(from.column)]
  // the end column is the last one's own, and only told of a stretch within one line
  if (from.line !== to.line) return [line, ['endLine', String(to.line)]]
  const last = Math.max(from.column, to.column - 1)
  return [line, ['endLine', String(to.line)], col, ['endColumn', String(last)]]
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
