import type { Report } from '../../../source/diagnostic.js'
import { child, entriesOf, itemsOf, type Node } from '../../../source/yaml.js'
import type { FactType, Subject } from '../../model/fact.js'
import { ROW_FACTS } from '../../model/row-facts.js'

const WANTED: readonly FactType[] = ['text', 'choice']

/** Where the record's unit, say, were a number, every row of the output would leave it empty. */
export function checkRowFacts({ byName }: Subject, node: Node, report: Report): void {
  // what tells records apart is looked at where that is said
  const identity = itemsOf(child(node, 'identity')).map(
    (item) => item.kind === 'scalar' && byName.get(item.value),
  )
  for (const { key, value } of entriesOf(child(node, 'facts'))) {
    const fact = byName.get(key.value)
    if (!fact || !ROW_FACTS.includes(fact.name) || identity.includes(fact)) continue
    if (WANTED.includes(fact.type)) continue
    const { span } = child(value, 'type') ?? key
    report(span, { code: 'wrong-fact-type', fact: fact.label, type: fact.type, wanted: WANTED })
  }
}
