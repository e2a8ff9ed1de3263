import type { Instant } from '../../calendar/index.js'
import type { Clause, Limit } from '../../engine/model/clause.js'
import type { CardDerived, TierDerived } from '../derivation.js'
import type { Pause } from '../time/pauses.js'
import { lateBy } from './late.js'
import { isPassed } from './limit.js'
import type { Now } from './now.js'
import { repeatsOf } from './repeats.js'

/** The cards of a limit's passed tiers, the lightest first. */
export function limitCards(
  { id }: Clause,
  { higherTier }: Limit,
  tiers: readonly TierDerived[],
  contested: readonly string[],
  pauses: readonly Pause[],
  now: Now,
): readonly CardDerived[] {
  return tiers.filter(isPassed).flatMap((result) => {
    const { tier, terms, deadline, end } = result
    if (deadline === undefined) return []
    const heavier = tiers.slice(tiers.indexOf(result) + 1).filter(isPassed)
    const taken = higherTier === 'replaces' ? heavier : []
    const card = {
      clause: id,
      colour: tier.colour,
      status: taken.length > 0 ? ('superseded' as const) : ('active' as const),
      contested,
      byLimit: true,
      ...lateBy(result, deadline, pauses, now),
      yieldsTo: undefined,
    }
    const { repeat } = terms
    const until = taken.map((one) => one.deadline as Instant).sort((a, b) => a - b)[0]
    const further = repeat ? repeatsOf(repeat, deadline, end, until, pauses, now) : []
    return [
      { ...card, ordinal: 1, count: terms.count, at: deadline },
      ...further.map((at, index) => ({
        ...card,
        ordinal: index + 2,
        count: repeat?.count ?? 1,
        at,
      })),
    ]
  })
}
