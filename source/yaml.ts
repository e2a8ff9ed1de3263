import {
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Node as YamlNode,
} from 'yaml'
import type { Report } from './diagnostic.js'
import { reportDuplicateKey } from './duplicate-key.js'
import { dashInside } from './line-slips.js'
import { invisibleIn } from './slips.js'
import { changing, leadsOn, reportSyntaxSlip } from './syntax-slips.js'
import type { Span } from './texts.js'

/** A YAML value as it was typed: scalars stay text until a schema reads them (`4.10`, `0123`). */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly span: Span
  readonly value: string
  /** As it stands in the file, quotes, escapes and indentation with it. */
  readonly raw: string
  readonly style: 'plain' | 'single' | 'double' | 'block'
  /** Whether it stands in `[…]` or `{…}`. */
  readonly inFlow: boolean
}
export interface ListNode {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly Node[]
}
export interface MapNode {
  readonly kind: 'map'
  readonly span: Span
  readonly entries: readonly Entry[]
}
export interface Entry {
  readonly key: ScalarNode
  readonly value: Node
}

/** Text → nodes. A text with a syntax error gives no node, and its diagnostics. */
export function parseYaml(path: string, text: string, report: Report): Node | undefined {
  const whole: Span = { path, start: 0, end: 0 }
  if (reportForeign(path, text, report)) return undefined
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: new LineCounter(),
    prettyErrors: false,
    strict: true,
  })
  let broken = false
  for (const error of document.errors) {
    const start = Math.min(error.pos[0], Math.max(0, text.length - 1))
    const end = Math.min(Math.max(error.pos[1], start + 1), text.length)
    const span: Span = { path, start, end }
    if (error.code === 'DUPLICATE_KEY') {
      // two keys that fell together because the text could not be followed
      if (broken) continue
      reportDuplicateKey(document, path, text, start, report)
    } else if (error.code === 'MULTIPLE_DOCS') {
      const [line = ''] = text.slice(start, end).split(/\r?\n/, 1)
      const at = { ...span, end: start + Math.max(1, line.length) }
      if (!broken) report(at, { code: 'yaml-documents' })
    } else {
      // after its first slip a text cannot be followed: what the parser says then misleads
      if (!broken && !reportSyntaxSlip(path, text, start, report)) {
        const opened = openQuote(document, text)
        const at = opened === undefined ? span : { path, start: opened, end: opened + 1 }
        report(at, { code: 'yaml-syntax', detail: error.message })
      }
      broken = true
    }
  }
  if (document.errors.length > 0) return undefined
  if (document.contents === null) {
    report(whole, { code: 'empty-file' })
    return undefined
  }
  return convert(document.contents, { path, text, report }, false)
}

/** Where a quotation opens that nothing closes; the parser misses it at the end of the text only. */
function openQuote(document: Document.Parsed, text: string): number | undefined {
  let opened: number | undefined
  visit(document, {
    Scalar: (_, { type, range, source }) => {
      if (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') return undefined
      if (!range || range[1] < text.trimEnd().length) return undefined
      const closed = text
        .slice(range[0] + 1, range[1])
        .trimEnd()
        .endsWith(text.charAt(range[0]))
      if (closed && source !== '') return undefined
      opened = range[0]
      return visit.BREAK
    },
  })
  return opened
}

/** What no YAML parser can name: another encoding, and blanks that only look like spaces. */
function reportForeign(path: string, text: string, report: Report): boolean {
  const broken = text.search(/[\uFFFD\0]/)
  if (broken >= 0) {
    report({ path, start: broken, end: broken + 1 }, { code: 'not-utf8' })
    return true
  }
  const changes = [...text.matchAll(WIDE_INDENT)].map(({ index, 1: before = '', 2: run = '' }) => ({
    at: index + before.length,
    length: run.length,
    // what the eye sees: an ideograph is as wide as two letters
    text: run.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' '),
  }))
  const [first] = changes
  if (!first) return false
  const certain = leadsOn(text, changes, text.length)
  report(
    { path, start: first.at, end: first.at + first.length },
    { code: 'yaml-wide-space' },
    { fixes: [changing(path, changes, certain)] },
  )
  return true
}

const WIDE_INDENT = /^([ \t]*)([\u3000\u00a0]+)/gm

interface Source {
  readonly path: string
  readonly text: string
  readonly report: Report
}

function convert(node: YamlNode, source: Source, inFlow: boolean): Node {
  const { path, text, report } = source
  const [start, end] = node.range ?? [0, 0]
  const span: Span = { path, start, end }
  if (isMap(node)) {
    const flow = inFlow || node.flow === true
    const entries: Entry[] = []
    for (const pair of node.items) {
      const key = convert(pair.key as YamlNode, source, flow)
      if (key.kind !== 'scalar') {
        report(key.span, { code: 'wrong-type', expected: 'text', found: key.kind })
        continue
      }
      const value = pair.value as YamlNode | null
      // `key:` with nothing after it stands at the key, where the eye looks for it
      entries.push({ key, value: value ? convert(value, source, flow) : empty(key.span) })
    }
    return { kind: 'map', span, entries }
  }
  if (isSeq(node)) {
    const flow = inFlow || node.flow === true
    const items = node.items.map((item) => convert(item as YamlNode, source, flow))
    if (!flow) for (const item of items) reportDashInside(item, source)
    return { kind: 'list', span, items }
  }
  if (isAlias(node)) {
    report(span, { code: 'yaml-alias' })
    // said once: a value stands there, if not one that can be read
    const raw = text.slice(start, end)
    return { kind: 'scalar', span, value: raw, raw, style: 'plain', inFlow }
  }
  if (isScalar(node)) {
    const value = typeof node.value === 'string' ? node.value : ''
    const style = STYLES[node.type ?? ''] ?? 'plain'
    const raw = text.slice(start, end)
    reportInvisible(span, raw, report)
    return { kind: 'scalar', span, value, raw, style, inFlow }
  }
  return empty(span)
}

function reportDashInside(item: Node, { path, text, report }: Source): void {
  if (item.kind !== 'scalar' || item.style !== 'plain') return
  const slip = dashInside(item.raw, item.span.start, text)
  const [first] = slip?.changes ?? []
  if (!slip || !first) return
  const span = { path, start: first.at, end: first.at + first.length }
  report(span, slip.problem, { fixes: [changing(path, slip.changes, false)] })
}

const STYLES: Readonly<Record<string, ScalarNode['style']>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

/** Where a word is not refused for it, it is still not what anybody typed. */
function reportInvisible({ path, start }: Span, raw: string, report: Report): void {
  const slip = invisibleIn(raw)
  if (!slip) return
  const changes = slip.changes.map((one) => ({ ...one, at: one.at + start }))
  const at = start + slip.at
  report({ path, start: at, end: at + slip.length }, slip.problem, {
    severity: 'warning',
    fixes: [changing(path, changes, true)],
  })
}

function empty(span: Span): ScalarNode {
  return { kind: 'scalar', span, value: '', raw: '', style: 'plain', inFlow: false }
}

/** The node as plain data, for a schema to look at. */
export function toPlain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toPlain)
    case 'map':
      return Object.fromEntries(
        node.entries.map((entry) => [entry.key.value, toPlain(entry.value)]),
      )
  }
}

/** The value under a key, if the node is a map that has it. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined
  return node.entries.find((entry) => entry.key.value === key)
}

/** The text of the scalar under a key; undefined when absent or left empty. */
export function textOf(node: Node | undefined, key: string): string | undefined {
  const value = child(node, key)
  return value?.kind === 'scalar' && value.value !== '' ? value.value : undefined
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

export function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : []
}

export interface Comment {
  readonly at: number
  /** From its `#` to the end of its line. */
  readonly text: string
}

/** Every comment of a text, which nodes do not hold. */
export function commentsIn(text: string): readonly Comment[] {
  const found: Comment[] = []
  let at = 0
  let scalar = false
  for (const token of new Lexer().lex(text)) {
    // marks of the lexer's own, which stand in no text
    if (token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR) {
      scalar = token === CST.SCALAR
      continue
    }
    if (!scalar && token.startsWith('#')) found.push({ at, text: token })
    scalar = false
    at += token.length
  }
  return found
}
