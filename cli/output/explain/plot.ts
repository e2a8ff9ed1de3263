import type { DayShown } from '../../../engine/index.js'
import { widthOf } from '../width.js'
import type { Plotted } from './moments.js'

/** Where things stand in a timeline: days from left to right, and room for words after the last. */
export interface Scale {
  readonly x: (moment: string) => number
  /** Whether a moment comes after the last day that is drawn. */
  readonly isBeyond: (moment: string) => boolean
  readonly column: number
  readonly start: number
  readonly zone: string
  /** Where the last day ends. */
  readonly right: number
}

export const WIDTH = 780
export const LEFT = 6
/** Where the last day ends: as far right as the words of all moments leave it, within these. */
const RIGHT = 560
const NARROWEST = 340

/** What stands between a moment and its words. */
export function gapOf({ kind }: Plotted): number {
  return kind === 'due' ? 14 : 8
}

/** No narrower than letters come out in the fonts that the page asks for. */
export function wordsWidth(label: string, kind: Plotted['kind']): number {
  return widthOf(label) * (kind === 'due' ? 7.3 : 7)
}

/** The mark of a moment after the last day. */
export const BEYOND = ' →'

/** @returns the scale, and the moments that are shown on it */
export function scaleOf(
  days: readonly DayShown[],
  everything: readonly Plotted[],
  zone: string,
): readonly [Scale, readonly Plotted[]] {
  const widest = scaleTo(RIGHT, days, zone)
  const { isBeyond, x } = widest
  // what came long after the clock stopped and fell due is none of its business
  const moments = everything.filter(({ kind, own, at }) => kind !== 'event' || own || !isBeyond(at))
  const rights = moments.map((moment) => {
    const { at, label, kind } = moment
    const words = isBeyond(at) ? label + BEYOND : label
    const share = (x(at) - LEFT) / (RIGHT - LEFT)
    return LEFT + (WIDTH - LEFT - gapOf(moment) - wordsWidth(words, kind)) / Math.max(share, 0.01)
  })
  const right = Math.floor(Math.max(NARROWEST, Math.min(RIGHT, ...rights)))
  return [scaleTo(right, days, zone), moments]
}

function scaleTo(right: number, days: readonly DayShown[], zone: string): Scale {
  const start = Date.parse(`${days[0]?.date ?? ''}T00:00:00${zone}`)
  const column = (right - LEFT) / days.length
  const msOf = (moment: string) =>
    Date.parse(moment.length === 10 ? `${moment}T00:00:00${zone}` : moment)
  const x = (moment: string) => {
    const ms = msOf(moment)
    return round(Math.min(right, Math.max(LEFT, LEFT + ((ms - start) / 86_400_000) * column)))
  }
  const isBeyond = (moment: string) => msOf(moment) > start + days.length * 86_400_000
  return { x, isBeyond, column, start, zone, right }
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
