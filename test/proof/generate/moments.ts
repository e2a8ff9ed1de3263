import type { Random } from '../../calendar/random.js'
import { pick } from './draw.js'

/** Random moments of a calendar, and the ways in which people write them. */
export interface Lie {
  readonly offset: number
  /** Days since 1970-01-01, the first and last that the calendar covers. */
  readonly first: number
  readonly last: number
  /** Times of day at which something turns, in milliseconds. */
  readonly turns: readonly number[]
  /** The days on which records start, where they are not to lie anywhere. */
  readonly starts?: readonly [number, number]
}

const DAY = 86_400_000
const MINUTE = 60_000

/** A time of day: often one where something turns, or a second beside it. */
export function randomTime(random: Random, { turns }: Lie): number {
  if (random.chance(0.12)) return 0
  if (random.chance(0.05)) return DAY - 1000
  if (random.chance(0.25)) {
    const turn = (pick(random, turns) ?? 0) + random.int(-1, 1) * 1000
    return Math.min(Math.max(turn, 0), DAY - 1000)
  }
  return random.chance(0.5) ? random.int(0, 1439) * MINUTE : random.int(0, 86_399) * 1000
}

export function writeMoment(random: Random, at: number, { offset }: Lie, dates = 0.12): string {
  const local = new Date(at + offset).toISOString()
  if (random.chance(dates)) return local.slice(0, 10)
  const day = local.slice(0, 10)
  const midnight = (at + offset) % DAY === 0
  // the 24:00 of the day before is the same instant
  if (midnight && random.chance(0.3)) {
    return `${new Date(at + offset - DAY).toISOString().slice(0, 10)} 24:00`
  }
  const minutes = (at + offset) % MINUTE === 0
  return pick(random, [
    () => `${day}T${local.slice(11, 19)}${written(offset)}`,
    () => `${day} ${local.slice(11, 19)}`,
    () => `${day} ${local.slice(11, minutes ? 16 : 19)}`,
    () => new Date(at).toISOString(),
    () => `${day.replaceAll('-', '/')} ${local.slice(11, 19)}`,
  ])()
}

function written(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE
  const two = (n: number) => String(n).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
