import type { Instant } from '../calendar/index.js'
import {
  type CountedCard,
  cardIdOf,
  countedCards,
  evaluateAll,
  type Identity,
  type JointVerdict,
  type NotGoverned,
  type Plans,
  type RawRecord,
  type TallyCard,
  talliesIn,
  tally,
} from '../engine/index.js'
import type { Place } from '../intake/items.js'
import { nearest } from '../source/nearest.js'
import { unitName } from '../source/unit-name.js'
import type { Context } from './context.js'
import { feed } from './feed.js'
import type { RunMessages } from './messages/run.js'
import { asOfInstant, type RunOptions } from './run-records.js'

/** Finds the records that a number or a card's name means, among all of the inputs. */

/** A record's number, an order's, or the cardId that `evaluate` wrote. */
export interface Sought {
  readonly name: string
  readonly assignment: string | undefined
  readonly unit: string | undefined
}

export interface Found {
  readonly asOf: Instant
  readonly records: readonly { readonly raw: RawRecord; readonly place: Place }[]
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
}

interface Seen {
  readonly kind: 'seen'
  readonly raw: RawRecord
  readonly outcome: JointVerdict | NotGoverned
}

export async function findRecords(
  sought: Sought,
  inputs: readonly string[],
  options: RunOptions,
  plans: Plans,
  context: Context,
  run: RunMessages,
): Promise<Found> {
  const asOf = asOfInstant(options.asOf, plans.reading, context, run)
  const records: { raw: RawRecord; place: Place }[] = []
  const ids = new Set<string>()
  const counted = new Map(
    plans.plans.flatMap((plan) =>
      talliesIn(plan) === 'none' ? [] : [[plan, [] as CountedCard[]] as const],
    ),
  )
  let refused = false
  // what is wrong with other records is for `evaluate` to say
  const counts = await feed<Seen>(inputs, options, plans.reading, context, run, {
    judge: (raw) => {
      const outcome = evaluateAll(raw, plans, { asOf })
      if (outcome.kind !== 'rejection') return { kind: 'seen', raw, outcome }
      refused ||= raw?.id === sought.name || raw?.orderId === sought.name
      return outcome
    },
    take: async ({ raw, outcome }, place, told) => {
      const [first] = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
      told.imported(first.unknownFields, place)
      ids.add(first.identity.id)
      if (first.identity.orderId !== undefined) ids.add(first.identity.orderId)
      if (isMeant(sought, raw, outcome)) records.push({ raw, place })
      if (outcome.kind !== 'joint') return
      for (const [plan, cards] of counted) {
        for (const verdict of outcome.verdicts) {
          if (verdict.version.ruleset !== plan.ruleset.name) continue
          for (const card of countedCards(verdict, plan)) cards.push(card)
        }
      }
    },
  })
  const tallied = [...counted].map(([plan, cards]) => tally(cards, plan, { asOf }))
  return {
    asOf,
    records,
    refused,
    refusedAny: counts.rejected > 0,
    nearest: records.length > 0 ? [] : nearestOf(sought.name, ids),
    tallies: tallied.flatMap(({ cards }) => cards),
    dates: new Map(
      [...[...counted.values()].flat(), ...tallied.flatMap(({ cards }) => cards)].map(
        ({ cardId, at, incurred }) => [cardId, { at, incurred }],
      ),
    ),
    replaced: new Map(tallied.flatMap(({ replaced }) => [...replaced])),
  }
}

function isMeant(
  { name, assignment, unit }: Sought,
  raw: RawRecord,
  outcome: JointVerdict | NotGoverned,
): boolean {
  const [first] = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
  const { identity } = first
  if (assignment !== undefined && assignment !== (identity.assignment ?? '1')) return false
  if (unit !== undefined && unitName(unit) !== unitName(identity.unit)) return false
  return isNumber(name, identity) || (name.includes('/') && isCard(name, raw, outcome))
}

function isNumber(name: string, { id, orderId, assignment }: Identity): boolean {
  return name === id || name === orderId || name === `${id}/${assignment ?? '1'}`
}

/** A card's name holds the record's, so that a card is found that the record does not get. */
function isCard(name: string, raw: RawRecord, outcome: JointVerdict | NotGoverned): boolean {
  if (outcome.kind === 'joint') {
    const cards = outcome.verdicts.flatMap((verdict) => verdict.cards)
    if (cards.some(({ cardId }) => cardId === name)) return true
  }
  const [first] = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
  const { subject, identity } = first
  const key = subject.identity.map((fact) => {
    const value = raw[fact] ?? (fact === 'assignment' ? (identity.assignment ?? '') : '')
    return String(value)
  })
  const parts = name.split('/')
  const at = parts.indexOf(subject.name)
  return (
    at > 0 &&
    key.every((value, index) => {
      const part = parts[at + 1 + index]
      return part === value || part === cardIdOf([value])
    })
  )
}

const MOST = 5

function nearestOf(name: string, ids: ReadonlySet<string>): readonly string[] {
  const near = nearest(name, ids)
  const like = [...ids].filter(
    (id) => id !== near && id !== '' && (id.includes(name) || name.includes(id)),
  )
  return [...(near === undefined ? [] : [near]), ...like].slice(0, MOST)
}
