import type { Length } from '../../../calendar/index.js'
import type { Clause, Plan, Tier } from '../../../engine/index.js'
import type { Random } from '../../calendar/random.js'
import { pick } from '../generate/draw.js'
import { withClauses } from './edits.js'
import { judged, type Law } from './law.js'

interface Longer {
  readonly plan: Plan
  readonly clause: string
  readonly colours: ReadonlySet<string>
  /** Whether its further cards come under the law too. */
  readonly repeats: boolean
}

/**
 * A longer limit never adds a card: a tier's threshold is raised, and those of the heavier tiers by
 * as much. The tiers that were raised give no card that they had not given.
 *
 * Out of the law are: `rolled`, whose end may come earlier for a longer limit (one that runs out on
 * Saturday at 10:00 is due on Monday at 10:00, 23 hours more on Monday at 09:00); months with pauses,
 * which are put where the civil date falls; a lighter tier, which is replaced later and may go on
 * repeating till then, and for the same reason the repetitions of a raised tier that a heavier one
 * replaces; repetitions of what an extension may change, whose own tier says others; and other
 * limits that start from this one's deadline.
 */
export const longerLimit: Law<Longer> = {
  change: ({ plan }, random) => {
    const clause = pick(
      random,
      plan.ruleset.versions.flatMap(({ clauses }) => clauses.filter(raisable)),
    )
    const limit = clause?.limit
    if (!clause || !limit) return undefined
    const from = random.int(0, limit.tiers.length - 1)
    const raised = limit.tiers.slice(from)
    const step = stepOf(random)
    const tiers = limit.tiers.map((tier, index) => (index < from ? tier : raise(tier, step)))
    const longer = withClauses(plan, (clauses) =>
      clauses.map((one) => (one === clause ? { ...one, limit: { ...limit, tiers } } : one)),
    )
    return {
      plan: longer,
      clause: clause.id,
      colours: new Set(raised.map(({ colour }) => colour)),
      repeats: !limit.extended && (limit.higherTier === 'adds' || raised.length === 1),
    }
  },
  hold: (world, { plan, clause, colours, repeats }, { record, asOf }) => {
    const before = judged(world, record, asOf)
    const after = judged({ plan }, record, asOf)
    if (!before || !after) return 'out'
    const ofTiers = ({ cards }: typeof before) =>
      cards
        .filter((card) => card.clause.id === clause && colours.has(card.colour.name))
        .filter(({ ordinal }) => ordinal === 1 || repeats)
        .map(({ colour, ordinal }) => `${clause} ${colour.name} ${ordinal}`)
    const had = new Set(ofTiers(before))
    return ofTiers(after)
      .filter((card) => !had.has(card))
      .map((card) => `longer: gave ${card}`)
  },
}

function raisable({ limit }: Clause): boolean {
  if (!limit) return false
  const all = [...limit.tiers, ...(limit.extended?.tiers ?? [])]
  const months = all.some(({ length }) => length.kind === 'days' && length.months > 0)
  return all.every(({ counting }) => counting.kind !== 'rolled') && !(months && limit.pauses)
}

const stepOf = (random: Random) => ({
  ms: random.int(1, 72 * 3600) * 1000,
  days: random.int(1, 10),
})

function raise(tier: Tier, step: { readonly ms: number; readonly days: number }): Tier {
  const { length } = tier
  const longer: Length =
    length.kind === 'time'
      ? { kind: 'time', ms: length.ms + step.ms }
      : { ...length, days: length.days + step.days }
  return { ...tier, length: longer }
}
