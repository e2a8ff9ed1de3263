/** The parts of a day that offer time, and how far into them a clock time lies. */
import { MS_PER_DAY } from './days.js'

/** Milliseconds after 00:00; a day's shifts stand in order and do not overlap. */
export interface Shift {
  readonly from: number
  readonly to: number
}

export const WHOLE_DAY: readonly Shift[] = Object.freeze([
  Object.freeze({ from: 0, to: MS_PER_DAY }),
])

export function offeredADay(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, shift) => sum + shift.to - shift.from, 0)
}

/** How much of the shifts lies before a time of day. */
export function offeredBefore(shifts: readonly Shift[], time: number): number {
  let sum = 0
  for (const shift of shifts) {
    if (time <= shift.from) break
    sum += Math.min(time, shift.to) - shift.from
  }
  return sum
}

/** The earliest time of day by which so much (more than nothing) has been offered. */
export function timeOffering(shifts: readonly Shift[], amount: number): number {
  let left = amount
  for (const shift of shifts) {
    const length = shift.to - shift.from
    if (left <= length) return shift.from + left
    left -= length
  }
  throw new Error(`a day does not offer ${amount} ms`)
}
