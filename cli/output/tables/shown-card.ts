import type { Instant } from '../../../calendar/index.js'
import type { Card, Colour, Left, TallyCard, Verdict } from '../../../engine/index.js'
import type { RunMessages } from '../../messages/run.js'

/** A card as the table shows it, whether a clause gave it or a tally. */
export interface ShownCard {
  readonly colour: Colour
  readonly count: number
  /** Which it is of those that one tier or tally gives to one record or group. */
  readonly ordinal: number
  readonly status: Left['status']
  readonly item: string
  readonly id: string
  readonly unit: string
  readonly at: Instant
  /** Milliseconds at which its instants are written. */
  readonly offset: number
  readonly late: string
  /** The readings on which it turns whether its record is governed, in words. */
  readonly doubts: readonly string[]
  readonly why: string
}

export function shownCard(
  card: Card,
  verdict: Verdict,
  run: RunMessages,
  withReason: boolean,
): ShownCard {
  const { colour, count, ordinal, status, clause, at } = card
  return {
    colour,
    count,
    ordinal,
    status,
    item: clause.item,
    id: idOf(verdict),
    unit: verdict.identity.unit,
    at,
    offset: verdict.calendar.offset,
    late: lateOf(card, run),
    doubts: run.doubts(card.contested, verdict.version.readings),
    why: withReason ? run.why(card, verdict) : '',
  }
}

export function shownTally(card: TallyCard, run: RunMessages): ShownCard {
  const { colour, count, ordinal, status, tally, version, id, at, calendar, contested } = card
  return {
    colour,
    count,
    ordinal,
    status,
    item: tally.item,
    id,
    unit: unitOf(card),
    at,
    offset: calendar.offset,
    late: contested.length > 0 ? run.contested : '',
    doubts: run.doubts(contested, version.readings),
    why: run.whyTally(card),
  }
}

/** Whose a tally's card is; empty where the tally is not per unit. */
export function unitOf({ group }: TallyCard): string {
  return String(group.get('unit') ?? '')
}

/** The record's number, with the assignment where that tells it apart and is not the first. */
export function idOf({ identity, subject }: Pick<Verdict, 'identity' | 'subject'>): string {
  const { id, assignment } = identity
  const apart = subject.identity.includes('assignment')
  return apart && assignment !== undefined && assignment !== '1' ? `${id}/${assignment}` : id
}

function lateOf({ contested: readings, reason }: Card, run: RunMessages): string {
  const contested = readings.length > 0 ? run.contested : ''
  if (reason.kind === 'direct') return contested
  const { late, result } = reason
  const length = result.end ? run.duration(late) : run.openSince(run.duration(late, 1))
  return `${length}${contested && ` ${contested}`}`
}
