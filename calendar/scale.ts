/**
 * What a counting counts, as one rising measure along a line. Hours of every kind and whole days
 * are the same algorithm over different scales; this file alone knows where each one rises.
 */
import { countBefore, type DaySet, hasIndex } from './day-set.js'
import { asInstant, type Day, dayOf, startOfDay } from './days.js'
import { offeredADay, offeredBefore, type Shift, timeOffering } from './shifts.js'

/** One rising measure along a line of instants or days. */
export interface Scale {
  /** How much there is from the first covered day up to a place; endless beyond the last. */
  readonly before: (place: number) => number
  /** The earliest place by which so much (more than nothing) has come; undefined if never. */
  readonly reach: (amount: number) => number | undefined
}

/** Places are instants, amounts milliseconds: each day of the set offers its shifts. */
export function timeScale(
  days: DaySet,
  shifts: readonly Shift[],
  first: Day,
  offset: number,
): Scale {
  const aDay = offeredADay(shifts)
  const length = days.before.length - 1
  const end = startOfDay((first + length) as Day, offset)
  const total = countBefore(days, length) * aDay
  return Object.freeze({
    before(place: number): number {
      if (place > end) return Number.POSITIVE_INFINITY
      const day = dayOf(asInstant(place), offset)
      const index = day - first
      const whole = countBefore(days, index) * aDay
      if (!hasIndex(days, index)) return whole
      return whole + offeredBefore(shifts, place - startOfDay(day, offset))
    },
    reach(amount: number): number | undefined {
      if (amount > total) return undefined
      // the day on which the amount is filled; one filled exactly at a day's end is that day's
      const nth = Math.ceil(amount / aDay) - 1
      const day = (first + (days.nth[nth] ?? 0)) as Day
      return startOfDay(day, offset) + timeOffering(shifts, amount - nth * aDay)
    },
  })
}

/** Places are days, amounts numbers of days; the place reached is the day after the last. */
export function dayScale(days: DaySet, first: Day): Scale {
  const length = days.before.length - 1
  return Object.freeze({
    before(place: number): number {
      const index = place - first
      return index > length ? Number.POSITIVE_INFINITY : countBefore(days, index)
    },
    reach(amount: number): number | undefined {
      const index = days.nth[amount - 1]
      return index === undefined ? undefined : first + index + 1
    },
  })
}

/** A stretch that is not counted, its end excluded. */
export interface Hole {
  readonly from: number
  readonly to: number
}

/** In order, with those that overlap or touch joined and the empty ones left out. */
export function mergeHoles(holes: readonly Hole[]): readonly Hole[] {
  const merged: { from: number; to: number }[] = []
  for (const hole of [...holes].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (hole.to <= hole.from) continue
    if (last && hole.from <= last.to) last.to = Math.max(last.to, hole.to)
    else merged.push({ from: hole.from, to: hole.to })
  }
  return merged
}

/** How much is counted from one place to a later one, outside the merged holes. */
export function measure(scale: Scale, from: number, to: number, holes: readonly Hole[]): number {
  let amount = scale.before(to) - scale.before(from)
  for (const hole of holes) {
    const start = Math.max(hole.from, from)
    const end = Math.min(hole.to, to)
    if (end > start) amount -= scale.before(end) - scale.before(start)
  }
  return amount
}

/** The earliest place by which an amount (more than nothing) has been counted. */
export function advance(
  scale: Scale,
  from: number,
  amount: number,
  holes: readonly Hole[],
): number | undefined {
  let target = scale.before(from) + amount
  for (const hole of holes) {
    if (hole.to <= from) continue
    const before = scale.before(Math.max(hole.from, from))
    if (before >= target) break
    target += scale.before(hole.to) - before
  }
  return scale.reach(target)
}

/**
 * The earliest place from which just an amount is counted up to a later one; undefined where
 * there is not more than that since the first.
 */
export function retreat(
  scale: Scale,
  first: number,
  to: number,
  amount: number,
  holes: readonly Hole[],
): number | undefined {
  const rest = measure(scale, first, to, holes) - amount
  return rest > 0 ? advance(scale, first, rest, holes) : undefined
}
