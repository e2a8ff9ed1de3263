import type { Report } from '../../source/diagnostic.js'
import { nearestOf } from '../../source/refuse.js'
import type { Node } from '../../source/yaml.js'
import {
  child,
  type Entry,
  entriesOf,
  entryOf,
  type MapNode,
  type ScalarNode,
  textOf,
} from '../../source/yaml.js'
import type { Reading } from '../model/clause.js'
import { lookUp, reportUnknown } from './names.js'
import { meaningOf } from './schemas.js'

/** The readings of a version, with the patch of each option as it stands in the file. */
export interface ReadingSet {
  readonly readings: ReadonlyMap<string, Reading>
  readonly patches: ReadonlyMap<string, ReadonlyMap<string, MapNode>>
}

/** `readings:` → the readings and their patches; `chosen` puts another option in use. `label` is the option's name, not a patch. */
export function readReadings(
  node: Node | undefined,
  chosen: Readonly<Record<string, string>>,
  report: Report,
): ReadingSet {
  const readings = new Map<string, Reading>()
  const patches = new Map<string, ReadonlyMap<string, MapNode>>()
  for (const { key, value } of entriesOf(node)) {
    const options = new Map<string, MapNode>()
    const labels: { name: string; label: string }[] = []
    for (const option of entriesOf(child(value, 'options'))) {
      if (option.value.kind !== 'map') continue
      const entries = option.value.entries.filter((entry) => entry.key.value !== 'label')
      options.set(option.key.value, { ...option.value, entries })
      labels.push({
        name: option.key.value,
        label: textOf(option.value, 'label') ?? option.key.value,
      })
    }
    const written =
      (Object.hasOwn(chosen, key.value) ? chosen[key.value] : undefined) ??
      textOf(value, 'use') ??
      ''
    let use = labels.find(({ label }) => label === written)?.name ?? written
    const useNode = child(value, 'use')
    if (useNode && !options.has(use)) {
      reportUnknown(
        'option',
        use,
        [...options.keys()],
        useNode.kind === 'scalar' ? useNode : useNode.span,
        report,
      )
      // what hangs on the reading is not wrong too: it is read by the first option
      use = labels[0]?.name ?? ''
    }
    patches.set(key.value, options)
    readings.set(key.value, {
      id: key.value,
      cite: textOf(value, 'cite') ?? '',
      question: textOf(value, 'question') ?? '',
      use,
      span: key.span,
      options: labels,
    })
  }
  return { readings, patches }
}

/** A map with the keys that its readings give it, each at the place where it is written. */
export interface Patched {
  readonly node: PatchedNode
  readonly used: readonly string[]
}

/** Not complete where a reading is not known: the keys it would have given are not missing. */
export interface PatchedNode extends MapNode {
  readonly complete: boolean
}

/**
 * Merges into a map what the chosen options of its `reading:` say. A key comes from one place
 * only, from the map itself or from one reading; but exceptions (`unless`) add up. Keys the place does not know are reported.
 */
export function applyReadings(
  node: Node,
  allowed: readonly string[],
  set: ReadingSet,
  report: Report,
): Patched {
  const entries: Entry[] = entriesOf(node).filter((entry) => entry.key.value !== 'reading')
  const used: string[] = []
  let complete = true
  for (const name of scalars(child(node, 'reading'))) {
    const reading = lookUp(set.readings, 'reading', name.value, name, report)
    if (!reading) {
      complete = false
      continue
    }
    used.push(reading.id)
    for (const entry of set.patches.get(reading.id)?.get(reading.use)?.entries ?? []) {
      const key = entry.key.value
      if (!allowed.includes(key)) {
        reportUnknownKey(entry, allowed, report)
        continue
      }
      const own = entries.findIndex((other) => other.key.value === key)
      const there = entries[own]
      if (!there) entries.push(entry)
      // exceptions add up; of anything else only one place can be right
      else if (key === 'unless') entries[own] = eitherOf(there, entry)
      else report(name.span, { code: 'key-set-twice', key, reading: reading.id })
    }
  }
  return { node: { kind: 'map', span: node.span, entries, complete }, used }
}

/** An exception that holds when either does. */
function eitherOf({ key, value }: Entry, other: Entry): Entry {
  const { span } = value
  const any: ScalarNode = {
    kind: 'scalar',
    span,
    value: 'any',
    raw: 'any',
    style: 'plain',
    inFlow: false,
  }
  const of: Node = { kind: 'list', span, items: [value, other.value] }
  return { key, value: { kind: 'map', span, entries: [{ key: any, value: of }] } }
}

function reportUnknownKey(entry: Entry, known: readonly string[], report: Report): void {
  const { hint, fixes } = nearestOf(entry.key, known)
  report(entry.key.span, { code: 'unknown-key', key: entry.key.value, known, ...hint }, { fixes })
}

/** One word, or a list of words. */
export function scalars(node: Node | undefined): readonly ScalarNode[] {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : []
  return nodes.filter((item) => item.kind === 'scalar')
}

/** A key that must be there once the readings have had their say. */
export function required(node: PatchedNode, key: string, report: Report): Node | undefined {
  const entry = entryOf(node, key)
  if (!entry && node.complete) {
    const meaning = meaningOf(key)
    const hint = meaning === undefined ? {} : { meaning }
    report({ ...node.span, end: node.span.start }, { code: 'missing-key', key, ...hint })
  }
  return entry?.value
}
