import type { Report } from '../../../source/diagnostic.js'
import type { Node, ScalarNode } from '../../../source/yaml.js'
import type { Clause } from '../../model/clause.js'
import type { FactType, Subject } from '../../model/fact.js'
import { scalars } from '../apply-readings.js'
import { reportUnknown } from '../names.js'
import type { TallyContext } from './read-tally.js'

const WANTED: readonly FactType[] = ['text', 'choice', 'number', 'yes-no', 'item']

/** The facts by which cards belong together: the records of every counted card have them. */
export function factsFor(
  node: Node | undefined,
  counted: readonly Clause[],
  { subjects, report }: TallyContext,
): readonly string[] {
  const concerned = new Set(counted.map(({ subject }) => subject))
  const all = [...new Set(subjects.values())]
  const looked = all.filter(({ name }) => concerned.size === 0 || concerned.has(name))
  const facts = scalars(node).flatMap((word) => factNamed(word, looked, all, report) ?? [])
  return [...new Set(facts)]
}

/** The fact's English name, which every subject must share; labels may differ. */
function factNamed(
  { value, span }: ScalarNode,
  subjects: readonly Subject[],
  all: readonly Subject[],
  report: Report,
): string | undefined {
  const found = [...subjects, ...all].flatMap(({ byName }) => byName.get(value) ?? [])[0]
  if (!found) {
    const known = new Set(subjects.flatMap(({ byName }) => [...byName.keys()]))
    reportUnknown('fact', value, [...known], span, report)
    return undefined
  }
  for (const { byName, label } of subjects) {
    const fact = byName.get(found.name)
    if (!fact) {
      report(span, { code: 'tally-per', fact: found.label, subject: label })
      return undefined
    }
    if (!WANTED.includes(fact.type)) {
      const { type } = fact
      report(span, { code: 'wrong-fact-type', fact: fact.label, type, wanted: WANTED })
      return undefined
    }
  }
  return found.name
}
