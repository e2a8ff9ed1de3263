import type { Named } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import {
  child,
  type Entry,
  entriesOf,
  itemsOf,
  type MapNode,
  type Node,
  textOf,
  toPlain,
} from '../../source/yaml.js'
import { parseThreshold, printThreshold } from '../threshold/index.js'
import type { ComposedVersion } from './compose-all.js'
import { digestOf, meaningOf } from './digest.js'

/**
 * What a version was when it was settled, statement by statement: each threshold and each choice
 * as it reads, all else of a thing as one digest. What gives no card (titles, labels, questions)
 * is no part of it.
 */
export interface Statement {
  readonly kind: Named
  readonly name: string
  /** Where in the thing it stands; `rest` for all that no other statement says. */
  readonly path: string
  readonly value: string
  readonly span: Span
}

export const REST = 'rest'

/** All that a version states; of an amendment, what it does not take over from its base. */
export function settledOf(version: ComposedVersion): readonly Statement[] {
  const own = statementsOf(version)
  if (!version.base) return own
  const inherited = new Map(statementsOf(version.base).map((one) => [keyOf(one), one.value]))
  return own.filter((one) => inherited.get(keyOf(one)) !== one.value)
}

export function keyOf({ kind, name, path }: Omit<Statement, 'value' | 'span'>): string {
  return JSON.stringify([kind, name, path])
}

/** All that a version states, with what it takes over. */
export function statementsOf({ ruleset, articles, facts }: ComposedVersion): readonly Statement[] {
  const files = [ruleset, ...articles]
  const named = (key: string) => files.flatMap((file) => entriesOf(child(file, key)))
  return [
    ...articles.flatMap((article) => itemsOf(child(article, 'items'))).flatMap(clausesOf),
    ...named('readings').flatMap(readingOf),
    ...named('decide').map((entry) => whole('fact', entry, ['label'])),
    ...named('colours').map((entry) => whole('colour', entry, ['label'])),
    ...entriesOf(child(facts, 'subjects')).map((entry) => whole('subject', entry, [])),
    ...ruleset.entries
      .filter(({ key }) => !saidElsewhere.has(key.value))
      .map((entry) => whole('version', entry, [])),
  ]
}

/** Of ruleset.yaml, what is stated thing by thing, or says who the version is. */
const saidElsewhere = new Set([
  ...['ruleset', 'version', 'title', 'document', 'provisions'],
  ...['readings', 'decide', 'colours'],
])

function clausesOf(item: Node): readonly Statement[] {
  const number = textOf(item, 'item') ?? ''
  return itemsOf(child(item, 'clauses')).flatMap((clause) => {
    const id = child(clause, 'id')
    if (clause.kind !== 'map' || id?.kind !== 'scalar') return []
    const thing = { kind: 'clause', name: id.value } as const
    const rest = { item: number, ...(withoutTiers(clause) as object), id: '', title: '' }
    return [
      ...tiersIn(clause, []).map((tier) => ({ ...thing, ...tier })),
      { ...thing, path: REST, value: digestOf(rest), span: id.span },
    ]
  })
}

/** Every tier of a clause, wherever its limit has tiers. */
function tiersIn(
  node: Node,
  path: readonly string[],
): readonly { readonly path: string; readonly value: string; readonly span: Span }[] {
  return entriesOf(node).flatMap(({ key, value }) => {
    const here = [...path, key.value]
    if (path.at(-1) !== 'tiers' || value.kind !== 'scalar') return tiersIn(value, here)
    return [{ path: here.join('.'), value: thresholdWords(value.value), span: value.span }]
  })
}

/** One length however it is written, in figures or in words. */
function thresholdWords(text: string): string {
  const parsed = parseThreshold(text)
  return parsed.ok ? printThreshold(parsed.threshold, 'zh') : text
}

function withoutTiers(node: Node): unknown {
  if (node.kind !== 'map') return toPlain(node)
  return Object.fromEntries(
    node.entries.map(({ key, value }) => {
      const isTiers = key.value === 'tiers' && value.kind === 'map'
      const kept = isTiers ? value.entries.filter((one) => one.value.kind !== 'scalar') : []
      return [key.value, withoutTiers(isTiers ? { ...value, entries: kept } : value)]
    }),
  )
}

function readingOf({ key, value }: Entry): readonly Statement[] {
  const use = child(value, 'use')
  const thing = { kind: 'reading', name: key.value } as const
  const options = entriesOf(child(value, 'options')).map((option) => [
    option.key.value,
    plainWithout(option.value, ['label']),
  ])
  const rest = { ...thing, path: REST, value: digestOf(options), span: key.span }
  if (use?.kind !== 'scalar') return [rest]
  return [{ ...thing, path: 'use', value: use.value, span: use.span }, rest]
}

function whole(kind: Named, { key, value }: Entry, except: readonly string[]): Statement {
  const said = except.length > 0 ? plainWithout(value, except) : meaningOf(value)
  return { kind, name: key.value, path: REST, value: digestOf(said), span: key.span }
}

function plainWithout(node: Node, except: readonly string[]): unknown {
  if (node.kind !== 'map') return toPlain(node)
  const entries = node.entries.filter(({ key }) => !except.includes(key.value))
  const left: MapNode = { ...node, entries }
  return toPlain(left)
}
