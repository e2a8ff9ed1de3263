import type { Instant } from '../../../calendar/index.js'
import {
  type World as ConfirmWorld,
  confirm,
  confirmTallied,
  type Disagreement,
  type GivenCard,
  givenCards,
  shrink,
  worldOf as worldOfPlans,
} from '../../../confirm/index.js'
import {
  type CountedCard,
  countedCards,
  evaluate,
  evaluateAll,
  type Plan,
  type RawRecord,
  talliesIn,
  tally,
} from '../../../engine/index.js'
import type { RandomRecord } from '../generate/records.js'
import { pairOf, recordsOf, type World, worldOf } from '../generate/world.js'

/** Both evaluators over random worlds and records; what they disagree on comes back shrunk. */
export interface Counts {
  worlds: number
  refused: number
  triples: number
  verdicts: number
  cards: number
  /** Of records judged under two rulesets, those that yield to the other. */
  yielding: number
  /** Cards that tallies gave. */
  tallied: number
}

export const none = (): Counts => ({
  worlds: 0,
  refused: 0,
  triples: 0,
  verdicts: 0,
  cards: 0,
  yielding: 0,
  tallied: 0,
})

export interface Apart {
  readonly seed: number
  /** Absent where the records of the whole world are tallied otherwise. */
  readonly record?: RawRecord
  readonly asOf: string
  readonly says: readonly string[]
}

/** What is judged: a generated world by its seed, or rules that are really there. */
export type Judged = Pick<World, 'plan' | 'calendar' | 'units'>

type Drawn = Pick<RandomRecord, 'record' | 'asOf'>
type Judge = (record: RawRecord, asOf: Instant) => ReturnType<typeof evaluate | typeof evaluateAll>

/** What the two say differently of one record; a throw is said too, for neither may. */
async function apart(
  judge: Judge,
  world: ConfirmWorld,
  { record, asOf }: Drawn,
  counts: Counts = none(),
): Promise<readonly string[]> {
  try {
    const outcome = judge(record, asOf)
    counts.triples++
    if (outcome.kind === 'verdict' || outcome.kind === 'joint') {
      const verdicts = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
      const cards = verdicts.flatMap((verdict) => verdict.cards)
      counts.verdicts++
      counts.cards += cards.length
      counts.yielding += cards.filter(({ yieldsTo }) => yieldsTo).length
    }
    const confirmed = await confirm(record, outcome, world, { asOf })
    return confirmed.agrees ? [] : confirmed.disagreements.map(told)
  } catch (error) {
    return [thrown(error)]
  }
}

function told({ first, second, ...about }: Disagreement): string {
  return `${JSON.stringify(about)}: first ${first}, second ${second}`
}

function thrown(error: unknown): string {
  return `threw: ${error instanceof Error ? error.stack : String(error)}`
}

async function firstApart(
  judge: Judge,
  world: ConfirmWorld,
  seed: number,
  drawn: Iterable<Drawn>,
  counts: Counts,
): Promise<Apart | undefined> {
  for (const { record, asOf } of drawn) {
    const says = await apart(judge, world, { record, asOf }, counts)
    if (says.length === 0) continue
    const less = await shrink(record, async (smaller) => {
      return (await apart(judge, world, { record: smaller, asOf })).length > 0
    })
    const still = await apart(judge, world, { record: less, asOf })
    return { seed, record: less, asOf: new Date(asOf).toISOString(), says: still }
  }
  return undefined
}

/** The records of a seed in one world, then their tallies; the first that is told apart. */
export async function runRecords(
  world: Judged,
  seed: number,
  records: number,
  counts: Counts,
): Promise<Apart | undefined> {
  const { plan } = world
  const other = worldOfPlans([plan])
  const drawn = [...recordsOf(world, seed, records)]
  const judge: Judge = (record, asOf) => evaluate(record, plan, { asOf })
  const found = await firstApart(judge, other, seed, drawn, counts)
  return found ?? (await talliesApart(plan, other, seed, drawn, counts))
}

/** So many records are tallied together at most. */
const TALLIED = 60

/** All that a world's tallies give for its first records, as of the latest that any was drawn for. */
async function talliesApart(
  plan: Plan,
  world: ConfirmWorld,
  seed: number,
  drawn: readonly Drawn[],
  counts: Counts,
): Promise<Apart | undefined> {
  if (talliesIn(plan) === 'none' || drawn.length === 0) return undefined
  const few = drawn.slice(0, TALLIED)
  const options = { asOf: Math.max(...few.map(({ asOf }) => asOf)) as Instant }
  const counted = new Map<string, CountedCard>()
  const given: GivenCard[] = []
  for (const { record } of few) {
    const outcome = evaluate(record, plan, options)
    if (outcome.kind !== 'verdict') continue
    const own = countedCards(outcome, plan)
    // a record twice is one record, as the command sees to
    if (own.length === 0 || own.some(({ cardId }) => counted.has(cardId))) continue
    const [derived] = (await confirm(record, outcome, world, options)).derivations
    if (derived?.kind !== 'verdict') continue
    for (const card of own) counted.set(card.cardId, card)
    given.push(...givenCards(derived, outcome))
  }
  const first = tally(counted.values(), plan, options)
  counts.tallied += first.cards.length
  const says = confirmTallied(given, first, plan.ruleset, world, options).map(told)
  return says.length === 0 ? undefined : { seed, asOf: new Date(options.asOf).toISOString(), says }
}

export async function runWorld(
  seed: number,
  records: number,
  counts: Counts,
): Promise<Apart | undefined> {
  const world = worldOf(seed)
  counts.worlds++
  if (!('refused' in world)) return runRecords(world, seed, records, counts)
  counts.refused++
  return undefined
}

/** The records of a world under its own rules and others beside them. */
export async function runPair(
  seed: number,
  records: number,
  counts: Counts,
): Promise<Apart | undefined> {
  const pair = pairOf(seed)
  counts.worlds++
  if ('refused' in pair) {
    counts.refused++
    return undefined
  }
  const { first, plans } = pair
  const judge: Judge = (record, asOf) => evaluateAll(record, plans, { asOf })
  const drawn = recordsOf(first, seed, records)
  return firstApart(judge, worldOfPlans(plans.plans), seed, drawn, counts)
}
