import {
  asDay,
  asInstant,
  type CountedDay,
  type Counting,
  countedDays,
  type Day,
  type DayTable,
  dayInfo,
  dayOf,
  type ElapsingCounting,
  formatDay,
  formatMoment,
  type Instant,
  isOutOfCoverage,
  isPausedOn,
  type Length,
  type Moment,
  opening,
  type Pause,
} from '../../calendar/index.js'
import type { CountShown, DayShown } from './explained-clock.js'

/** One counting from one start, and the tiers that are counted so. */
export interface Count {
  readonly from: Moment
  readonly promise: boolean
  readonly counting: Counting
  readonly tiers: readonly {
    readonly colour: string
    readonly length: Length
    readonly deadline: Instant
  }[]
}

/** The days of a count, as the calendar's own table counts them. */
export function showCount(
  { from, promise, counting, tiers }: Count,
  stop: Instant,
  pauses: readonly Pause[],
  table: DayTable,
): CountShown {
  const last = tiers.reduce((latest, { deadline }) => Math.max(latest, deadline), stop as number)
  const until = (at: number) => asInstant(Math.min(at, table.end))
  const days = daysOf({ from, counting, pauses, table, stop: until(stop), last: until(last) })
  return {
    from: formatMoment(from, table.offset),
    promise,
    counting,
    colours: tiers.map(({ colour }) => colour),
    lengths: tiers.map(({ length }) => length),
    unit: unitOf(counting),
    counted: counting.kind === 'rolled' ? undefined : (days.at(-1)?.total ?? 0),
    days,
    cutAtCalendarEnd: stop > table.end,
  }
}

interface Stretch {
  readonly from: Moment
  readonly counting: Counting
  readonly pauses: readonly Pause[]
  readonly table: DayTable
  /** Up to which the clock counts, and up to which it is shown. */
  readonly stop: Instant
  readonly last: Instant
}

function daysOf(stretch: Stretch): readonly DayShown[] {
  const { from, counting, table, pauses, last } = stretch
  const { offset } = table
  const counted = countedBy(stretch, stretch.stop)
  const offered = countedBy(stretch, last)
  const first = dayOf(opening(from, offset), offset)
  const to = Math.max(first, dayOf(asInstant(last - 1), offset))
  const days: DayShown[] = []
  let total = 0
  let offeredTotal = 0
  for (let day = first; day <= to; day = asDay(day + 1)) {
    total += counted.get(day) ?? 0
    offeredTotal += offered.get(day) ?? 0
    days.push({
      ...whyOf(table, day),
      counted: counted.get(day) ?? 0,
      total,
      offered: offered.get(day) ?? 0,
      offeredTotal,
      paused: isPausedOn(day, pauses, counting, offset),
    })
  }
  return days
}

/** Nothing for `rolled`, which has no elapsed time. */
function countedBy(
  { from, counting, pauses, table }: Stretch,
  end: Instant,
): ReadonlyMap<Day, number> {
  if (counting.kind === 'rolled') return new Map()
  const days = countedDays(table, counting, from, end, pauses)
  // the start is covered, or there would be no deadline; the end has been cut at the calendar's
  if (isOutOfCoverage(days)) throw new Error(`outside ${days.calendar}: ${days.year}`)
  return new Map(days.map(({ day, counted }: CountedDay) => [day, counted]))
}

function unitOf(counting: Counting): CountShown['unit'] {
  return counting.kind === 'rolled' ? 'none' : isWholeDays(counting) ? 'day' : 'millisecond'
}

function isWholeDays({ kind }: ElapsingCounting): boolean {
  return kind === 'working-days' || kind === 'calendar-days'
}

function whyOf(
  table: DayTable,
  day: Day,
): Pick<DayShown, 'date' | 'weekday' | 'working' | 'why' | 'name' | 'notice'> {
  const info = dayInfo(table, day)
  if (isOutOfCoverage(info)) throw new Error(`outside ${info.calendar}: ${info.year}`)
  const { weekday, working, reason, name, notice } = info
  return {
    date: formatDay(day),
    weekday,
    working,
    why: reason,
    name,
    notice: notice && {
      title: notice.title,
      publishedOn: formatDay(notice.publishedOn),
      address: notice.address,
    },
  }
}
