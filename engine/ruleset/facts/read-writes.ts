import type { Report } from '../../../source/diagnostic.js'
import { nearest } from '../../../source/nearest.js'
import type { Node, ScalarNode } from '../../../source/yaml.js'
import { child, entriesOf, itemsOf } from '../../../source/yaml.js'
import type { Take, Write } from '../../model/event.js'
import type { Fact, FactType, Scalar, Subject } from '../../model/fact.js'
import { factNamed, valuesNamed } from '../names.js'

/** What an event writes where: `sets` from its fields, `gives` fixed values, `takes` other facts. */
export type Writes = readonly Write[]

/** The field of every event that holds its instant. */
const AT = 'at'
const scalars: readonly FactType[] = [
  'text',
  'choice',
  'number',
  'yes-no',
  'instant',
  'date',
  'item',
]
const moments: readonly FactType[] = ['instant', 'date']
const partsOf: Readonly<Record<string, readonly string[]>> = {
  extensions: ['requestedAt', 'decidedAt', 'decision', 'promisedAt', 'reason'],
  intervals: ['from', 'to'],
}

export function readWrites(node: Node, subject: Subject, report: Report): Writes {
  const writes: Write[] = []
  for (const { key, value } of entriesOf(child(node, 'sets'))) {
    const fields = fieldsOf(value)
    const fact = factNamed(subject, key, report, fields.includes(AT) ? moments : scalars)
    if (fact) writes.push({ target: fact.name, fields, value: undefined })
  }
  for (const { key, value } of entriesOf(child(node, 'gives'))) {
    const fact = factNamed(subject, key, report, scalars)
    if (!fact || value.kind !== 'scalar') continue
    const fixed = valuesNamed(fact, value, report)?.[0]
    if (fixed !== undefined) writes.push({ target: fact.name, fields: [], value: fixed })
  }
  return writes
}

/** The same for the parts of a list's element. */
export function readListWrites(node: Node, fact: Fact, report: Report): Writes {
  const writes: Write[] = []
  const parts = partsOf[fact.type] ?? []
  for (const { key, value } of entriesOf(child(node, 'sets'))) {
    if (knownIn(key, parts, report)) {
      writes.push({ target: key.value, fields: fieldsOf(value), value: undefined })
    }
  }
  for (const { key, value } of entriesOf(child(node, 'gives'))) {
    if (!knownIn(key, parts, report) || value.kind !== 'scalar') continue
    const fixed = key.value === 'decision' ? decisionNamed(value, fact, report) : value.value
    if (fixed !== undefined) writes.push({ target: key.value, fields: [], value: fixed })
  }
  return writes
}

/** Facts taken over from an assignment, each into one that can hold it. */
export function readTakes(
  node: Node,
  subject: Subject,
  assigned: Subject,
  report: Report,
): readonly Take[] {
  return entriesOf(child(node, 'takes')).flatMap(({ key, value }) => {
    if (value.kind !== 'scalar') return []
    const from = factNamed(assigned, value, report, scalars)
    const target = from && factNamed(subject, key, report, [from.type])
    return target ? [{ target: target.name, from: from.name }] : []
  })
}

function fieldsOf(node: Node): readonly string[] {
  const nodes = node.kind === 'list' ? itemsOf(node) : [node]
  return nodes.flatMap((item) => (item.kind === 'scalar' ? [item.value] : []))
}

function decisionNamed(node: ScalarNode, fact: Fact, report: Report): Scalar | undefined {
  for (const [name, label] of fact.decisions) {
    if (node.value === name || node.value === label) return name
  }
  knownIn(node, [...fact.decisions.values()], report)
  return undefined
}

function knownIn(node: ScalarNode, known: readonly string[], report: Report): boolean {
  if (known.includes(node.value)) return true
  const near = nearest(node.value, known)
  const hint = near === undefined ? {} : { nearest: near }
  report(node.span, { code: 'unknown-value', value: node.value, known, ...hint })
  return false
}
