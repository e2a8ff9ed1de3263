import type { Report } from '../../../source/diagnostic.js'
import type { Node, ScalarNode } from '../../../source/yaml.js'
import { child, entriesOf, itemsOf, textOf } from '../../../source/yaml.js'
import type {
  Choice,
  Column,
  Decision,
  ExtensionPart,
  Fact,
  FactType,
  Subject,
} from '../../model/fact.js'
import { factNamed, readYesNo, valuesNamed } from '../names.js'
import { readCondition } from '../read-condition.js'
import { readInstant } from '../read-instant.js'
import { checkNames } from './check-names.js'
import { checkRowFacts } from './check-row-facts.js'

/** facts.yaml → the subjects and their facts. `items` are those that a finding may name. */
export function readFacts(
  root: Node,
  items: ReadonlyMap<string, readonly Choice[]>,
  report: Report,
): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>()
  for (const { key, value } of entriesOf(child(root, 'subjects'))) {
    // clauses may name their subject by its label
    const names = [key.value, textOf(value, 'label') ?? '']
    const cited = names.flatMap((name) => items.get(name) ?? [])
    subjects.set(key.value, readSubject(key.value, value, cited, report))
    checkNames(value, report)
  }
  return subjects
}

function readSubject(name: string, node: Node, items: readonly Choice[], report: Report): Subject {
  const factEntries = entriesOf(child(node, 'facts'))
  const facts = factEntries.map(({ key, value }) => readFact(key, value, items, report))
  const keys = factEntries.map(({ key }) => key)
  const bare: Subject = {
    name,
    label: textOf(node, 'label') ?? name,
    identity: [],
    order: undefined,
    cites: undefined,
    governedBy: { kind: 'first-present', of: [] },
    endedBy: undefined,
    datedBy: undefined,
    when: undefined,
    facts,
    byName: indexFacts(facts, keys, report),
  }
  checkRowFacts(bare, node, report)
  const ordered = facts.map((fact, index) => {
    const at = child(factEntries[index]?.value, 'not-before')
    const before = at?.kind === 'scalar' && factNamed(bare, at, report, ['instant', 'date'])
    return before ? { ...fact, notBefore: before.name } : fact
  })
  const named = (key: string, types?: readonly FactType[]) => {
    const at = child(node, key)
    return at?.kind === 'scalar' ? factNamed(bare, at, report, types)?.name : undefined
  }
  const governed = child(node, 'governed-by')
  const ended = child(node, 'ended-by')
  const when = child(node, 'when')
  return {
    ...bare,
    facts: ordered,
    byName: new Map(
      ordered.flatMap((fact) => [[fact.name, fact] as const, [fact.label, fact] as const]),
    ),
    identity: itemsOf(child(node, 'identity'))
      .filter((item) => item.kind === 'scalar')
      .map((item) => factNamed(bare, item, report, ['text'])?.name ?? ''),
    order: named('order', ['text']),
    cites: named('cites', ['item']),
    governedBy: (governed && readInstant(governed, bare, report)) ?? bare.governedBy,
    endedBy: ended && readInstant(ended, bare, report),
    datedBy: named('dated-by', ['instant', 'date']),
    when: when && readCondition(when, bare, report),
  }
}

function readFact(
  { value: name, span }: ScalarNode,
  node: Node,
  items: readonly Choice[],
  report: Report,
): Fact {
  const type = (textOf(node, 'type') ?? 'text') as FactType
  const fact: Fact = {
    name,
    label: textOf(node, 'label') ?? name,
    span,
    aliases: texts(child(node, 'aliases')),
    type,
    required: readYesNo(textOf(node, 'required') ?? 'no') ?? false,
    values: type === 'item' ? items : readChoices(child(node, 'values')),
    groups: new Map(),
    absent: undefined,
    notBefore: undefined,
    columns: entriesOf(child(node, 'columns')).map(({ key, value }) =>
      readColumn(key.value, value),
    ),
    decisions: new Map(
      entriesOf(child(node, 'decisions')).map(({ key, value }) => [
        key.value as Decision,
        value.kind === 'scalar' ? value.value : '',
      ]),
    ),
    derived: false,
  }
  const groups = new Map(
    entriesOf(child(node, 'groups')).map(({ key, value }) => [
      key.value,
      itemsOf(value)
        .filter((item) => item.kind === 'scalar')
        .flatMap((item) => (valuesNamed(fact, item, report) ?? []).map(String)),
    ]),
  )
  const absent = child(node, 'absent')
  return {
    ...fact,
    groups,
    absent: absent?.kind === 'scalar' ? valuesNamed(fact, absent, report)?.[0] : undefined,
  }
}

/** `values:` of a choice, English name → Chinese label. */
export function readChoices(node: Node | undefined): readonly Choice[] {
  return entriesOf(node).map(({ key, value }) => ({
    name: key.value,
    label: value.kind === 'scalar' ? value.value : key.value,
    span: key.span,
  }))
}

function readColumn(name: string, node: Node): Column {
  return {
    name,
    label: textOf(node, 'label') ?? name,
    aliases: texts(child(node, 'aliases')),
    part: (textOf(node, 'part') ?? 'reason') as ExtensionPart,
  }
}

/** Facts by English name and by label; two facts of one subject may share neither. */
function indexFacts(
  facts: readonly Fact[],
  keys: readonly ScalarNode[],
  report: Report,
): ReadonlyMap<string, Fact> {
  const byName = new Map<string, Fact>()
  for (const [index, fact] of facts.entries()) {
    for (const name of new Set([fact.name, fact.label])) {
      const span = keys[index]?.span
      if (byName.has(name) && span) report(span, { code: 'duplicate-id', kind: 'fact', id: name })
      byName.set(name, fact)
    }
  }
  return byName
}

function texts(node: Node | undefined): readonly string[] {
  return itemsOf(node)
    .filter((item) => item.kind === 'scalar')
    .map((item) => item.value)
}
