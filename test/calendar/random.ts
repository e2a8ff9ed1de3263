/** Random calendars, once as a table of ours and once as the walker's plain map. */
import { asDay, buildTable, type Day, type DayMark, type DayTable } from '../../calendar/index.js'
import { type WalkDay, Walker } from './walker.js'

const DAY = 86_400_000
const MINUTE = 60_000

/** mulberry32: small, and the same everywhere, so that a printed seed brings a failure back. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** From `low` through `high`. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }
}

export interface RandomCalendar {
  readonly table: DayTable
  readonly walker: Walker
  readonly first: number
  readonly last: number
  readonly offset: number
}

export function randomCalendar(random: Random): RandomCalendar {
  const first = random.int(10_000, 20_000)
  const last = first + random.int(59, 199)
  const offset = random.int(-48, 56) * 15 * MINUTE
  const weeklyRest = new Set<number>()
  for (let weekday = 0; weekday < 7; weekday++) if (random.chance(0.28)) weeklyRest.add(weekday)
  // now and then a calendar that hardly ever works, or never
  const restless = random.chance(0.1) ? 0.9 : random.next() * 0.3
  const marks = new Map<Day, DayMark>()
  const days = new Map<number, WalkDay>()
  for (let day = first; day <= last; day++) {
    const weekend = weeklyRest.has(new Date(day * DAY).getUTCDay())
    if (random.chance(restless)) {
      const reason = random.chance(0.5) ? 'holiday' : 'overlay-rest'
      marks.set(asDay(day), { reason, name: 'x' })
      days.set(day, { rests: true, restsByNotice: true })
    } else if (random.chance(0.1)) {
      marks.set(asDay(day), { reason: random.chance(0.5) ? 'make-up' : 'overlay-working' })
      days.set(day, { rests: false, restsByNotice: false })
    } else {
      days.set(day, { rests: weekend, restsByNotice: false })
    }
  }
  const shifts = randomShifts(random)
  const table = buildTable({
    calendar: 'random',
    offset,
    first: asDay(first),
    last: asDay(last),
    weeklyRest,
    shifts,
    marks,
  })
  return { table, walker: new Walker({ days, offset, shifts }), first, last, offset }
}

function randomShifts(random: Random): readonly { from: number; to: number }[] {
  const count = random.int(1, 3)
  const minutes = new Set<number>()
  if (random.chance(0.15)) minutes.add(0)
  if (random.chance(0.15)) minutes.add(1440)
  while (minutes.size < count * 2) minutes.add(random.int(0, 1440))
  const ordered = [...minutes].sort((a, b) => a - b)
  // shifts that touch are allowed
  if (count > 1 && random.chance(0.2)) ordered[2] = ordered[1] ?? 0
  const shifts: { from: number; to: number }[] = []
  for (let i = 0; i < count * 2; i += 2) {
    shifts.push({ from: (ordered[i] ?? 0) * MINUTE, to: (ordered[i + 1] ?? 0) * MINUTE })
  }
  return shifts
}

/** An instant of whole seconds on a random day, often one where something turns. */
export function randomInstant(random: Random, calendar: RandomCalendar, spread: number): number {
  const day = random.int(calendar.first, Math.min(calendar.last, calendar.first + spread))
  return day * DAY - calendar.offset + randomTime(random, calendar)
}

function randomTime(random: Random, { table }: RandomCalendar): number {
  const shift = table.shifts[random.int(0, table.shifts.length - 1)]
  if (random.chance(0.15)) return 0
  if (random.chance(0.1)) return Math.min(shift?.from ?? 0, DAY - 1000)
  if (random.chance(0.1)) return Math.min(shift?.to ?? 0, DAY - 1000)
  if (random.chance(0.3)) return random.int(0, 1439) * MINUTE
  return random.int(0, 86_399) * 1000
}
