import type { Disagreement } from '../../confirm/index.js'
import { evaluateAll, type Plans, type RawRecord } from '../../engine/index.js'
import type { Context } from '../context.js'
import { type Cost, confirmWordsFor } from '../messages/confirm-words.js'
import type { Judged } from './confirm-tallies.js'
import type { Second } from './second.js'

/** So many are told in full: one fault often shows in many records, and each is long to shrink. */
const IN_FULL = 5

/** Tells of records on which the two evaluators differ, each with the simplest that shows it. */
export interface Telling {
  readonly tell: (raw: RawRecord, outcome: Judged, told: readonly Disagreement[]) => Promise<void>
  readonly count: () => number
}

export function openTelling(second: Second, plans: Plans, cost: Cost, context: Context): Telling {
  const words = confirmWordsFor(context.language)
  const { asOf } = second
  let count = 0
  /** Whether a simpler record shows the same: what is told first, of a record judged as this is. */
  const shows = async (
    record: RawRecord,
    kind: Judged['kind'],
    [lead]: readonly Disagreement[],
  ) => {
    const outcome = evaluateAll(record, plans, { asOf })
    if (outcome.kind !== kind) return false
    const again = await second.record(record, outcome)
    return !again.agrees && again.disagreements.some((one) => isSame(one, lead))
  }
  return {
    tell: async (raw, { kind }, told) => {
      count++
      if (count > IN_FULL) return context.err(`${words.another(raw, cost)}\n`)
      const stays = (simpler: RawRecord) => shows(simpler, kind, told)
      const smallest = (await stays(raw)) ? await second.shrink(raw, stays) : raw
      context.err(`${words.disagree(raw, told, cost)}\n${JSON.stringify(smallest)}\n`)
    },
    count: () => count,
  }
}

function isSame(one: Disagreement, lead: Disagreement | undefined): boolean {
  return one.what === lead?.what && one.ruleset === lead.ruleset && one.clause === lead.clause
}
