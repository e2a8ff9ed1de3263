import type { Confirmation } from '../../confirm/index.js'
import {
  type CountedCard,
  countedCards,
  evaluateAll,
  type JointVerdict,
  type NotGoverned,
  type Plan,
  type Plans,
  type RawRecord,
  type Tallied,
  type TallyCard,
  talliesIn,
  tally,
} from '../../engine/index.js'
import type { Place } from '../../intake/items.js'
import {
  type ConfirmTallies,
  openConfirmTallies,
  type TalliesConfirmed,
} from '../confirming/confirm-tallies.js'
import type { Second } from '../confirming/second.js'
import type { Context } from '../context.js'
import type { RunMessages } from '../messages/run.js'
import { feed } from './feed.js'
import type { RunOptions } from './run-records.js'
import { isMeant, mentions, nearestOf, type Sought } from './sought.js'

/** Finds the records that a number or a card's name means, among all of the inputs. */

export interface Found {
  readonly records: readonly FoundRecord[]
  /** Whether a record of that number was refused, or any at all. */
  readonly refused: boolean
  readonly refusedAny: boolean
  /** Numbers like the one that was asked for. */
  readonly nearest: readonly string[]
  readonly tallies: readonly TallyCard[]
  /** When each card that may be counted was incurred, by its cardId. */
  readonly dates: ReadonlyMap<string, Pick<TallyCard, 'at' | 'incurred'>>
  /** How many cards of a row tallies have replaced. */
  readonly replaced: ReadonlyMap<string, number>
  /** By ruleset, as both evaluators count. */
  readonly tallied: readonly TalliedTwice[]
  /** Records, whichever they are, whose cards tallies count and on which the two differ. */
  readonly differing: readonly FoundRecord[]
}

export interface FoundRecord {
  readonly raw: RawRecord
  readonly place: Place
  readonly outcome: JointVerdict | NotGoverned
  /** Where the second evaluator has been asked, for the tallies. */
  readonly confirmation: Confirmation | undefined
}

/** All that a ruleset's tallies counted and gave, and what the second evaluator says otherwise. */
export interface TalliedTwice extends TalliesConfirmed {
  readonly plan: Plan
  readonly counted: readonly CountedCard[]
  readonly first: Tallied
}

interface Seen extends Omit<FoundRecord, 'place'> {
  readonly kind: 'seen'
}

export async function findRecords(
  sought: Sought,
  inputs: readonly string[],
  options: RunOptions,
  plans: Plans,
  second: Second,
  context: Context,
  run: RunMessages,
): Promise<Found> {
  const { asOf } = second
  const tallies = openConfirmTallies(second, plans)
  const records: FoundRecord[] = []
  const differing: FoundRecord[] = []
  const ids = new Set<string>()
  const counted = new Map(
    plans.plans.flatMap((plan) =>
      talliesIn(plan) === 'none' ? [] : [[plan, [] as CountedCard[]] as const],
    ),
  )
  let refused = false
  const counts = await feed<Seen>(inputs, options, plans.reading, context, run, {
    judge: async (raw) => {
      const outcome = evaluateAll(raw, plans, { asOf })
      if (outcome.kind !== 'rejection') {
        const confirmation = tallies.counts(outcome) ? await second.record(raw, outcome) : undefined
        return { kind: 'seen', raw, outcome, confirmation }
      }
      return outcome
    },
    // what is wrong with other records is for `evaluate` to say
    tells: ({ text }) => mentions(text, sought.name),
    refused: ({ text }) => {
      refused ||= mentions(text, sought.name)
    },
    take: async (seen, place, told) => {
      const { raw, outcome, confirmation } = seen
      const [first] = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
      told.imported(first.unknownFields, place)
      ids.add(first.identity.id)
      if (first.identity.orderId !== undefined) ids.add(first.identity.orderId)
      if (isMeant(sought, raw, outcome)) records.push({ ...seen, place })
      if (confirmation) await tallies.take(outcome, confirmation)
      if (confirmation?.agrees === false) differing.push({ ...seen, place })
      if (outcome.kind !== 'joint' || confirmation?.agrees === false) return
      for (const [plan, cards] of counted) {
        for (const verdict of outcome.verdicts) {
          if (verdict.version.ruleset !== plan.ruleset.name) continue
          for (const card of countedCards(verdict, plan)) cards.push(card)
        }
      }
    },
  })
  return {
    records,
    refused,
    refusedAny: counts.rejected > 0,
    nearest: records.length > 0 ? [] : nearestOf(sought.name, ids),
    differing,
    ...(await tallyTwice(counted, tallies, second)),
  }
}

async function tallyTwice(
  all: ReadonlyMap<Plan, readonly CountedCard[]>,
  again: ConfirmTallies,
  { asOf }: Second,
): Promise<Pick<Found, 'tallied' | 'tallies' | 'dates' | 'replaced'>> {
  const tallied: TalliedTwice[] = []
  for (const [plan, counted] of all) {
    const first = tally(counted, plan, { asOf })
    tallied.push({ plan, counted, first, ...(await again.close(plan, first)) })
  }
  const tallies = tallied.flatMap(({ first }) => first.cards)
  const dated = [...tallied.flatMap(({ counted }) => counted), ...tallies]
  return {
    tallied,
    tallies,
    dates: new Map(dated.map(({ cardId, at, incurred }) => [cardId, { at, incurred }])),
    replaced: new Map(tallied.flatMap(({ first }) => [...first.replaced])),
  }
}
