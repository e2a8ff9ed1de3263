import type { Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import type { Entry, Node, ScalarNode } from '../../source/yaml.js'
import { child, entriesOf, itemsOf, textOf } from '../../source/yaml.js'
import type { Decide, Given } from '../model/clause.js'
import type { Fact, FactType, Subject } from '../model/fact.js'
import { applyReadings, type ReadingSet, required } from './apply-readings.js'
import { readChoices } from './facts/read-facts.js'
import { byNameAndLabel, lookUp, reportUnknown, valuesNamed } from './names.js'
import { readCondition } from './read-condition.js'

/** Decision tables: each gives its subject one more fact, which later tables and clauses may use. */
const decideKeys = ['label', 'subject', 'type', 'values', 'rows']

export interface Decided {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly decides: readonly Decide[]
}

export function readDecides(
  entries: readonly Entry[],
  subjects: ReadonlyMap<string, Subject>,
  readings: ReadingSet,
  report: Report,
): Decided {
  const grown = new Map(subjects)
  const decides: Decide[] = []
  for (const { key, value } of entries) {
    const { node, used } = applyReadings(value, decideKeys, readings, report)
    const subjectNode = child(node, 'subject')
    if (subjectNode?.kind !== 'scalar') continue
    const known = byNameAndLabel(grown.values())
    const subject = lookUp(known, 'subject', subjectNode.value, subjectNode, report)
    if (!subject) continue
    const fact = derivedFact(key, node)
    if (subject.byName.has(fact.name) || subject.byName.has(fact.label)) {
      report(key.span, { code: 'duplicate-id', kind: 'fact', id: fact.name })
      continue
    }
    decides.push({
      fact: fact.name,
      label: fact.label,
      subject: subject.name,
      type: fact.type,
      values: fact.values,
      rows: itemsOf(required(node, 'rows', report)).flatMap((row) =>
        readRow(row, fact, subject, report),
      ),
      readings: used,
    })
    grown.set(subject.name, withFact(subject, fact))
  }
  return { subjects: grown, decides }
}

function derivedFact({ value: name, span }: ScalarNode, node: Node): Fact {
  return {
    name,
    label: textOf(node, 'label') ?? name,
    span,
    aliases: [],
    type: (textOf(node, 'type') ?? 'text') as FactType,
    required: false,
    values: readChoices(child(node, 'values')),
    groups: new Map(),
    absent: undefined,
    notBefore: undefined,
    columns: [],
    decisions: new Map(),
    derived: true,
  }
}

function withFact(subject: Subject, fact: Fact): Subject {
  return {
    ...subject,
    facts: [...subject.facts, fact],
    byName: new Map([...subject.byName, [fact.name, fact], [fact.label, fact]]),
  }
}

function readRow(row: Node, fact: Fact, subject: Subject, report: Report): Decide['rows'] {
  const whenNode = child(row, 'when')
  const thenNode = child(row, 'then')
  if (!whenNode || thenNode?.kind !== 'scalar') return []
  const when = readCondition(whenNode, subject, report)
  const gives = readGiven(thenNode, fact, subject, report)
  return gives ? [{ when, gives, span: firstKey(whenNode) }] : []
}

/** A map is shown by its first key. */
function firstKey(node: Node): Span {
  return entriesOf(node)[0]?.key.span ?? node.span
}

/** A value of the fact's own type, or another fact of that type. */
function readGiven(
  node: ScalarNode,
  fact: Fact,
  subject: Subject,
  report: Report,
): Given | undefined {
  const other = subject.byName.get(node.value)
  if (other && sameType(other.type, fact.type)) return { kind: 'fact', fact: other.name }
  if (fact.type === 'instant') {
    const instants = subject.facts.filter(({ type }) => sameType(type, fact.type))
    reportUnknown(
      'fact',
      node.value,
      instants.map(({ label }) => label),
      node.span,
      report,
    )
    return undefined
  }
  const value = valuesNamed(fact, node, report)?.[0]
  return value === undefined ? undefined : { kind: 'value', value }
}

function sameType(a: FactType, b: FactType): boolean {
  return a === b || (a === 'date' && b === 'instant')
}

export function decideEntries(...files: readonly (Node | undefined)[]): readonly Entry[] {
  return files.flatMap((file) => entriesOf(child(file, 'decide')))
}
