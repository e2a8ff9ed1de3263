import type { Report } from '../../source/diagnostic.js'
import { child, entriesOf, itemsOf, type Node, textOf } from '../../source/yaml.js'
import { readValue } from '../facts/read-value.js'
import type { RecordProblem } from '../facts/record.js'
import type { Version } from '../model/clause.js'
import { byNameAndLabel, lookUp, reportUnknown } from '../ruleset/names.js'
import type { ExpectedCard, ExpectedReason } from './case.js'
import { ABSENT } from './compare-reason.js'

/** What a case expects of a card, and of the reason for it. */
export function readCard(node: Node, version: Version, report: Report): ExpectedCard {
  const contested = child(node, 'contested')
  const counted = child(node, 'counted')
  const number = (key: string) => {
    const text = textOf(node, key)
    return text === undefined ? undefined : Number(text)
  }
  const names = namesOf(child(node, 'clause'), child(node, 'colour'), version, report)
  return {
    ...names,
    status: textOf(node, 'status') === 'superseded' ? 'superseded' : 'active',
    ordinal: number('ordinal'),
    count: number('count'),
    at: textOf(node, 'at'),
    late: textOf(node, 'late'),
    counted: counted && itemsOf(counted).map(scalar),
    contested: contested && itemsOf(contested).map(scalar),
    reason: readReason(child(node, 'reason'), names.clause, version, report),
  }
}

function readReason(
  node: Node | undefined,
  clauseId: string,
  { clauses, subjects }: Version,
  report: Report,
): ExpectedReason | undefined {
  if (!node) return undefined
  const clause = clauses.find(({ id }) => id === clauseId)
  const subject = clause && subjects.get(clause.subject)
  const facts = entriesOf(child(node, 'facts')).flatMap(({ key, value }) => {
    const fact = subject && lookUp(subject.byName, 'fact', key.value, key, report)
    if (!fact || value.kind !== 'scalar') return []
    const problems: RecordProblem[] = []
    if (value.value !== ABSENT) readValue(fact, value.value, 0, problems)
    if (problems.length > 0) {
      const labels = fact.values.map(({ label }) => label)
      const known = fact.type === 'yes-no' ? ['是', '否'] : labels
      reportUnknown('value', value.value, [...known, ABSENT], value, report)
    }
    return [{ fact, value: value.value }]
  })
  return {
    start: textOf(node, 'start'),
    end: textOf(node, 'end'),
    deadline: textOf(node, 'deadline'),
    promised: textOf(node, 'promised'),
    late: textOf(node, 'late'),
    facts,
  }
}

/** The clause and the colour as the version names them; a misspelt one would expect nothing. */
export function namesOf(
  clause: Node | undefined,
  colour: Node | undefined,
  version: Version,
  report: Report,
): { readonly clause: string; readonly colour: string } {
  const clauses = new Map([...version.clauses, ...version.tallies].map((one) => [one.id, one]))
  const colours = byNameAndLabel(version.colours.values())
  const find = <T>(
    map: ReadonlyMap<string, T>,
    kind: 'clause' | 'colour',
    node: Node | undefined,
  ) => (node?.kind === 'scalar' ? lookUp(map, kind, node.value, node, report) : undefined)
  return {
    clause: find(clauses, 'clause', clause)?.id ?? '',
    colour: find(colours, 'colour', colour)?.name ?? '',
  }
}

export function scalar(node: Node): string {
  return node.kind === 'scalar' ? node.value : ''
}
