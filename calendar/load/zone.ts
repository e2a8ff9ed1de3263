/** The offset of a zone, if it has but one in the covered years; alone asks the zone data. */
import { tzOffset } from '@date-fns/tz/tzOffset'
import { asDay, type Day, startOfDay } from '../days.js'

const MS_PER_MINUTE = 60_000
// Since 2000 no zone has kept an offset for less than 7 days; asking for every day takes 30 ms.
const STEP = 7

export type ConstantOffset =
  | { readonly kind: 'constant'; readonly offset: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'varies'; readonly day: Day }

export function constantOffset(zone: string, first: Day, last: Day): ConstantOffset {
  const offset = offsetAt(zone, startOfDay(first, 0))
  if (Number.isNaN(offset)) return { kind: 'unknown' }
  const end = last + 1
  for (let day = first as number; ; day = Math.min(day + STEP, end)) {
    const at = startOfDay(asDay(day), offset)
    if (offsetAt(zone, at) !== offset) return { kind: 'varies', day: asDay(day) }
    if (day === end) return { kind: 'constant', offset }
  }
}

function offsetAt(zone: string, ms: number): number {
  return tzOffset(zone, new Date(ms)) * MS_PER_MINUTE
}
