import type { Span } from '../../../source/texts.js'
import { child, entriesOf, entryOf } from '../../../source/yaml.js'
import type { Clause } from '../../model/clause.js'
import type { TallyCounts } from '../../model/tally.js'
import { type Amount, parseQuantity } from '../../threshold/index.js'
import { type PatchedNode, scalars } from '../apply-readings.js'
import { byColour } from '../by-colour.js'
import { lookUp } from '../names.js'
import type { TallyContext } from './read-tally.js'

/** What each card is worth: `colours` counts them one by one, `points` weighs them. */
export function readTallyCounts(
  node: PatchedNode,
  at: Span,
  { colours, clauses, report }: TallyContext,
): TallyCounts | undefined {
  const coloursNode = child(node, 'colours')
  const pointsNode = child(node, 'points')
  if ((coloursNode === undefined) === (pointsNode === undefined)) {
    if (node.complete) report(at, { code: 'one-of-keys', keys: ['colours', 'points'] })
    return undefined
  }
  const own = entryOf(node, 'clause-points')
  if (coloursNode) {
    if (own) {
      report(own.key.span, { code: 'one-of-keys', keys: ['colours', 'clause-points'] })
    }
    const named = scalars(coloursNode).flatMap(
      ({ value, span }) => lookUp(colours, 'colour', value, span, report)?.name ?? [],
    )
    return { kind: 'cards', colours: new Set(named) }
  }
  const points = new Map<string, Amount>()
  for (const { colour, value } of byColour(pointsNode, colours, report)) {
    if (value.kind === 'scalar') points.set(colour.name, amountOf(value.value))
  }
  const byClause = new Map<string, Amount>()
  for (const { key, value } of entriesOf(own?.value)) {
    const clause = lookUp(clauses, 'clause', key.value, key.span, report)
    if (clause && value.kind === 'scalar') byClause.set(clause.id, amountOf(value.value))
  }
  return { kind: 'points', colours: points, clauses: byClause }
}

/** `3`, `0.5 分`: the schema has seen to the form. */
function amountOf(text: string): Amount {
  const parsed = parseQuantity(text.replace(/ ?分$/, ''))
  const part = parsed.ok ? parsed.quantity.parts[0] : undefined
  return part?.amount ?? { digits: 0, scale: 0 }
}

/** Whether a clause can give a card that is worth something. */
export function isCounted({ id, limit, card }: Clause, counts: TallyCounts): boolean {
  if (counts.kind === 'points' && counts.clauses.has(id)) return true
  const given = [...(limit?.tiers ?? []), ...(card ? [card] : [])]
  return given.some(({ colour }) => counts.colours.has(colour))
}
