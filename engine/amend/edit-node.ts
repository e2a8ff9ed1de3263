import type { Span } from '../../source/texts.js'
import { type Entry, entryOf, type MapNode, type Node, type ScalarNode } from '../../source/yaml.js'

/**
 * Parsed YAML edited as data: what is put in and what stays keep the places where they are
 * written, so that whoever reads the result points at the right file and line.
 */
export function listOf(span: Span, items: readonly Node[]): Node {
  return { kind: 'list', span, items }
}

/** The map with an entry in the place of the one of that key, or after all others. */
export function withEntry(node: MapNode, entry: Entry): MapNode {
  const at = node.entries.findIndex(({ key }) => key.value === entry.key.value)
  const entries = at < 0 ? [...node.entries, entry] : node.entries.with(at, entry)
  return { ...node, entries }
}

export function withoutKey(node: MapNode, key: string): MapNode {
  return { ...node, entries: node.entries.filter((entry) => entry.key.value !== key) }
}

/** Where a path leaves the map: the step that is not there, and what is. */
export interface NoSuchStep {
  readonly kind: 'no-such-step'
  readonly step: string
  readonly known: readonly string[]
}

/** A word that no file spells out by itself, as if it stood there. */
export function written(value: string, span: Span): ScalarNode {
  return { kind: 'scalar', span, value, raw: value, style: 'plain', inFlow: false }
}

/** Whether two words name the same thing. */
export type Same = (one: string, other: string) => boolean

const alike: Same = (one, other) => one === other

/** The map with `value` at the end of a path, whose steps but the last must be there. */
export function setAt(
  node: MapNode,
  [step = '', ...rest]: readonly string[],
  at: Span,
  value: Node,
  same: Same = alike,
): MapNode | NoSuchStep {
  const found = find(node, step, same)
  if (rest.length === 0) {
    // of the path it is the last step that names what is put in
    const span = { ...at, start: Math.max(at.start, at.end - step.length) }
    const key = written(found?.key.value ?? step, span)
    return withEntry(node, { key, value })
  }
  if (found?.value.kind !== 'map') return noSuch(node, step)
  const inner = setAt(found.value, rest, at, value, same)
  return inner.kind === 'map' ? withEntry(node, { ...found, value: inner }) : inner
}

/** The map without what stands at the end of a path. */
export function removeAt(
  node: MapNode,
  [step = '', ...rest]: readonly string[],
  same: Same = alike,
): MapNode | NoSuchStep {
  const found = find(node, step, same)
  if (!found) return noSuch(node, step)
  if (rest.length === 0) return withoutKey(node, found.key.value)
  if (found.value.kind !== 'map') return noSuch(node, step)
  const inner = removeAt(found.value, rest, same)
  return inner.kind === 'map' ? withEntry(node, { ...found, value: inner }) : inner
}

/** As it is spelt, or else by its other name. */
function find(node: MapNode, step: string, same: Same): Entry | undefined {
  return entryOf(node, step) ?? node.entries.find(({ key }) => same(key.value, step))
}

function noSuch(node: MapNode, step: string): NoSuchStep {
  return { kind: 'no-such-step', step, known: node.entries.map(({ key }) => key.value) }
}

/**
 * Maps joined key by key to any depth; a scalar or a list is replaced, and so is what stands
 * under a key of `whole`.
 */
export function merge(base: Node, change: Node, whole: ReadonlySet<string>): Node {
  if (base.kind !== 'map' || change.kind !== 'map') return change
  let merged: MapNode = base
  for (const { key, value } of change.entries) {
    const before = entryOf(base, key.value)
    const after = before && !whole.has(key.value) ? merge(before.value, value, whole) : value
    merged = withEntry(merged, { key, value: after })
  }
  return merged
}
