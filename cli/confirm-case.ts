import type { Instant } from '../calendar/index.js'
import { parseMoment } from '../calendar/index.js'
import type { Disagreement, GivenCard, World } from '../confirm/index.js'
import {
  type CaseResult,
  countedCards,
  evaluate,
  inForceThroughout,
  type Plan,
  type RawRecord,
  talliesIn,
  tally,
} from '../engine/index.js'

/** How the second evaluator is come by: loaded when it is first needed. */
export type Second = () => Promise<typeof import('../confirm/index.js')>

/** What the second evaluator says otherwise of a case, each of its records and their tallies. */
export async function confirmCase(
  { case: one }: CaseResult,
  plan: Plan,
  version: string,
  second: Second,
): Promise<readonly Disagreement[]> {
  const parsed = parseMoment(one.asOf, plan.offset)
  if (!parsed.ok || parsed.moment.kind !== 'instant') return []
  const asOf = parsed.moment.at
  const inherited = one.inheritedFrom !== undefined
  if (one.records) {
    return confirmAll(one.records, plan, inherited ? version : undefined, asOf, second)
  }
  const outcome = evaluate(one.record, plan, { asOf })
  // as runCase does: a case belongs to its version, whichever governs its dates
  const later = outcome.kind === 'verdict' && outcome.version.version > version
  return confirmAll([one.record], plan, inherited || later ? version : undefined, asOf, second)
}

async function confirmAll(
  records: readonly RawRecord[],
  plan: Plan,
  throughout: string | undefined,
  asOf: Instant,
  second: Second,
): Promise<readonly Disagreement[]> {
  const { confirm, confirmTallied, givenCards } = await second()
  const by = throughout === undefined ? plan : inForceThroughout(plan, throughout)
  const world: World = {
    rulesets: [plan.ruleset],
    calendars: new Map(plan.versions.map(({ calendar }) => [calendar.name, calendar])),
    ...(throughout === undefined ? {} : { throughout }),
  }
  const told: Disagreement[] = []
  const given: GivenCard[] = []
  const counted = []
  for (const record of records) {
    const outcome = evaluate(record, by, { asOf })
    const confirmation = await confirm(record, outcome, world, { asOf })
    if (!confirmation.agrees) told.push(...confirmation.disagreements)
    const [derived] = confirmation.derivations
    if (outcome.kind !== 'verdict' || derived?.kind !== 'verdict') continue
    counted.push(...countedCards(outcome, by))
    given.push(...givenCards(derived, outcome))
  }
  if (talliesIn(by) === 'none' || records.length < 2) return told
  const tallied = tally(counted, by, { asOf })
  return [...told, ...confirmTallied(given, tallied, plan.ruleset, world, { asOf })]
}
