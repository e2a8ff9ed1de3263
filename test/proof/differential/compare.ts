import { type World as ConfirmWorld, confirm, type Disagreement } from '../../../confirm/index.js'
import { evaluate, type RawRecord } from '../../../engine/index.js'
import type { RandomRecord } from '../generate/records.js'
import { recordsOf, type World, worldOf } from '../generate/world.js'
import { shrunk } from './shrink.js'

/** Both evaluators over random worlds and records; what they disagree on comes back shrunk. */
export interface Counts {
  worlds: number
  refused: number
  triples: number
  verdicts: number
  cards: number
}

export interface Apart {
  readonly seed: number
  readonly record: RawRecord
  readonly asOf: string
  readonly says: readonly string[]
}

export function confirmWorld({ plan, calendar }: Judged): ConfirmWorld {
  return { rulesets: [plan.ruleset], calendars: new Map([[calendar.name, calendar]]) }
}

/** What the two say differently of one record; a throw is said too, for neither may. */
export async function apart(
  { plan }: Pick<Judged, 'plan'>,
  world: ConfirmWorld,
  { record, asOf }: Pick<RandomRecord, 'record' | 'asOf'>,
  counts?: Counts,
): Promise<readonly string[]> {
  try {
    const outcome = evaluate(record, plan, { asOf })
    if (counts) {
      counts.triples++
      if (outcome.kind === 'verdict') {
        counts.verdicts++
        counts.cards += outcome.cards.length
      }
    }
    const confirmed = await confirm(record, outcome, world, { asOf })
    return confirmed.agrees ? [] : confirmed.disagreements.map(told)
  } catch (error) {
    return [`threw: ${error instanceof Error ? error.stack : String(error)}`]
  }
}

function told({ first, second, ...about }: Disagreement): string {
  return `${JSON.stringify(about)}: first ${first}, second ${second}`
}

/** What is judged: a generated world by its seed, or rules that are really there. */
export type Judged = Pick<World, 'plan' | 'calendar' | 'units'>

/** The records of a seed in one world; the first that is told apart comes back shrunk. */
export async function runRecords(
  world: Judged,
  seed: number,
  records: number,
  counts: Counts,
): Promise<Apart | undefined> {
  const other = confirmWorld(world)
  for (const { record, asOf } of recordsOf(world, seed, records)) {
    const says = await apart(world, other, { record, asOf }, counts)
    if (says.length === 0) continue
    const less = await shrunk(record, async (smaller) => {
      return (await apart(world, other, { record: smaller, asOf })).length > 0
    })
    const still = await apart(world, other, { record: less, asOf })
    return { seed, record: less, asOf: new Date(asOf).toISOString(), says: still }
  }
  return undefined
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

export const none = (): Counts => ({ worlds: 0, refused: 0, triples: 0, verdicts: 0, cards: 0 })
