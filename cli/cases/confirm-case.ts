import type { Disagreement, GivenCard } from '../../confirm/index.js'
import {
  type CaseResult,
  countedCards,
  evaluate,
  inForceThroughout,
  type Plan,
  tally,
} from '../../engine/index.js'
import { type LoadSecond, openSecond } from '../confirming/second.js'

/** What the second evaluator says otherwise of a case, each of its records and their tallies. */
export async function confirmCase(
  { case: { record, records = [record] }, judged }: CaseResult,
  plan: Plan,
  load: LoadSecond,
): Promise<readonly Disagreement[]> {
  // it has failed already: its as-of is no instant
  if (!judged) return []
  const { asOf, throughout } = judged
  const by = throughout === undefined ? plan : inForceThroughout(plan, throughout)
  const second = openSecond(load, [plan], asOf, throughout)
  const told: Disagreement[] = []
  const given: GivenCard[] = []
  const counted = []
  for (const one of records) {
    const outcome = evaluate(one, by, { asOf })
    const confirmation = await second.record(one, outcome)
    if (!confirmation.agrees) told.push(...confirmation.disagreements)
    if (outcome.kind !== 'verdict') continue
    counted.push(...countedCards(outcome, by))
    given.push(...(await second.cardsOf(confirmation.derivations, plan.ruleset.name, outcome)))
  }
  return [...told, ...(await second.tallied(given, tally(counted, by, { asOf }), plan))]
}
