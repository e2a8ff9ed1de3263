/** Pauses as the stretches that a counting leaves out, for instants and for whole days. */
import {
  asDay,
  asInstant,
  type Day,
  dayOf,
  type Instant,
  type Moment,
  startOfDay,
} from '../days.js'
import { type Hole, mergeHoles } from '../scale.js'
import type { Counting, Pause } from './counting.js'

const NONE: readonly Hole[] = Object.freeze([])

/** Where a clock starts: a date without a time is its 24:00. */
export function instantOf(moment: Moment, offset: number): Instant {
  return moment.kind === 'instant' ? moment.at : startOfDay(asDay(moment.day + 1), offset)
}

export function dateOf(moment: Moment, offset: number): Day {
  if (moment.kind === 'date') return moment.day
  return dayOf(moment.closes ? asInstant(moment.at - 1) : moment.at, offset)
}

/** Time inside a pause is not counted. */
export function timeHoles(pauses: readonly Pause[], offset: number): readonly Hole[] {
  if (pauses.length === 0) return NONE
  return mergeHoles(
    pauses.map(({ from, to }) => ({
      from: instantOf(from, offset),
      to: instantOf(to, offset),
    })),
  )
}

/** The days after a pause's first date through its last are not counted. */
export function dayHoles(pauses: readonly Pause[], offset: number): readonly Hole[] {
  if (pauses.length === 0) return NONE
  return mergeHoles(
    pauses.map(({ from, to }) => ({
      from: dateOf(from, offset) + 1,
      to: dateOf(to, offset) + 1,
    })),
  )
}

/** Whether a pause leaves something of a day out, as the counting takes pauses. */
export function isPausedOn(
  day: Day,
  pauses: readonly Pause[],
  { kind }: Counting,
  offset: number,
): boolean {
  const inHours = kind !== 'working-days' && kind !== 'calendar-days'
  const holes = inHours ? timeHoles(pauses, offset) : dayHoles(pauses, offset)
  const [from, to] = inHours
    ? [startOfDay(day, offset), startOfDay(asDay(day + 1), offset)]
    : [day, day + 1]
  return holes.some((hole) => hole.from < to && hole.to > from)
}
