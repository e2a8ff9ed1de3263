import type { Report } from '../../source/diagnostic.js'
import { child, entriesOf, entryOf, type MapNode, type Node } from '../../source/yaml.js'
import { composeArticles, joinProvisions } from './compose-article.js'
import { merge, removeAt, withEntry, withoutKey } from './edit-node.js'
import { otherNames } from './other-names.js'
import { repeal } from './repeal.js'
import { reportNoSuchStep, scalars } from './report.js'

/** The parsed files that a version is read from. */
export interface VersionNodes {
  readonly ruleset: MapNode
  readonly articles: readonly MapNode[]
  readonly facts: MapNode
}

/** An amendment's own files: only what changes. */
export interface Amendment {
  readonly ruleset: MapNode
  readonly articles: readonly MapNode[]
  /** `changed-facts.yaml`, where there is one. */
  readonly facts: MapNode | undefined
}

/** The keys of an amendment's ruleset.yaml that speak of the amendment itself. */
const ofAmendment: readonly string[] = ['amends', 'repeal']
/** What a version says of itself alone, and never takes over from its base. */
const notInherited: readonly string[] = ['governs']
/** Under these stands one statement, never half of an old one and half of a new. */
const oneStatement = new Set(['governed-by', 'ended-by', 'when'])

/**
 * A base with an amendment's changes put in: the whole version as if it had been written out, in
 * nodes that still point at where each word stands.
 */
export function compose(base: VersionNodes, change: Amendment, report: Report): VersionNodes {
  const left = repeal(base, child(change.ruleset, 'repeal'), report)
  const ruleset = composeRuleset(left.ruleset, change.ruleset)
  const facts = change.facts ? composeFacts(left.facts, change.facts, report) : left.facts
  const called = otherNames({ ruleset, articles: [...left.articles, ...change.articles], facts })
  return {
    ruleset,
    articles: composeArticles(left.articles, change.articles, called, report),
    facts,
  }
}

function composeRuleset(base: MapNode, change: MapNode): MapNode {
  const inherited = notInherited.reduce(withoutKey, base)
  let ruleset: MapNode = { ...inherited, span: change.span }
  for (const entry of change.entries) {
    const key = entry.key.value
    if (ofAmendment.includes(key)) continue
    const before = child(inherited, key)
    const value = before ? joined(key, before, entry.value) : entry.value
    ruleset = withEntry(ruleset, { key: entry.key, value })
  }
  return ruleset
}

/** Things with names are replaced one by one; of a reading, what is written of it. */
function joined(key: string, before: Node, after: Node): Node {
  if (key === 'provisions') return joinProvisions(before, after)
  if (key === 'effective' || before.kind !== 'map' || after.kind !== 'map') return after
  if (key !== 'readings') return after.entries.reduce(withEntry, before)
  return after.entries.reduce((readings, { key: id, value }) => {
    const reading = child(readings, id.value)
    return withEntry(readings, { key: id, value: reading ? joinReading(reading, value) : value })
  }, before)
}

function joinReading(before: Node, after: Node): Node {
  if (before.kind !== 'map' || after.kind !== 'map') return after
  const options = entryOf(after, 'options')
  const old = child(before, 'options')
  const changed = after.entries.reduce(withEntry, before)
  if (!options || old?.kind !== 'map') return changed
  const all = entriesOf(options.value).reduce(withEntry, old)
  return withEntry(changed, { key: options.key, value: all })
}

/** Facts are changed key by key: a value more, another group. `remove` lists paths. */
function composeFacts(base: MapNode, change: MapNode, report: Report): MapNode {
  let facts = base
  for (const path of scalars(child(change, 'remove'))) {
    const left = removeAt(facts, path.value.split('.'))
    if (left.kind === 'map') facts = left
    else reportNoSuchStep(path, left, report)
  }
  const merged = merge(facts, withoutKey(change, 'remove'), oneStatement)
  return merged.kind === 'map' ? merged : facts
}
