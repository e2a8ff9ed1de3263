import type { Instant } from '../../calendar/index.js'
import type { Confirmation } from '../../confirm/index.js'
import type { CountedCard, Plan, Plans, RawRecord, Tallied } from '../../engine/index.js'
import type { Context } from '../context.js'
import type { Confirm } from './confirm-choices.js'
import { type ConfirmTallies, type Judged, openConfirmTallies } from './confirm-tallies.js'
import { Doubts } from './doubts.js'
import { openSample, type Sample } from './sample.js'
import { loadSecond, openSecond } from './second.js'
import { openTelling } from './tell-disagreements.js'
import { openTellingTallies } from './tell-tallies.js'

/** What stands between the evaluator and the output: no card passes on one evaluator's word. */
export interface Confirmer {
  readonly opened: Sample['opened']
  /** What the second evaluator says of a record; undefined where it is not asked. */
  readonly record: (raw: RawRecord, outcome: Judged) => Promise<Confirmation | undefined>
  /** Told of the records that are taken: one may be judged, and then refused with its order. */
  readonly taken: ConfirmTallies['take']
  /** What cannot leave of all that a ruleset's tallies gave, and of the cards that they counted. */
  readonly tallied: (plan: Plan, counted: readonly CountedCard[], first: Tallied) => Promise<Doubts>
  /** How often they did not agree. */
  readonly disagreements: () => number
}

export function openConfirmer(
  which: Confirm,
  plans: Plans,
  asOf: Instant,
  context: Context,
): Confirmer {
  if (which === 'none') return CONFIRMS_NONE
  const second = openSecond(loadSecond(context), plans.plans, asOf)
  const sample = openSample(which)
  const tallies = openConfirmTallies(second, plans)
  const records = openTelling(second, plans, 'withheld', context)
  const groups = openTellingTallies('withheld', context)
  return {
    opened: sample.opened,
    record: async (raw, outcome) => {
      if (!sample.asks(hasCards(outcome))) return undefined
      const confirmation = await second.record(raw, outcome)
      if (!confirmation.agrees) await records.tell(raw, outcome, confirmation.disagreements)
      return confirmation
    },
    taken: tallies.take,
    tallied: async (plan, counted, first) => {
      const { told, doubts } = await tallies.close(plan, first)
      groups.tell(plan, counted, told, doubts)
      return doubts
    },
    disagreements: () => records.count() + groups.count(),
  }
}

const CONFIRMS_NONE: Confirmer = {
  opened: async () => {},
  record: async () => undefined,
  taken: async () => {},
  tallied: async (plan) => new Doubts(plan),
  disagreements: () => 0,
}

function hasCards(outcome: Judged): boolean {
  return outcome.kind === 'joint' && outcome.verdicts.some(({ cards }) => cards.length > 0)
}
