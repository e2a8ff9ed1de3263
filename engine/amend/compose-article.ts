import type { Report } from '../../source/diagnostic.js'
import {
  child,
  type Entry,
  entriesOf,
  entryOf,
  itemsOf,
  type MapNode,
  type Node,
  textOf,
} from '../../source/yaml.js'
import { reportUnknown } from '../ruleset/names.js'
import { listOf, removeAt, setAt, withEntry, withoutKey } from './edit-node.js'
import type { OtherNames } from './other-names.js'
import { reportNoSuchStep, scalars } from './report.js'
import { changedText } from './text-changes.js'

/** The articles of a base with those of an amendment put in: items by number, clauses by id. */
export function composeArticles(
  base: readonly MapNode[],
  changes: readonly MapNode[],
  called: OtherNames,
  report: Report,
): readonly MapNode[] {
  let articles = base
  for (const change of changes) {
    const name = textOf(change, 'article')
    const at = articles.findIndex((one) => textOf(one, 'article') === name)
    const before = articles[at] ?? { ...change, entries: [] }
    const after = composeArticle(before, change, called, report)
    articles = at < 0 ? [...articles, after] : articles.with(at, after)
  }
  return articles
}

function composeArticle(
  base: MapNode,
  change: MapNode,
  called: OtherNames,
  report: Report,
): MapNode {
  let article = base
  for (const { key, value } of change.entries) {
    const before = child(base, key.value)
    article = withEntry(article, { key, value: joined(key.value, before, value, called, report) })
  }
  return article
}

function joined(
  key: string,
  before: Node | undefined,
  after: Node,
  called: OtherNames,
  report: Report,
): Node {
  switch (key) {
    case 'items':
      return joinList(before, after, 'item', (old, item) => composeItem(old, item, called, report))
    case 'provisions':
      return before ? joinProvisions(before, after) : after
    default:
      if (before?.kind !== 'map' || after.kind !== 'map') return after
      return after.entries.reduce(withEntry, before)
  }
}

/** A provision of the same place takes the place of the old one. */
export function joinProvisions(before: Node, after: Node): Node {
  return joinList(before, after, 'cite', (_, provision) => provision)
}

/** Two lists of maps that `name` tells apart; what is new comes last. */
function joinList(
  before: Node | undefined,
  after: Node,
  name: string,
  put: (old: MapNode | undefined, one: MapNode) => Node | undefined,
): Node {
  const joined = [...itemsOf(before)]
  for (const one of itemsOf(after)) {
    if (one.kind !== 'map') continue
    const at = joined.findIndex((old) => textOf(old, name) === textOf(one, name))
    const old = joined[at]
    const value = put(old?.kind === 'map' ? old : undefined, one)
    if (value && at < 0) joined.push(value)
    else if (value) joined[at] = value
  }
  return listOf(before?.span ?? after.span, joined)
}

function composeItem(
  old: MapNode | undefined,
  change: MapNode,
  called: OtherNames,
  report: Report,
): MapNode {
  // the sentence that changed the base is no sentence of this amendment
  let item: MapNode = old ? withoutKey(old, 'amended-by') : { ...change, entries: [] }
  const text = changedText(old, change, report)
  const key = entryOf(old, 'text')?.key
  if (text && key) item = withEntry(item, { key, value: text })
  for (const { key, value } of change.entries) {
    if (key.value === 'text-changes') continue
    const before = child(old, key.value)
    item = withEntry(item, {
      key,
      value: key.value === 'clauses' ? composeClauses(before, value, called, report) : value,
    })
  }
  return item
}

function composeClauses(
  before: Node | undefined,
  after: Node,
  called: OtherNames,
  report: Report,
): Node {
  return joinList(before, after, 'id', (old, clause) => {
    if (!isChange(clause)) return clause
    if (old) return composeClause(old, clause, called, report)
    const id = child(clause, 'id')
    const known = itemsOf(before).flatMap((one) => textOf(one, 'id') ?? [])
    if (id?.kind === 'scalar') reportUnknown('clause', id.value, known, id.span, report)
    return undefined
  })
}

/** A clause that says only what of it changes, and is not written out whole. */
function isChange(clause: MapNode): boolean {
  return entryOf(clause, 'change') !== undefined || entryOf(clause, 'remove') !== undefined
}

/** `change:` puts a value at a path, as `limit.tiers.yellow`; `remove:` takes out what is there. */
function composeClause(old: MapNode, change: MapNode, called: OtherNames, report: Report): MapNode {
  let clause = old
  const same = called(textOf(old, 'subject'))
  for (const path of scalars(child(change, 'remove'))) {
    const left = removeAt(clause, path.value.split('.'), same)
    if (left.kind === 'map') clause = left
    else reportNoSuchStep(path, left, report)
  }
  for (const { key, value } of entriesOf(child(change, 'change'))) {
    const set = setAt(clause, key.value.split('.'), key.span, value, same)
    if (set.kind === 'map') clause = set
    else reportNoSuchStep(key, set, report)
  }
  // a key written beside `change` is neither: the whole shape will say so
  const others = change.entries.filter(({ key }) => !known.includes(key.value))
  return others.reduce((all: MapNode, entry: Entry) => withEntry(all, entry), clause)
}

const known = ['id', 'change', 'remove']
