import type { Problem, Report } from './diagnostic.js'
import { type Change, changed } from './slips.js'
import { changing } from './syntax-slips.js'
import type { ScalarNode } from './yaml.js'

/**
 * A map that was read as one long text, since its colons are full-width ones or a spreadsheet's
 * tabs: each line says so at its own mark, and the fix mends them all.
 */
export function reportSwallowed(node: ScalarNode, report: Report): boolean {
  if (node.style !== 'plain') return false
  const marks = linesOf(node.raw).flatMap(({ at, line }) => markOf(line, at))
  const [first] = marks
  if (!first) return false
  const { path, start } = node.span
  const changes = marks.map(({ change }) => ({ ...change, at: change.at + start }))
  const lines = changed(
    node.raw,
    marks.map(({ change }) => change),
  ).split('\n')
  // every line must become an entry, or what is left would be another text
  const certain = lines.every((line) => /^\s*(?:- )?[^\s:]+: \S/.test(line))
  for (const { problem, change } of marks) {
    const span = { path, start: start + change.at, end: start + change.at + change.length }
    report(span, problem, { fixes: [changing(path, changes, certain)] })
  }
  return true
}

interface Mark {
  readonly problem: Problem
  readonly change: Change
}

function markOf(line: string, at: number): readonly Mark[] {
  const colon = /^\s*(?:- )?[^\s：:]+(：)\s*/.exec(line)
  if (colon) {
    const index = colon[0].indexOf('：')
    const change = { at: at + index, length: colon[0].length - index, text: ': ' }
    return [{ problem: { code: 'yaml-full-width', found: '：', use: ': ' }, change }]
  }
  const cells = /^\s*(?:- )?[^\s:]+(\t+)[^\t]+$/.exec(line)
  if (!cells) return []
  const run = cells[1] ?? ''
  const change = { at: at + line.lastIndexOf(run), length: run.length, text: ': ' }
  return [{ problem: { code: 'pasted-cells' }, change }]
}

function linesOf(text: string): readonly { readonly at: number; readonly line: string }[] {
  const lines: { at: number; line: string }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    lines.push({ at, line: line.replace(/\r$/, '') })
    at += line.length + 1
  }
  return lines
}
