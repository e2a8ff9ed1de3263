import type { Confirmation, Disagreement, GivenCard } from '../../confirm/index.js'
import {
  type Countable,
  countedCards,
  type JointVerdict,
  type NotGoverned,
  type Plan,
  type Plans,
  type Rejection,
  type Tallied,
  talliesIn,
} from '../../engine/index.js'
import { Doubts } from './doubts.js'
import type { Second } from './second.js'

/** What the tallies of a run come to by the second evaluator, whose own cards they count. */
export interface ConfirmTallies {
  /** Whether an outcome has cards, and there are tallies to count any. */
  readonly counts: (outcome: Judged) => boolean
  /** A record that was derived again; one on which the two differ is counted by neither. */
  readonly take: (outcome: Judged, confirmation: Confirmation) => Promise<void>
  readonly close: (plan: Plan, first: Tallied) => Promise<TalliesConfirmed>
}

export interface TalliesConfirmed {
  readonly told: readonly Disagreement[]
  readonly doubts: Doubts
}

export type Judged = JointVerdict | NotGoverned | Rejection

export function openConfirmTallies(second: Second, { plans }: Plans): ConfirmTallies {
  const rulesets = plans
    .filter((plan) => talliesIn(plan) !== 'none')
    .map((plan) => ({ plan, given: [] as GivenCard[], doubts: new Doubts(plan) }))
  return {
    counts: (outcome) =>
      rulesets.length > 0 &&
      outcome.kind === 'joint' &&
      outcome.verdicts.some(({ cards }) => cards.length > 0),
    take: async (outcome, { agrees, derivations }) => {
      // what is refused comes back whole, and is known to be missing
      if (outcome.kind === 'rejection') return
      for (const { plan, given, doubts } of rulesets) {
        const { name } = plan.ruleset
        const verdicts = outcome.kind === 'joint' ? outcome.verdicts : []
        const verdict = verdicts.find(({ version }) => version.ruleset === name)
        if (agrees && (verdict?.cards ?? []).length === 0) continue
        const identified = verdict ?? (outcome.kind === 'joint' ? outcome.verdicts[0] : outcome)
        const again = await second.cardsOf(derivations, name, identified)
        if (agrees) for (const card of again) given.push(card)
        else {
          const counted = verdict ? countedCards(verdict, plan) : []
          for (const card of [...counted, ...again.map(countable)]) doubts.withheld(card)
        }
      }
    },
    close: async (plan, first) => {
      const found = rulesets.find((one) => one.plan === plan)
      if (!found) return { told: [], doubts: new Doubts(plan) }
      const { given, doubts } = found
      const nothing = given.length === 0 && first.cards.length === 0
      const told = nothing ? [] : await second.tallied(given, first, plan)
      doubts.told(told)
      return { told, doubts }
    },
  }
}

/** A card of the second evaluator as tallies of the first look at it. */
function countable({ clause, colour, byTally, facts }: GivenCard): Countable {
  return { clause, colour, byTally: byTally !== undefined, facts }
}
