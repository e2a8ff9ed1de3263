import {
  countedCards,
  type JointVerdict,
  type NotGoverned,
  type Plans,
  type TallyCard,
} from '../../engine/index.js'
import type { Context } from '../context.js'
import type { Found, TalliedTwice } from '../records/find-records.js'
import type { Second } from './second.js'
import { openTelling } from './tell-disagreements.js'
import { openTellingTallies } from './tell-tallies.js'

/**
 * Whether both evaluators say the same of the records to be explained, and of every tally that
 * counts a card of theirs or is to be explained itself; where they do not, it is told.
 */
export async function confirmFound(
  found: Found,
  sought: readonly TallyCard[],
  second: Second,
  plans: Plans,
  context: Context,
): Promise<boolean> {
  const records = openTelling(second, plans, 'unexplained', context)
  for (const { raw, outcome, ...one } of found.records) {
    const confirmation = one.confirmation ?? (await second.record(raw, outcome))
    if (!confirmation.agrees) await records.tell(raw, outcome, confirmation.disagreements)
  }
  if (records.count() > 0) return false
  const doubted = found.tallied.filter((one) => concerns(one, found, sought))
  if (doubted.length === 0) return true
  for (const { raw, outcome, confirmation } of found.differing) {
    if (confirmation?.agrees === false) await records.tell(raw, outcome, confirmation.disagreements)
  }
  const tallies = openTellingTallies('unexplained', context)
  for (const { plan, counted, told, doubts } of doubted) tallies.tell(plan, counted, told, doubts)
  return false
}

/** Whether a doubt is about what is to be explained; or why there is nothing to explain. */
function concerns(
  { plan, doubts }: TalliedTwice,
  { records }: Found,
  sought: readonly TallyCard[],
): boolean {
  if (records.length + sought.length === 0) return doubts.groups().length > 0
  const own = records.flatMap(({ outcome }) =>
    verdictsOf(outcome)
      .filter(({ version }) => version.ruleset === plan.ruleset.name)
      .flatMap((verdict) => countedCards(verdict, plan)),
  )
  const asked = sought.filter(({ version }) => version.ruleset === plan.ruleset.name)
  return asked.some((card) => doubts.card(card)) || own.some((card) => doubts.counts(card))
}

function verdictsOf(outcome: JointVerdict | NotGoverned) {
  return outcome.kind === 'joint' ? outcome.verdicts : []
}
