import type { Named } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import {
  child,
  type Entry,
  entriesOf,
  itemsOf,
  type Node,
  type ScalarNode,
  textOf,
} from '../../source/yaml.js'
import { parseThreshold, printThreshold } from '../threshold/index.js'
import type { ComposedVersion } from './compose-all.js'
import { ofInput } from './digest.js'

/**
 * What a version was when it was settled, statement by statement: each word that decides a card,
 * at its place in the clause, fact, reading … that it belongs to. What gives no card (titles,
 * labels of readings and colours, questions, how tables call a fact) is no part of it.
 */
export interface Statement {
  readonly kind: Named
  readonly name: string
  /** Where in the thing it stands. */
  readonly path: string
  readonly value: string
  readonly span: Span
  /** Where the thing itself is named. */
  readonly thingAt: Span
}

/** Said of what an amendment takes out of a thing that stays. */
export const TAKEN_OUT = '（删去）'

/** All that a version states; of an amendment, what it does not take over from its base. */
export function settledOf(version: ComposedVersion): readonly Statement[] {
  const own = statementsOf(version)
  if (!version.base) return own
  const inherited = statementsOf(version.base)
  const before = new Map(inherited.map((one) => [keyOf(one), one.value]))
  const now = new Set(own.map(keyOf))
  const things = new Map(own.map((one) => [thingOf(one), one.thingAt]))
  return [
    ...own.filter((one) => !isSaid(one.value, before.get(keyOf(one)))),
    ...inherited.flatMap((one) => {
      const thingAt = things.get(thingOf(one))
      if (now.has(keyOf(one)) || !thingAt) return []
      return [{ ...one, value: TAKEN_OUT, span: thingAt, thingAt }]
    }),
  ]
}

export function keyOf({ kind, name, path }: Pick<Statement, 'kind' | 'name' | 'path'>): string {
  return JSON.stringify([kind, name, path])
}

export function thingOf({ kind, name }: Pick<Statement, 'kind' | 'name'>): string {
  return JSON.stringify([kind, name])
}

/** Whether two say the same: white space is layout in Chinese. */
export function isSaid(value: string, other: string | undefined): boolean {
  return other !== undefined && value.replace(/\s/gu, '') === other.replace(/\s/gu, '')
}

/** All that a version states, with what it takes over. */
export function statementsOf({ ruleset, articles, facts }: ComposedVersion): readonly Statement[] {
  const files = [ruleset, ...articles]
  const named = (key: string) => files.flatMap((file) => entriesOf(child(file, key)))
  return [
    ...articles.flatMap((article) => itemsOf(child(article, 'items'))).flatMap(clausesOf),
    ...named('readings').flatMap((entry) => {
      const isWords = (path: readonly string[]) =>
        ['cite', 'question'].includes(path.join('.')) ||
        (path[0] === 'options' && path[2] === 'label')
      return whole('reading', entry, isWords)
    }),
    ...named('decide').flatMap((entry) => whole('fact', entry, isLabel)),
    ...named('colours').flatMap((entry) => whole('colour', entry, isLabel)),
    ...entriesOf(child(facts, 'subjects')).flatMap((entry) =>
      whole('subject', entry, (path) => ofInput.has(path.at(-1) ?? '')),
    ),
    ...ruleset.entries
      .filter(({ key }) => !saidElsewhere.has(key.value))
      .flatMap((entry) => whole('version', entry, () => false)),
  ]
}

const isLabel: Skips = (path) => path.join() === 'label'

/** Of ruleset.yaml, what is stated thing by thing, says who the version is, or gives no card. */
const saidElsewhere = new Set([
  ...['ruleset', 'version', 'title', 'document', 'provisions'],
  ...['readings', 'decide', 'colours', 'intended'],
])

function clausesOf(item: Node): readonly Statement[] {
  const number = child(item, 'item')
  return itemsOf(child(item, 'clauses')).flatMap((clause) => {
    const id = child(clause, 'id')
    if (id?.kind !== 'scalar') return []
    const thing = { kind: 'clause', name: id.value, thingAt: id.span } as const
    const said = leavesOf(clause, [], (path) => ['id', 'title'].includes(path.join()))
    const place = { path: 'item', value: textOf(item, 'item') ?? '', span: number?.span ?? id.span }
    return [...said, place].map((one) => ({ ...thing, ...one }))
  })
}

function whole(kind: Named, { key, value }: Entry, skips: Skips): readonly Statement[] {
  const thing = { kind, name: key.value, thingAt: key.span }
  return leavesOf(value, [], skips).map((one) => ({ ...thing, ...one }))
}

type Leaf = Pick<Statement, 'path' | 'value' | 'span'>
type Skips = (path: readonly string[]) => boolean

/** Of a thing that is one word and has no parts. */
export const ITSELF = '.'

/** Every word in a thing, with the path to it; several in a row are said together. */
function leavesOf(node: Node, path: readonly string[], skips: Skips): readonly Leaf[] {
  if (skips(path)) return []
  const here = path.join('.') || ITSELF
  if (node.kind === 'scalar') {
    const isTier = path.at(-2) === 'tiers'
    const value = isTier ? thresholdWords(node.value) : node.value
    return [{ path: here, value: inOneLine(value), span: node.span }]
  }
  if (node.kind === 'map' && node.entries.length > 0) {
    return node.entries.flatMap(({ key, value }) => leavesOf(value, [...path, key.value], skips))
  }
  const parts = node.kind === 'list' ? node.items : []
  if (parts.every((part): part is ScalarNode => part.kind === 'scalar')) {
    const words = `[${parts.map(({ value }) => value).join(', ')}]`
    return [{ path: here, value: inOneLine(words), span: node.span }]
  }
  return parts.flatMap((part, index) => leavesOf(part, [...path, String(index + 1)], skips))
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

/** One length however it is written, in figures or in words. */
function thresholdWords(text: string): string {
  const parsed = parseThreshold(text)
  return parsed.ok ? printThreshold(parsed.threshold, 'zh') : text
}
