import type { Report } from '../../../source/diagnostic.js'
import { child, entriesOf, type Node } from '../../../source/yaml.js'
import type { Colour, Extended, Limit, Tier } from '../../model/clause.js'
import type { Subject } from '../../model/fact.js'
import { applyReadings, type PatchedNode, type ReadingSet, required } from '../apply-readings.js'
import { factNamed } from '../names.js'
import { readInstant } from '../read-instant.js'
import { word } from '../word.js'
import { checkTierOrder } from './check-tier-order.js'
import { readTiers } from './read-tiers.js'

/** A clause's `limit:` → a clock with tiers; undefined when it cannot be read. */

const limitKeys = [
  'from',
  'to',
  'counting',
  'rest-days',
  'start-day',
  'end-of-day',
  'end-on-rest-day',
  'higher-tier',
  'pauses',
  'tiers',
  'extended',
]

const extendedKeys = [
  'by',
  'counting',
  'rest-days',
  'end-of-day',
  'end-on-rest-day',
  'over-promise',
  'promise-on-rest-day',
  'late-request',
  'several-extensions',
  'tiers',
]

/** What the reading of one limit needs to know of its surroundings. */
export interface LimitContext {
  readonly subject: Subject
  readonly colours: ReadonlyMap<string, Colour>
  readonly readings: ReadingSet
  readonly report: Report
}

export function readLimit(
  raw: Node,
  context: LimitContext,
): { readonly limit: Limit | undefined; readonly used: readonly string[] } {
  const { subject, report } = context
  const { node, used } = applyReadings(raw, limitKeys, context.readings, report)
  const fromNode = required(node, 'from', report)
  const from = fromNode && readInstant(fromNode, subject, report, context.colours)
  const toNode = child(node, 'to')
  const to = toNode && readInstant(toNode, subject, report, context.colours)
  const pausesNode = child(node, 'pauses')
  const pauses =
    pausesNode?.kind === 'scalar'
      ? factNamed(subject, pausesNode, report, ['intervals'])
      : undefined
  const { tiers, used: usedByTiers } = readTiers(node, context)
  checkTierOrder(tiers, context.colours, report)
  const extendedNode = child(node, 'extended')
  const mainColours = coloursIn(node, context.colours)
  const extended = extendedNode && readExtended(extendedNode, mainColours, context)
  const all = [...tiers, ...(extended?.extended?.tiers ?? [])]
  if (pausesNode && all.some((tier) => tier.counting.kind === 'rolled')) {
    report(pausesNode.span, { code: 'pauses-with-rolled' })
  }
  const allUsed = [...used, ...usedByTiers, ...(extended?.used ?? [])]
  if (!from || tiers.length === 0) return { limit: undefined, used: allUsed }
  const limit: Limit = {
    span: toNode?.span ?? node.span,
    from,
    to,
    pauses: pauses?.name,
    higherTier: higherTier(node, tiers, report),
    tiers,
    extended: extended?.extended,
  }
  return { limit, used: allUsed }
}

/** With one tier there is nothing to replace; with several the clause or a reading must say. */
function higherTier(
  node: PatchedNode,
  tiers: readonly Tier[],
  report: Report,
): Limit['higherTier'] {
  if (tiers.length < 2) return 'replaces'
  return word(required(node, 'higher-tier', report), ['replaces', 'adds'], 'replaces')
}

function readExtended(
  raw: Node,
  mainColours: ReadonlyMap<string, Colour> | undefined,
  context: LimitContext,
): { extended: Extended | undefined; used: readonly string[] } {
  const { subject, report } = context
  const { node, used } = applyReadings(raw, extendedKeys, context.readings, report)
  const byNode = child(node, 'by')
  const by =
    byNode?.kind === 'scalar' ? factNamed(subject, byNode, report, ['extensions']) : undefined
  const overPromise = word(
    required(node, 'over-promise', report),
    ['whole-day', 'any'],
    'whole-day',
  )
  const { tiers: extendedTiers, used: usedByTiers } = readTiers(node, context, true)
  checkTierOrder(extendedTiers, context.colours, report)
  for (const tier of extendedTiers) {
    if (!mainColours || mainColours.has(tier.colour)) continue
    const known = [...new Set([...mainColours.values()].map(({ label }) => label))]
    const colour = context.colours.get(tier.colour)?.label ?? tier.colour
    report(tier.span, { code: 'only-extended', colour, known })
  }
  const extended: Extended | undefined = by && {
    by: by.name,
    overPromise,
    promiseOnRestDay: word(
      required(node, 'promise-on-rest-day', report),
      ['moves', 'stays'],
      'moves',
    ),
    lateRequest: word(
      required(node, 'late-request', report),
      ['tier-stands', 'cures', 'no-effect'],
      'tier-stands',
    ),
    several: word(required(node, 'several-extensions', report), ['chain', 'first-only'], 'chain'),
    tiers: extendedTiers,
  }
  return { extended, used: [...used, ...usedByTiers] }
}

/** The colours a limit's own tiers name; undefined when one is misspelt, which is said already. */
function coloursIn(
  node: PatchedNode,
  colours: ReadonlyMap<string, Colour>,
): ReadonlyMap<string, Colour> | undefined {
  const named = new Map<string, Colour>()
  for (const { key } of entriesOf(child(node, 'tiers'))) {
    const colour = colours.get(key.value)
    if (!colour) return undefined
    named.set(colour.name, colour)
  }
  return named
}
