import { parseDocument } from 'yaml'
import { type Fix, type Problem, type Report, replacing } from './diagnostic.js'
import { lineSlips } from './line-slips.js'
import { type Change, changed, invisibleIn, markChanges, quoteChanges } from './slips.js'

/**
 * Why a text cannot be followed as YAML: slips of the input method and of pasting, named for what
 * they are. A slip whose mending lets the parser go on is what was wrong, and its fix is certain.
 */

interface Candidate {
  readonly problem: Problem
  /** In the whole text. */
  readonly changes: readonly Change[]
  /** How it would be mended may not be certain, however well it parses. */
  readonly doubtful?: true
}

/** Reports the slip at the parser's error, if there is one; otherwise says nothing. */
export function reportSyntaxSlip(
  path: string,
  text: string,
  offset: number,
  report: Report,
): boolean {
  const lines = linesAt(text, offset)
  const candidates = lines.flatMap(({ start, line }) => candidatesOf(line, start))
  const found =
    candidates.find(({ changes }) => leadsOn(text, changes, offset)) ??
    together(text, candidates, offset) ??
    lineSlips(text, offset).find(({ changes }) => leadsOn(text, changes, offset)) ??
    candidates.find(({ problem }) => SURE.has(problem.code))
  const [first] = found?.changes ?? []
  if (!found || !first) return false
  const span = { path, start: first.at, end: first.at + first.length }
  const certain = !found.doubtful && leadsOn(text, found.changes, offset)
  report(span, found.problem, { fixes: [changing(path, found.changes, certain)] })
  return true
}

/** Told even where mending it does not yet let the parser go on. */
const SURE: ReadonlySet<string> = new Set(['yaml-tab', 'yaml-full-width'])

export function changing(path: string, changes: readonly Change[], certain: boolean): Fix {
  const edits = changes.flatMap(
    ({ at, length, text }) => replacing({ path, start: at, end: at + length }, text).edits,
  )
  return { certain, edits }
}

/** Several slips of one line are mended together, and the first is told. */
function together(
  text: string,
  candidates: readonly Candidate[],
  offset: number,
): Candidate | undefined {
  const [first] = candidates
  if (!first || candidates.length < 2) return undefined
  const taken = new Map(candidates.flatMap(({ changes }) => changes).map((one) => [one.at, one]))
  const changes = [...taken.values()].sort((a, b) => a.at - b.at)
  if (!leadsOn(text, changes, offset)) return undefined
  const doubtful = candidates.some((one) => one.doubtful)
  const at = changes[0]?.at
  const told = candidates.find((one) => one.changes.some((change) => change.at === at)) ?? first
  return { problem: told.problem, changes, ...(doubtful ? { doubtful } : {}) }
}

/** Whether the text, so changed, parses beyond the line of the error. */
export function leadsOn(text: string, changes: readonly Change[], offset: number): boolean {
  if (changes.length === 0) return false
  const mended = changed(text, changes)
  const { errors } = parseDocument(mended, { schema: 'failsafe', prettyErrors: false })
  const grown = mended.length - text.length
  const lineEnd = text.indexOf('\n', offset)
  const beyond = (lineEnd < 0 ? text.length : lineEnd) + Math.max(0, grown)
  return errors.every(({ pos }) => pos[0] > beyond)
}

/** The line of the error; a key that a full-width colon swallowed is missed on the next one only. */
function linesAt(text: string, offset: number): readonly { start: number; line: string }[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const own = { start, line: lineFrom(text, start) }
  if (start === 0) return [own]
  const above = text.lastIndexOf('\n', start - 2) + 1
  return [own, { start: above, line: lineFrom(text, above) }]
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '')
}

function candidatesOf(line: string, start: number): readonly Candidate[] {
  const at = (changes: readonly Change[]) =>
    changes.map((change) => ({ ...change, at: change.at + start }))
  const found: Candidate[] = []
  const unseen = invisibleIn(line)
  if (unseen) found.push({ problem: unseen.problem, changes: at(unseen.changes) })
  const tabs = /^( *)(\t+)[ \t]*/.exec(line)
  if (tabs) {
    const [, before = '', run = ''] = tabs
    const change = { at: before.length, length: run.length, text: '  '.repeat(run.length) }
    found.push({ problem: { code: 'yaml-tab' }, changes: at([change]), doubtful: true })
  }
  const cells = /^\s*(?:- )?[^\s:][^\t:]*(\t+)[^\t]+$/.exec(line)
  if (cells) {
    const [whole, run = ''] = cells
    const change = {
      at: whole.indexOf(run, /\S/.exec(line)?.index),
      length: run.length,
      text: ': ',
    }
    found.push({ problem: { code: 'pasted-cells' }, changes: at([change]) })
  }
  const colon = /^\s*(?:- )?[^:：\s"'#“‘]+(：)/.exec(line)
  if (colon) {
    const [change] = markChanges(line).filter((one) => one.at === colon[0].length - 1)
    if (change) found.push(wide('yaml-full-width', line, [change], at))
  }
  const quoted = /^(\s*(?:- )?(?:[^:：\s]+\s*[:：]\s*)?)([“‘„＂＇].*[”’“＂＇])\s*$/u.exec(line)
  if (quoted) {
    const [, before = '', value = ''] = quoted
    const ends = [0, value.length - 1]
    const changes = quoteChanges(value)
      .filter((one) => ends.includes(one.at))
      .map((one) => ({ ...one, at: one.at + before.length }))
    found.push(wide('yaml-quotes', line, changes, at))
  }
  const list = /[[【［].*$/u.exec(line)
  if (list) {
    const changes = markChanges(list[0]).map((one) => ({ ...one, at: one.at + list.index }))
    if (changes.length > 0) found.push(wide('yaml-full-width', line, changes, at))
  }
  return found
}

function wide(
  code: 'yaml-full-width' | 'yaml-quotes',
  line: string,
  changes: readonly Change[],
  at: (changes: readonly Change[]) => readonly Change[],
): Candidate {
  const [first] = changes
  const found = line.charAt(first?.at ?? 0)
  return { problem: { code, found, use: first?.text ?? '' }, changes: at(changes) }
}
