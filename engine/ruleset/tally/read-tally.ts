import type { Problem, Report } from '../../../source/diagnostic.js'
import { child, type Node, type ScalarNode, textOf } from '../../../source/yaml.js'
import type { Clause, Colour } from '../../model/clause.js'
import type { Subject } from '../../model/fact.js'
import type { Tally } from '../../model/tally.js'
import {
  applyReadings,
  type Patched,
  type ReadingSet,
  required,
  scalars,
} from '../apply-readings.js'
import { lookUp, reportUnknown } from '../names.js'
import { word } from '../word.js'
import { isCounted, readTallyCounts } from './read-counts.js'
import { factsFor } from './read-per.js'
import { readTallyThreshold } from './read-threshold.js'
import { readWithin } from './read-within.js'

/** A clause's `tally:` → what counts cards and gives one for so many of them. */

const clauseKeys = ['id', 'title', 'tally']

const tallyKeys = [
  'per',
  'within',
  'colours',
  'points',
  'clause-points',
  'clauses',
  'tallies',
  'threshold',
  'card',
  'conversion',
  'earlier-cards',
]

/** A tally as it stands in its article, to be read when every clause of the version is known. */
export interface PlacedTally {
  readonly node: Node
  readonly item: string
  readonly cite: string
}

export interface TallyContext {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly colours: ReadonlyMap<string, Colour>
  readonly readings: ReadingSet
  readonly clauses: ReadonlyMap<string, Clause>
  readonly report: Report
}

export function readTallies(
  placed: readonly PlacedTally[],
  context: TallyContext,
  allRead: boolean,
): readonly Tally[] {
  const report: Report = (span, problem, severity) => {
    // what stands in a file that could not be read is not missing
    if (allRead || !isOfOthers(problem)) context.report(span, problem, severity)
  }
  const ids = new Map<string, string>()
  for (const { node } of placed) {
    const id = textOf(node, 'id')
    if (id !== undefined) ids.set(id, id)
  }
  return placed.flatMap((one) => readTally(one, ids, { ...context, report }) ?? [])
}

function isOfOthers(problem: Problem): boolean {
  if (problem.code === 'unknown-name') return ['clause', 'tally'].includes(problem.kind)
  return problem.code === 'tally-counts-nothing'
}

function readTally(
  { node: raw, item, cite }: PlacedTally,
  ids: ReadonlyMap<string, string>,
  context: TallyContext,
): Tally | undefined {
  const { report } = context
  const outer = applyReadings(raw, clauseKeys, context.readings, report)
  for (const { key } of outer.node.entries) {
    if (clauseKeys.includes(key.value)) continue
    // a tally looks at cards: it has no subject, and no condition on records
    report(key.span, { code: 'unknown-key', key: key.value, known: clauseKeys })
  }
  const id = child(outer.node, 'id')
  const tallyNode = child(outer.node, 'tally')
  if (id?.kind !== 'scalar' || !tallyNode) return undefined
  const inner = applyReadings(tallyNode, tallyKeys, context.readings, report)
  const rest = readRest(inner, id, ids, context)
  return (
    rest && {
      ...rest,
      id: id.value,
      item,
      cite,
      title: textOf(outer.node, 'title') ?? id.value,
      readings: [...outer.used, ...inner.used],
      span: id.span,
    }
  )
}

type Rest = Omit<Tally, 'id' | 'item' | 'cite' | 'title' | 'readings' | 'span'>

function readRest(
  { node }: Patched,
  id: ScalarNode,
  ids: ReadonlyMap<string, string>,
  context: TallyContext,
): Rest | undefined {
  const { report, colours } = context
  const withinNode = required(node, 'within', report)
  const thresholdNode = required(node, 'threshold', report)
  const cardNode = required(node, 'card', report)
  const conversion = required(node, 'conversion', report)
  const within = withinNode && readWithin(withinNode, report)
  const counts = readTallyCounts(node, id.span, context)
  const threshold =
    thresholdNode?.kind === 'scalar' && counts
      ? readTallyThreshold(thresholdNode, counts.kind, report)
      : undefined
  const named = cardNode?.kind === 'scalar' ? cardNode : child(cardNode, 'colour')
  const colour =
    named?.kind === 'scalar'
      ? lookUp(colours, 'colour', named.value, named.span, report)
      : undefined
  const clausesNode = child(node, 'clauses')
  const clauses = clausesNode && namesIn(clausesNode, context.clauses, 'clause', report)
  const tallies = namesIn(child(node, 'tallies'), ids, 'tally', report)
  if (!within || !counts || !threshold || !colour) return undefined
  const counted = [...context.clauses.values()].filter(
    (clause) => (clauses?.has(clause.id) ?? true) && isCounted(clause, counts),
  )
  // a clause or colour that is misspelt has been named
  const misspelt = counts.colours.size === 0 || scalars(clausesNode).length !== (clauses?.size ?? 0)
  if (counted.length === 0 && tallies.size === 0 && !misspelt) {
    report(id.span, { code: 'tally-counts-nothing' })
  }
  return {
    per: factsFor(child(node, 'per'), counted, context),
    within,
    counts,
    clauses,
    tallies,
    threshold,
    card: { colour: colour.name, count: Number(textOf(cardNode, 'count') ?? 1) },
    conversion: word(conversion, ['replaces', 'adds'], 'replaces'),
    earlierCards: word(child(node, 'earlier-cards'), ['same-tally', 'all', 'none'], 'same-tally'),
  }
}

/** The ids that a list names, of those that there are. */
function namesIn(
  node: Node | undefined,
  known: ReadonlyMap<string, unknown>,
  kind: 'clause' | 'tally',
  report: Report,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const item of scalars(node)) {
    if (known.has(item.value)) found.add(item.value)
    else reportUnknown(kind, item.value, [...known.keys()], item.span, report)
  }
  return found
}
