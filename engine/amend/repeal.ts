import type { Named, Report } from '../../source/diagnostic.js'
import {
  child,
  entriesOf,
  entryOf,
  itemsOf,
  type MapNode,
  type Node,
  type ScalarNode,
  textOf,
} from '../../source/yaml.js'
import { reportUnknown } from '../ruleset/names.js'
import type { VersionNodes } from './compose.js'
import { listOf, withEntry, withoutKey } from './edit-node.js'
import { scalars } from './report.js'

/**
 * Takes out of a base what an amendment repeals: `items`, `clauses` and `provisions` by what they
 * are called by, anything else by the key under which ruleset.yaml or an article has it.
 */
export function repeal(base: VersionNodes, node: Node | undefined, report: Report): VersionNodes {
  let { ruleset, articles } = base
  for (const { key, value } of entriesOf(node)) {
    for (const name of scalars(value)) {
      const files = [ruleset, ...articles]
      const known = files.flatMap((file) => namesIn(file, key.value))
      if (!known.includes(name.value)) {
        reportUnknown(kinds.get(key.value) ?? 'value', name.value, known, name.span, report)
        continue
      }
      ;[ruleset = ruleset, ...articles] = files.map((file) => without(file, key.value, name))
    }
  }
  return { ...base, ruleset, articles: articles.flatMap(withoutEmpty) }
}

const kinds = new Map<string, Named>([
  ['items', 'item'],
  ['clauses', 'clause'],
  ['provisions', 'provision'],
  ['readings', 'reading'],
  ['colours', 'colour'],
  ['decide', 'fact'],
])

/** What tells the elements of a list apart. */
const nameOf = new Map([
  ['items', 'item'],
  ['provisions', 'cite'],
])

function namesIn(file: MapNode, section: string): readonly string[] {
  const textsOf = (nodes: readonly Node[], key: string) =>
    nodes.flatMap((one) => textOf(one, key) ?? [])
  if (section === 'clauses') {
    return itemsOf(child(file, 'items')).flatMap((item) =>
      textsOf(itemsOf(child(item, 'clauses')), 'id'),
    )
  }
  const found = child(file, section)
  if (found?.kind === 'list') return textsOf(found.items, nameOf.get(section) ?? 'id')
  return entriesOf(found).map(({ key }) => key.value)
}

function without(file: MapNode, section: string, name: ScalarNode): MapNode {
  if (section === 'clauses') {
    return changed(file, 'items', (items) =>
      mapList(items, (item) =>
        item.kind === 'map'
          ? changed(item, 'clauses', (clauses) => dropNamed(clauses, 'id', name.value))
          : item,
      ),
    )
  }
  return changed(file, section, (found) =>
    found.kind === 'map'
      ? withoutKey(found, name.value)
      : dropNamed(found, nameOf.get(section) ?? 'id', name.value),
  )
}

function changed(file: MapNode, key: string, change: (node: Node) => Node): MapNode {
  const entry = entryOf(file, key)
  return entry ? withEntry(file, { key: entry.key, value: change(entry.value) }) : file
}

function mapList(list: Node, change: (node: Node) => Node): Node {
  return listOf(list.span, itemsOf(list).map(change))
}

function dropNamed(list: Node, key: string, name: string): Node {
  return listOf(
    list.span,
    itemsOf(list).filter((one) => textOf(one, key) !== name),
  )
}

/** An item whose clauses have all gone gives no card any more; an article may have nothing left. */
function withoutEmpty(article: MapNode): readonly MapNode[] {
  const items = entryOf(article, 'items')
  if (!items) return [article]
  const left = itemsOf(items.value).filter((item) => itemsOf(child(item, 'clauses')).length > 0)
  const value = listOf(items.value.span, left)
  const kept =
    left.length > 0 ? withEntry(article, { key: items.key, value }) : withoutKey(article, 'items')
  return kept.entries.length > 1 ? [kept] : []
}
