import type { Expected } from '../../engine/index.js'
import { collector } from '../../source/diagnostic.js'
import {
  type Comment,
  child,
  commentsIn,
  type Entry,
  entriesOf,
  entryOf,
  itemsOf,
  type Node,
  parseYaml,
} from '../../source/yaml.js'
import { EXPECTED, expectedInLine, expectedLines } from '../output/cases/case-text.js'

/** A case file's text in which some cases expect something else; all else as it was typed. */

export const UNCONFIRMED = '重算的结果，未经确认：核对后改写 why，删去这一行'

/** `expected`: by the offset at which the name of its case begins. */
export function restatedText(
  path: string,
  text: string,
  expected: ReadonlyMap<number, Expected>,
): string {
  const root = parseYaml(path, text, collector().report)
  const source: Source = {
    text,
    comments: commentsIn(text),
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  }
  const edits = itemsOf(child(root, 'cases')).flatMap((node) => {
    const name = entryOf(node, 'case')
    const meant = name && expected.get(name.value.span.start)
    if (!meant) return []
    return name.key.inFlow
      ? inBraces(node, name, meant, source)
      : inLines(node, name, meant, source)
  })
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((before, { start, end, put }) => before.slice(0, start) + put + before.slice(end), text)
}

interface Source {
  readonly text: string
  readonly comments: readonly Comment[]
  readonly lineBreak: string
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
}

/** Between braces there may be no lines: the new expectation stands between them, too. */
function inBraces(node: Node, name: Entry, meant: Expected, source: Source): readonly Edit[] {
  const entries = entriesOf(node)
  const fresh = ['suggested: yes', ...expectedInLine(meant)].join(', ')
  const said = entries.filter(isExpectation)
  const [first, ...others] = said
  if (!first) {
    const at = endOf(name, source)
    return [{ start: at, end: at, put: `, ${fresh}` }]
  }
  // a comment runs to the end of its line
  const { text, lineBreak } = source
  const next = lineBreak + ' '.repeat(node.span.start - lineStart(text, node.span.start) + 1)
  const kept = (start: number, end: number) =>
    within(source, start, end)
      .map((comment) => ` ${comment.text}${next}`)
      .join('')
  const { start } = first.key.span
  const end = endOf(first, source)
  return [
    { start, end, put: kept(start, end) + fresh },
    ...others.map((entry) => {
      const before = entries[entries.indexOf(entry) - 1]
      const from = before ? endOf(before, source) : entry.key.span.start
      const to = endOf(entry, source)
      return { start: from, end: to, put: kept(from, to) }
    }),
  ]
}

function inLines(node: Node, name: Entry, meant: Expected, source: Source): readonly Edit[] {
  const { text, lineBreak } = source
  const indent = name.key.span.start - lineStart(text, name.key.span.start)
  const space = ' '.repeat(indent)
  const lines = Object.values(expectedLines(meant, indent)).flat()
  const suggested = `${space}suggested: yes # ${UNCONFIRMED}`
  const said = entriesOf(node).filter(isExpectation)
  const [first, ...others] = said
  if (!first) {
    const at = lineEnd(text, endOf(name, source))
    return [{ start: at, end: at, put: ['', suggested, ...lines].join(lineBreak) }]
  }
  const kept = said.flatMap((entry) =>
    within(source, entry.key.span.start, lineEnd(text, endOf(entry, source))).map(
      (comment) => space + comment.text,
    ),
  )
  // a line that is to be taken out cannot stand behind the dash that opens the case
  const opens =
    text.slice(lineStart(text, first.key.span.start), first.key.span.start).trim() !== ''
  const fresh = opens ? [...lines, ...kept, suggested] : [...kept, suggested, ...lines]
  return [
    {
      start: first.key.span.start,
      end: lineEnd(text, endOf(first, source)),
      put: fresh.join(lineBreak).slice(indent),
    },
    ...others.map((entry) => ({
      start: lineStart(text, entry.key.span.start),
      end: nextLine(text, endOf(entry, source)),
      put: '',
    })),
  ]
}

function isExpectation({ key }: Entry): boolean {
  return EXPECTED.some((one) => one === key.value)
}

function within({ comments }: Source, start: number, end: number): readonly Comment[] {
  return comments.filter(({ at, text }) => at >= start && at < end && !text.includes(UNCONFIRMED))
}

function endOf({ key, value }: Entry, { text }: Source): number {
  return Math.max(key.span.end, lastSpot(value, text))
}

/** Where what is written ends: a block's own span runs on over blank lines and comments. */
function lastSpot(node: Node, text: string): number {
  if (node.kind === 'scalar' || '[{'.includes(text.charAt(node.span.start))) return node.span.end
  const ends =
    node.kind === 'list'
      ? node.items.map((item) => lastSpot(item, text))
      : node.entries.map(({ key, value }) => Math.max(key.span.end, lastSpot(value, text)))
  return Math.max(...ends)
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Before the line break. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at - 1)
  if (end < 0) return text.length
  return text.charAt(end - 1) === '\r' ? end - 1 : end
}

/** Past the line break. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at - 1)
  return end < 0 ? text.length : end + 1
}
