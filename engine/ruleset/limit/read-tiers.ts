import { child, type Node, type ScalarNode, textOf } from '../../../source/yaml.js'
import type { Colour, Tier } from '../../model/clause.js'
import type { PatchedNode } from '../apply-readings.js'
import { byColour } from '../by-colour.js'
import type { LimitContext } from './read-limit.js'
import { readRepeat } from './read-repeat.js'
import { readTier } from './read-tier.js'
import { readWarnings } from './read-warnings.js'

/**
 * `tiers:` → the tiers from the lowest colour to the highest, and the readings they were written
 * with. A tier is its threshold, or a map that says more of it.
 */
export function readTiers(
  limit: PatchedNode,
  { colours, readings, report }: LimitContext,
  extended = false,
): { readonly tiers: readonly Tier[]; readonly used: readonly string[] } {
  const tiers: Tier[] = []
  const used: string[] = []
  for (const { colour, value } of byColour(child(limit, 'tiers'), colours, report)) {
    const text = thresholdOf(value)
    // a promise's own date is never counted: the text counts what is over it
    const read = text && readTier(text, limit, report, extended ? 'not-counted' : undefined)
    if (!read) continue
    const { threshold } = read
    const context = { limit, threshold, extended, readings, report }
    const warned = readWarnings(child(value, 'warn'), context)
    const { repeat, used: usedByRepeat } = readRepeat(value, context)
    used.push(...warned.used, ...usedByRepeat)
    tiers.push({
      colour: colour.name,
      ...read,
      count: Number(textOf(value, 'count') ?? 1),
      warnings: warned.warnings,
      repeat,
    })
  }
  return { tiers: tiers.sort((a, b) => rankOf(a, colours) - rankOf(b, colours)), used }
}

function thresholdOf(node: Node): ScalarNode | undefined {
  const threshold = node.kind === 'map' ? child(node, 'threshold') : node
  return threshold?.kind === 'scalar' ? threshold : undefined
}

function rankOf(tier: Tier, colours: ReadonlyMap<string, Colour>): number {
  return colours.get(tier.colour)?.rank ?? 0
}
