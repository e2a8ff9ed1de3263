import type { Plan } from '../../../engine/index.js'
import { shuffled } from '../generate/draw.js'
import { compiled } from './edits.js'
import { judged, type Law } from './law.js'
import { linesOf } from './unit-name.js'

/**
 * The order of clauses, of items, of colours and of versions changes nothing but the order in which
 * results are listed.
 */
export const clauseOrder: Law<Plan> = {
  change: ({ plan }, random) => {
    const versions = plan.ruleset.versions.map((version) => ({
      ...version,
      clauses: shuffled(random, version.clauses),
      items: shuffled(random, version.items),
      colours: new Map(shuffled(random, [...version.colours])),
    }))
    return compiled({ ...plan.ruleset, versions: shuffled(random, versions) }, plan)
  },
  hold: (world, plan, { record, asOf }) => {
    const before = judged(world, record, asOf)
    const after = judged({ plan }, record, asOf)
    if (!before && !after) return 'out'
    const [old, now] = [before, after].map((one) =>
      one ? [...linesOf(one)].sort().join('\n') : 'no verdict',
    )
    return old === now ? [] : [`${old}\nbecame\n${now}`]
  },
}
