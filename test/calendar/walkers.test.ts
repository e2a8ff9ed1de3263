/**
 * Every counting against a walker, with and without pauses: random triples of calendar, start and
 * length, 2,000 of each; 10,000 in `npm run fuzz`.
 */
import { describe, expect, it } from 'vitest'
import {
  asDay,
  asInstant,
  type Covered,
  countedDays,
  deadline,
  elapsed,
  endOfDay,
  isOutOfCoverage,
  type Moment,
  nextWorkingDay,
  type Pause,
} from '../../calendar/index.js'
import { Random, type RandomCalendar, randomCalendar, randomInstant } from './random.js'
import type { Outside, WalkPause } from './walker.js'

const DAY = 86_400_000
const HOUR = 3_600_000
const RUNS = Number(process.env.WALKER_RUNS ?? 2_000)
const SEED = Number(process.env.CALENDAR_SEED ?? 20_150_227)

function same(found: Covered<number>, walked: number | Outside, what: () => unknown): void {
  const plain = isOutOfCoverage(found) ? 'outside' : found
  if (plain !== walked) {
    throw new Error(`found ${plain}, walked ${walked}: ${JSON.stringify(what())}`)
  }
}

/** Runs with a calendar that is used a few times, so that building it is not most of the work. */
function runs(
  offset: number,
  body: (random: Random, calendar: RandomCalendar, seed: number) => void,
) {
  let random = new Random(0)
  let calendar: RandomCalendar | undefined
  let count = 0
  for (let run = 0; run < RUNS; run++) {
    const seed = SEED * 31 + offset * 1_000_003 + Math.floor(run / 10)
    if (run % 10 === 0 || !calendar) {
      random = new Random(seed)
      calendar = randomCalendar(random)
    }
    body(random, calendar, seed)
    count++
  }
  expect(count).toBe(RUNS)
}

function instantPauses(random: Random, start: number, paused: boolean): readonly WalkPause[] {
  if (!paused) return []
  return Array.from({ length: random.int(1, 3) }, () => {
    const from = start + random.int(-20, 90) * HOUR + random.int(0, 3599) * 1000
    return { from, to: from + (random.chance(0.1) ? 0 : random.int(1, 40 * 3600) * 1000) }
  })
}

const asPauses = (pauses: readonly WalkPause[]): readonly Pause[] =>
  pauses.map(({ from, to }) => ({
    from: { kind: 'instant', at: asInstant(from) },
    to: { kind: 'instant', at: asInstant(to) },
  }))

const moment = (at: number): Moment => ({ kind: 'instant', at: asInstant(at) })

describe.each([
  ['suspended', 'all', 6 * 86_400, 1],
  ['suspended', 'notices-only', 6 * 86_400, 2],
  ['office-hours', 'all', 30 * 3600, 3],
  ['office-hours', 'notices-only', 30 * 3600, 4],
  ['continuous', 'all', 6 * 86_400, 5],
] as const)('%s, %s', (kind, restDays, most, salt) => {
  it.each([false, true])('as the walker walks, pauses: %s', (paused) => {
    runs(salt * 2 + (paused ? 1 : 0), (random, calendar, seed) => {
      const { table, walker } = calendar
      const noticesOnly = restDays === 'notices-only'
      const start = randomInstant(random, calendar, random.chance(0.05) ? 200 : 50)
      const rough = random.chance(0.3) ? random.int(0, 96) * 3600 : random.int(0, most)
      const seconds = Math.min(rough, most)
      const end = start + random.int(-3600, 8 * 86_400) * 1000
      const pauses = instantPauses(random, start, paused)
      const counting = kind === 'continuous' ? { kind } : { kind, restDays }
      const length = { kind: 'time', ms: seconds * 1000 } as const
      const told = () => ({ seed, kind, restDays, start, seconds, end, pauses })
      same(
        deadline(table, counting, moment(start), length, asPauses(pauses)),
        walker.hoursDeadline(kind, noticesOnly, start, seconds * 1000, pauses),
        told,
      )
      const used = elapsed(table, counting, moment(start), asInstant(end), asPauses(pauses))
      same(used, walker.hoursElapsed(kind, noticesOnly, start, end, pauses), told)
      const days = countedDays(table, counting, moment(start), asInstant(end), asPauses(pauses))
      if (!isOutOfCoverage(days)) {
        same(
          used,
          days.reduce((sum, day) => sum + day.counted, 0),
          told,
        )
      }
    })
  })
})

describe.each(['all', 'notices-only'] as const)('rolled, %s', (restDays) => {
  it('as the walker walks', () => {
    runs(restDays === 'all' ? 20 : 21, (random, calendar, seed) => {
      const start = randomInstant(random, calendar, 200)
      const round = random.chance(0.3) ? random.int(1, 240) * 3600 : random.int(1, 10 * 86_400)
      const length = { kind: 'time', ms: round * 1000 } as const
      same(
        deadline(calendar.table, { kind: 'rolled', restDays }, moment(start), length),
        calendar.walker.rolledDeadline(restDays === 'notices-only', start, length.ms),
        () => ({ seed, start, length }),
      )
    })
  })
})

describe.each(['working-days', 'calendar-days'] as const)('%s', (kind) => {
  it.each([false, true])('as the walker walks, pauses: %s', (paused) => {
    runs(30 + (kind === 'working-days' ? 0 : 2) + (paused ? 1 : 0), (random, calendar, seed) => {
      const { table, walker, offset } = calendar
      const every = kind === 'calendar-days'
      const startDay = random.chance(0.3) ? 'counted' : 'not-counted'
      const end = random.chance(0.3) ? 'close-of-office' : 'midnight'
      const endOnRestDay = random.chance(0.5) ? 'moves' : 'stays'
      const at = randomInstant(random, calendar, 200)
      const own = Math.floor((at + offset) / DAY)
      const length = random.chance(0.9) ? random.int(0, 20) : random.int(0, 150)
      const until = at + random.int(-2 * 86_400, 40 * 86_400) * 1000
      const until24 = random.chance(0.3) ? Math.floor(until / DAY) * DAY - offset : until
      const datePauses = paused
        ? Array.from({ length: random.int(1, 4) }, () => {
            const from = own + random.int(-5, 20)
            return { from, to: from + random.int(0, 8) }
          })
        : []
      // a pause says its dates by instants as well as by dates
      const pauses = datePauses.map(({ from, to }): Pause => {
        const some = (day: number): Moment =>
          random.chance(0.5)
            ? { kind: 'date', day: asDay(day) }
            : moment(day * DAY - offset + random.int(0, 86_399) * 1000)
        return { from: some(from), to: some(to) }
      })
      const start: Moment = random.chance(0.5) ? moment(at) : { kind: 'date', day: asDay(own) }
      const counting = every
        ? ({ kind: 'calendar-days', startDay, endOfDay: end, endOnRestDay } as const)
        : ({ kind: 'working-days', startDay, endOfDay: end } as const)
      const told = () => ({ seed, counting, at, length, until24, datePauses })
      const counted = startDay === 'counted'
      const close = end === 'close-of-office'

      let last = walker.lastDay(every, counted, own, length, datePauses)
      if (every && endOnRestDay === 'moves' && last !== 'outside') last = walker.movedOffRest(last)
      const due = deadline(
        table,
        counting,
        start,
        { kind: 'days', months: 0, days: length },
        pauses,
      )
      same(due, last === 'outside' ? last : walker.end(last, close), told)

      const used = elapsed(table, counting, start, asInstant(until24), pauses)
      same(used, walker.daysElapsed(every, counted, own, until24, close, datePauses), told)
      const days = countedDays(table, counting, start, asInstant(until24), pauses)
      if (!isOutOfCoverage(days)) {
        same(
          used,
          days.reduce((sum, day) => sum + day.counted, 0),
          told,
        )
      }
    })
  })
})

describe('single days', () => {
  it('as the walker walks', () => {
    runs(40, (random, { table, walker, first, last }, seed) => {
      const day = random.int(first, last)
      const told = () => ({ seed, day })
      same(nextWorkingDay(table, asDay(day)), walker.movedOffRest(day), told)
      same(endOfDay(table, asDay(day), 'close-of-office'), walker.end(day, true), told)
      same(endOfDay(table, asDay(day), 'midnight'), walker.end(day, false), told)
    })
  })
})
