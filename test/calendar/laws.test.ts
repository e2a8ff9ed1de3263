/** The laws of counted time, on random calendars and with pauses. */
import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  asInstant,
  type Counting,
  type Covered,
  type DayCounting,
  deadline,
  elapsed,
  type HourCounting,
  isOutOfCoverage,
  type Moment,
  type Pause,
} from '../../calendar/index.js'
import { Random, type RandomCalendar, randomCalendar } from './random.js'

const DAY = 86_400_000
const RUNS = { numRuns: Number(process.env.CALENDAR_RUNS ?? 3000) }

const calendar = fc.integer().map((seed) => randomCalendar(new Random(seed)))
const restDays = fc.constantFrom('all' as const, 'notices-only' as const)
const hourCounting: fc.Arbitrary<HourCounting> = fc.oneof(
  fc.record({ kind: fc.constantFrom('suspended' as const, 'office-hours' as const), restDays }),
  fc.constant({ kind: 'continuous' as const }),
)
const startDay = fc.constantFrom('not-counted' as const, 'counted' as const)
const endOfDay = fc.constantFrom('midnight' as const, 'close-of-office' as const)
const workingDays = fc.record({ kind: fc.constant('working-days' as const), startDay, endOfDay })
const calendarDays = fc.record({
  kind: fc.constant('calendar-days' as const),
  startDay,
  endOfDay,
  endOnRestDay: fc.constantFrom('moves' as const, 'stays' as const),
})
const dayCounting: fc.Arbitrary<DayCounting> = fc.oneof(workingDays, calendarDays)

// milliseconds after the first covered day opens: round ones too, where things turn
const offsetInto = (days: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: days * DAY }),
    fc.integer({ min: 0, max: days * 24 }).map((hours) => hours * 3_600_000),
  )
const pauseOffsets = fc.array(fc.tuple(offsetInto(60), offsetInto(12)), { maxLength: 3 })

function instantIn({ table }: RandomCalendar, offset: number): number {
  return Math.min(table.start + offset, table.end)
}
const moment = (at: number): Moment => ({ kind: 'instant', at: asInstant(at) })
const pausesIn = (place: RandomCalendar, offsets: readonly (readonly [number, number])[]) =>
  offsets.map(([from, length]): Pause => {
    const at = instantIn(place, from)
    return { from: moment(at), to: moment(at + length) }
  })
const time = (ms: number) => ({ kind: 'time', ms }) as const
const days = (count: number) => ({ kind: 'days', months: 0, days: count }) as const

/** Compares where both are known; a later one may be unknown when an earlier one is not. */
function neverShrinks(earlier: Covered<number>, later: Covered<number>): boolean {
  if (isOutOfCoverage(earlier)) return isOutOfCoverage(later)
  return isOutOfCoverage(later) || earlier <= later
}

describe('hour countings', () => {
  it('elapsed adds up over a split at any instant', () => {
    fc.assert(
      fc.property(
        calendar,
        hourCounting,
        fc.tuple(offsetInto(60), offsetInto(60), offsetInto(60)),
        pauseOffsets,
        (place, counting, offsets, paused) => {
          const [a = 0, b = 0, c = 0] = offsets
            .map((offset) => instantIn(place, offset))
            .sort((x, y) => x - y)
          const pauses = pausesIn(place, paused)
          const between = (from: number, to: number) =>
            elapsed(place.table, counting, moment(from), asInstant(to), pauses) as number
          return between(a, c) === between(a, b) + between(b, c)
        },
      ),
      RUNS,
    )
  })

  it('elapsed at the deadline is the limit, and a millisecond before it is less', () => {
    fc.assert(
      fc.property(
        calendar,
        hourCounting,
        offsetInto(50),
        fc.integer({ min: 1, max: 6 * DAY }),
        pauseOffsets,
        (place, counting, at, length, paused) => {
          const start = moment(instantIn(place, at))
          const pauses = pausesIn(place, paused)
          const due = deadline(place.table, counting, start, time(length), pauses)
          if (isOutOfCoverage(due)) return true
          const before = asInstant(due - 1)
          return (
            elapsed(place.table, counting, start, due, pauses) === length &&
            elapsed(place.table, counting, start, before, pauses) === length - 1
          )
        },
      ),
      RUNS,
    )
  })

  it('deadlines never shrink as the limit or the start grows', () => {
    fc.assert(
      fc.property(
        calendar,
        hourCounting,
        fc.tuple(offsetInto(50), offsetInto(3)),
        fc.tuple(fc.integer({ min: 0, max: 5 * DAY }), fc.integer({ min: 0, max: DAY })),
        pauseOffsets,
        (place, counting, [at, later], [length, more], paused) => {
          const pauses = pausesIn(place, paused)
          const start = instantIn(place, at)
          const due = (from: number, ms: number) =>
            deadline(place.table, counting, moment(from), time(ms), pauses)
          return (
            neverShrinks(due(start, length), due(start, length + more)) &&
            neverShrinks(due(start, length), due(start + later, length))
          )
        },
      ),
      RUNS,
    )
  })
})

describe('whole-day countings', () => {
  it('elapsed at the deadline is the limit, unless its end moved, and before it is less', () => {
    fc.assert(
      fc.property(
        calendar,
        dayCounting,
        offsetInto(50),
        fc.integer({ min: 1, max: 30 }),
        pauseOffsets,
        (place, counting, at, length, paused) => {
          const start = moment(instantIn(place, at))
          const pauses = pausesIn(place, paused)
          const due = deadline(place.table, counting, start, days(length), pauses)
          if (isOutOfCoverage(due)) return true
          const used = elapsed(place.table, counting, start, due, pauses) as number
          const before = elapsed(place.table, counting, start, asInstant(due - 1), pauses) as number
          const moves = counting.kind === 'calendar-days' && counting.endOnRestDay === 'moves'
          return moves ? used >= length : used === length && before === length - 1
        },
      ),
      RUNS,
    )
  })

  it('deadlines never shrink as the limit or the start grows', () => {
    fc.assert(
      fc.property(
        calendar,
        dayCounting,
        fc.tuple(offsetInto(50), offsetInto(5)),
        fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 })),
        pauseOffsets,
        (place, counting, [at, later], [length, more], paused) => {
          const pauses = pausesIn(place, paused)
          const start = instantIn(place, at)
          const due = (from: number, count: number) =>
            deadline(place.table, counting, moment(from), days(count), pauses)
          return (
            neverShrinks(due(start, length), due(start, length + more)) &&
            neverShrinks(due(start, length), due(start + later, length))
          )
        },
      ),
      RUNS,
    )
  })

  it('months never shrink either, as long as nothing is paused', () => {
    fc.assert(
      fc.property(
        calendar,
        calendarDays,
        fc.tuple(offsetInto(90), offsetInto(5)),
        fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })),
        (place, counting, [at, later], [months, count]) => {
          const start = instantIn(place, at)
          const due = (from: number, more: number) =>
            deadline(place.table, counting, moment(from), {
              kind: 'days',
              months: months + more,
              days: count,
            })
          return (
            neverShrinks(due(start, 0), due(start, 1)) &&
            neverShrinks(due(start, 0), due(start + later, 0))
          )
        },
      ),
      RUNS,
    )
  })
})

describe('every counting', () => {
  const rolled = fc.record({ kind: fc.constant('rolled' as const), restDays })

  it('rolled is never before the start and its limit', () => {
    fc.assert(
      fc.property(
        calendar,
        rolled,
        offsetInto(60),
        fc.integer({ min: 0, max: 9 * DAY }),
        (place, counting, at, length) => {
          const start = instantIn(place, at)
          const due = deadline(place.table, counting, moment(start), time(length))
          return isOutOfCoverage(due) || due >= start + length
        },
      ),
      RUNS,
    )
  })

  it('gives whole numbers, or says which year is missing', () => {
    const any: fc.Arbitrary<Counting> = fc.oneof(hourCounting, dayCounting, rolled)
    fc.assert(
      fc.property(calendar, any, offsetInto(300), fc.nat(300), (place, counting, at, count) => {
        const whole = counting.kind === 'working-days' || counting.kind === 'calendar-days'
        const length = whole ? days(count) : time(count * 3_600_000)
        const due = deadline(place.table, counting, moment(place.table.start + at - DAY), length)
        return isOutOfCoverage(due) ? Number.isInteger(due.year) : Number.isSafeInteger(due)
      }),
      RUNS,
    )
  })
})
