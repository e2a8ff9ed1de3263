import { child, entriesOf, type Node, type ScalarNode, textOf } from '../../source/yaml.js'
import type { Colour, Tier } from '../model/clause.js'
import type { PatchedNode } from './apply-readings.js'
import { lookUp } from './names.js'
import type { LimitContext } from './read-limit.js'
import { readTier } from './read-tier.js'

/**
 * `tiers:` → the tiers from the lowest colour to the highest. A tier is its threshold, or a map
 * that says more of it.
 */
export function readTiers(
  limit: PatchedNode,
  { colours, report }: LimitContext,
  startDay?: 'not-counted',
): readonly Tier[] {
  const tiers: Tier[] = []
  for (const { key, value } of entriesOf(child(limit, 'tiers'))) {
    const colour = lookUp(colours, 'colour', key.value, key.span, report)
    const threshold = thresholdOf(value)
    const read = threshold && readTier(threshold, limit, report, startDay)
    if (!colour || !read) continue
    tiers.push({ colour: colour.name, ...read, count: Number(textOf(value, 'count') ?? 1) })
  }
  return tiers.sort((a, b) => rankOf(a, colours) - rankOf(b, colours))
}

function thresholdOf(node: Node): ScalarNode | undefined {
  const threshold = node.kind === 'map' ? child(node, 'threshold') : node
  return threshold?.kind === 'scalar' ? threshold : undefined
}

function rankOf(tier: Tier, colours: ReadonlyMap<string, Colour>): number {
  return colours.get(tier.colour)?.rank ?? 0
}
