import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node as YamlNode,
} from 'yaml'
import type { Report } from './diagnostic.js'
import type { Span } from './texts.js'

/** A YAML value as it was typed: scalars stay text until a schema reads them (`4.10`, `0123`). */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly span: Span
  readonly value: string
  /** How many characters stand before the value's first: 1 for a quote. */
  readonly lead: number
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
      const key = /^[^\s:]+/.exec(text.slice(span.start))?.[0] ?? ''
      report({ ...span, end: span.start + key.length }, { code: 'yaml-duplicate-key', key })
    } else {
      // after its first slip a text cannot be followed: what the parser says then misleads
      if (!broken) reportSyntax(path, text, span, error.message, report)
      broken = true
    }
  }
  if (document.errors.length > 0) return undefined
  if (document.contents === null) {
    report(whole, { code: 'empty-file' })
    return undefined
  }
  return convert(document.contents, path, report)
}

/** What no YAML parser can name: another encoding, and blanks that only look like spaces. */
function reportForeign(path: string, text: string, report: Report): boolean {
  const broken = text.search(/[\uFFFD\0]/)
  if (broken >= 0) {
    report({ path, start: broken, end: broken + 1 }, { code: 'not-utf8' })
    return true
  }
  const blank = /^([ \t]*)([\u3000\u00A0]+)/m.exec(text)
  if (!blank) return false
  const start = blank.index + (blank[1] ?? '').length
  report({ path, start, end: start + (blank[2] ?? '').length }, { code: 'yaml-wide-space' })
  return true
}

/** Slips of the input method, named for what they are; the parser's own words for the rest. */
function reportSyntax(
  path: string,
  text: string,
  span: Span,
  detail: string,
  report: Report,
): void {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const lineEnd = text.indexOf('\n', span.start)
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  const tab = /^ *\t/.exec(line)
  if (tab) {
    const start = lineStart + tab[0].length - 1
    report({ path, start, end: start + 1 }, { code: 'yaml-tab' })
    return
  }
  // a key that a full-width colon swallowed is missed on its own line or on the next
  const above = text.lastIndexOf('\n', lineStart - 2) + 1
  for (const from of [lineStart, above]) {
    const wide = /^\s*(?:- )?[^:\s"'#]+(：)/.exec(
      text.slice(from, lineEnd < 0 ? undefined : lineEnd),
    )
    if (!wide) continue
    const start = from + wide[0].length - 1
    report({ path, start, end: start + 1 }, { code: 'yaml-full-width', found: '：', use: ': ' })
    return
  }
  report(span, { code: 'yaml-syntax', detail })
}

function convert(node: YamlNode, path: string, report: Report): Node {
  const [start, end] = node.range ?? [0, 0]
  const span: Span = { path, start, end }
  if (isMap(node)) {
    const entries: Entry[] = []
    for (const pair of node.items) {
      const key = convert(pair.key as YamlNode, path, report)
      if (key.kind !== 'scalar') {
        report(key.span, { code: 'wrong-type', expected: 'text', found: key.kind })
        continue
      }
      const value = pair.value as YamlNode | null
      // `key:` with nothing after it stands at the key, where the eye looks for it
      entries.push({ key, value: value ? convert(value, path, report) : empty(key.span) })
    }
    return { kind: 'map', span, entries }
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      span,
      items: node.items.map((item) => convert(item as YamlNode, path, report)),
    }
  }
  if (isAlias(node)) {
    report(span, { code: 'yaml-alias' })
    return empty(span)
  }
  if (isScalar(node)) {
    const value = typeof node.value === 'string' ? node.value : ''
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    return { kind: 'scalar', span, value, lead: quoted ? 1 : 0 }
  }
  return empty(span)
}

function empty(span: Span): ScalarNode {
  return { kind: 'scalar', span, value: '', lead: 0 }
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
