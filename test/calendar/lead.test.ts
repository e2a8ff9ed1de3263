/** How long before a deadline a warning comes, against a walker that walks back. */
import { describe, expect, it } from 'vitest'
import { asDay, asInstant, leadOf, type Moment, type Pause } from '../../calendar/index.js'
import { Random, type RandomCalendar, randomCalendar, randomInstant } from './random.js'
import { instant, shipped } from './shipped.js'
import type { Outside, WalkPause } from './walker.js'

const DAY = 86_400_000
const RUNS = Number(process.env.CALENDAR_RUNS ?? 4_000)
const SEED = Number(process.env.CALENDAR_SEED ?? 20_160_321)

function runs(salt: number, body: (random: Random, calendar: RandomCalendar) => unknown): void {
  let calendar: RandomCalendar | undefined
  for (let run = 0; run < RUNS; run++) {
    const seed = SEED + salt * 1_000_003 + run
    const random = new Random(seed)
    if (run % 10 === 0 || !calendar) calendar = randomCalendar(new Random(seed + 7))
    expect(body(random, calendar), `seed ${seed}`).toBeUndefined()
  }
}

/** Undefined where both agree; else what each found. */
function apart(found: number | undefined, walked: number | Outside): unknown {
  return (found ?? 'outside') === walked ? undefined : { found, walked }
}

const moment = (at: number): Moment => ({ kind: 'instant', at: asInstant(at) })

describe.each([
  ['suspended', 'all', 1],
  ['suspended', 'notices-only', 2],
  ['office-hours', 'all', 3],
  ['continuous', 'all', 4],
] as const)('%s, %s', (kind, restDays, salt) => {
  it('as the walker walks back', () => {
    runs(salt, (random, calendar) => {
      const { table, walker } = calendar
      const due = randomInstant(random, calendar, 100)
      const whole = random.chance(0.3)
      const seconds = whole ? random.int(0, 96) * 3600 : random.int(0, 30 * 3600)
      const pauses: WalkPause[] = Array.from({ length: random.int(0, 3) }, () => {
        const from = due - random.int(0, 6 * 86_400) * 1000
        return { from, to: from + random.int(0, 2 * 86_400) * 1000 }
      })
      const counting = kind === 'continuous' ? { kind } : { kind, restDays }
      const given = pauses.map(({ from, to }): Pause => ({ from: moment(from), to: moment(to) }))
      const length = { kind: 'time', ms: seconds * 1000 } as const
      return apart(
        leadOf(table, counting, asInstant(due), length, given),
        walker.hoursLead(kind, restDays === 'notices-only', due, seconds * 1000, pauses),
      )
    })
  })
})

describe.each(['working-days', 'calendar-days'] as const)('%s', (kind) => {
  it.each(['midnight', 'close-of-office'] as const)(
    'as the walker walks back, to %s',
    (endOfDay) => {
      runs(kind === 'working-days' ? 10 : 11, (random, calendar) => {
        const { table, walker, offset } = calendar
        const at = randomInstant(random, calendar, 150)
        // deadlines mostly close a day
        const due = random.chance(0.5) ? Math.floor((at + offset) / DAY) * DAY - offset : at
        const own = Math.floor((due + offset) / DAY)
        const days = random.int(0, 12)
        const pauses: WalkPause[] = Array.from({ length: random.int(0, 2) }, () => {
          const from = own - random.int(0, 15)
          return { from, to: from + random.int(0, 6) }
        })
        const date = (day: number): Moment => ({ kind: 'date', day: asDay(day) })
        const given = pauses.map(({ from, to }): Pause => ({ from: date(from), to: date(to) }))
        const fixed = { startDay: 'not-counted', endOfDay } as const
        const counting =
          kind === 'working-days'
            ? ({ kind, ...fixed } as const)
            : ({ kind, ...fixed, endOnRestDay: 'moves' } as const)
        return apart(
          leadOf(table, counting, asInstant(due), { kind: 'days', months: 0, days }, given),
          walker.daysLead(
            kind === 'calendar-days',
            due,
            days,
            endOfDay === 'close-of-office',
            pauses,
          ),
        )
      })
    },
  )
})

describe('by hand', () => {
  const calendar = shipped('qingyuan')
  const lead = (
    due: string,
    counting: Parameters<typeof leadOf>[1],
    months: number,
    days: number,
  ) => leadOf(calendar.table, counting, instant(due), { kind: 'days', months, days })
  const days = { kind: 'calendar-days', startDay: 'not-counted', endOfDay: 'midnight' } as const

  it('goes back by civil months, a missing day becoming the month’s last', () => {
    // due at 24:00 of 31 March: one month before is 24:00 of 29 February
    expect(lead('2016-04-01T00:00:00+08:00', { ...days, endOnRestDay: 'moves' }, 1, 0)).toBe(
      instant('2016-03-01T00:00:00+08:00'),
    )
  })
  it('comes before the rest days, as soon as no more is left', () => {
    // due Monday 02:00: two hours are left from Friday's 24:00 on
    const length = { kind: 'time', ms: 2 * 3_600_000 } as const
    const due = instant('2016-03-21T02:00:00+08:00')
    expect(leadOf(calendar.table, { kind: 'suspended', restDays: 'all' }, due, length)).toBe(
      instant('2016-03-19T00:00:00+08:00'),
    )
  })
  it('is wall-clock where the deadline was rolled', () => {
    const length = { kind: 'time', ms: 4 * 3_600_000 } as const
    const due = instant('2016-03-21T02:00:00+08:00')
    expect(leadOf(calendar.table, { kind: 'rolled', restDays: 'all' }, due, length)).toBe(
      instant('2016-03-20T22:00:00+08:00'),
    )
  })
})
