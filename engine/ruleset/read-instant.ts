import type { Report } from '../../source/diagnostic.js'
import { child, type Entry, entriesOf, itemsOf, type Node } from '../../source/yaml.js'
import type { Colour, InstantExpression } from '../model/clause.js'
import type { Subject } from '../model/fact.js'
import { factNamed, lookUp } from './names.js'

/** A fact's name, or `first-present`, `earliest-of`, `latest-of` over several. */
const overSeveral = ['first-present', 'earliest-of', 'latest-of'] as const

/**
 * An instant as it is written. Given the colours of a version, it may also name another limit;
 * whether there is such a limit is known when every clause has been read.
 */
export function readInstant(
  node: Node,
  subject: Subject,
  report: Report,
  colours?: ReadonlyMap<string, Colour>,
): InstantExpression | undefined {
  if (node.kind === 'scalar') {
    const fact = factNamed(subject, node, report, ['instant', 'date'])
    return fact && { kind: 'fact', fact: fact.name }
  }
  const entry = entriesOf(node)[0]
  const kind = overSeveral.find((one) => one === entry?.key.value)
  if (entry && kind) {
    const of = itemsOf(entry.value).map((item) => readInstant(item, subject, report, colours))
    return { kind, of: of.filter((expression) => expression !== undefined) }
  }
  if (entry && colours) return readOtherLimit(entry, colours, report)
  if (entry) {
    report(entry.key.span, { code: 'unknown-key', key: entry.key.value, known: overSeveral })
  }
  return undefined
}

/** `end-of: clause`, `deadline-of: clause`, `deadline-of: {clause, tier}`. */
function readOtherLimit(
  { key, value }: Entry,
  colours: ReadonlyMap<string, Colour>,
  report: Report,
): InstantExpression | undefined {
  const clause = value.kind === 'map' ? child(value, 'clause') : value
  if (clause?.kind !== 'scalar') return undefined
  const named = { clause: clause.value, span: clause.span }
  if (key.value === 'end-of') return { kind: 'end-of', ...named }
  const tier = child(value, 'tier')
  if (tier?.kind !== 'scalar') return { kind: 'deadline-of', ...named, tier: undefined }
  const colour = lookUp(colours, 'colour', tier.value, tier.span, report)
  return colour && { kind: 'deadline-of', ...named, tier: colour.name }
}
