import type { Texts } from '../../../source/texts.js'
import { Random } from '../../calendar/random.js'
import { maybe, pick, several, shuffled, some } from './draw.js'
import { writeYaml, type YamlMap } from './yaml.js'

/** A random calendar as its files: years of notices, make-up days, overlays, hours of an office. */
export interface RandomCalendarTexts {
  readonly texts: Texts
  readonly files: Readonly<Record<string, YamlMap>>
  readonly officeHours: boolean
}

export const CALENDAR = 'town'
export const YEARS = [2020, 2021, 2022] as const
export const UNITS = ['甲局', '乙局', '丙局（东）'] as const

const DAY = 86_400_000
const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
/** Zones whose offset has not varied in these years. */
const ZONES = [
  'Asia/Shanghai',
  'Asia/Shanghai',
  'UTC',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Etc/GMT+11',
] as const

export function randomCalendarTexts(seed: number): RandomCalendarTexts {
  const random = new Random(seed)
  const weekly = random.chance(0.7) ? ['Saturday', 'Sunday'] : some(random, WEEKDAYS, 1, 3)
  const officeHours = random.chance(0.85)
  const hours = officeHours ? randomHours(random) : undefined
  const files: Record<string, YamlMap> = {
    'land/calendar.yaml': {
      label: '全国',
      zone: pick(random, ZONES),
      'weekly-rest': weekly,
      'office-hours': maybe(random, 0.3, () => hours),
    },
    [`${CALENDAR}/calendar.yaml`]: {
      label: '某市',
      base: 'land',
      zone: maybe(random, 0.1, () => pick(random, ZONES)),
      'office-hours': hours,
    },
  }
  for (const year of YEARS) files[`land/${year}.yaml`] = randomYear(random, year, weekly)
  for (const [index, unit] of UNITS.entries()) {
    if (!random.chance(0.3)) continue
    files[`${CALENDAR}/overlays/${index + 1}.yaml`] = randomOverlay(random, unit, officeHours)
  }
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path, writeYaml(file)]),
  )
  return { texts, files, officeHours }
}

/** Shifts in order, which may touch each other and the day's ends. */
function randomHours(random: Random): YamlMap[] {
  const count = random.int(1, 3)
  const marks = new Set<number>(random.chance(0.15) ? [0, 1440] : [])
  while (marks.size < count * 2) marks.add(random.int(0, 96) * 15)
  const ordered = [...marks].sort((a, b) => a - b)
  if (count > 1 && random.chance(0.2)) ordered[2] = ordered[1] ?? 0
  return Array.from({ length: count }, (_, index) => ({
    from: clock(ordered[index * 2] ?? 0),
    to: clock(ordered[index * 2 + 1] ?? 0),
  }))
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** One or two notices: the second adds runs and takes back some of what the first said. */
function randomYear(random: Random, year: number, weekly: readonly string[]): YamlMap {
  const first = Date.UTC(year, 0, 1) / DAY
  const last = Date.UTC(year, 11, 31) / DAY
  const rests = (day: number) => weekly.includes(WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? '')
  const taken = new Set<number>()
  const runs = (count: number) =>
    several(random, 1, count, () => {
      const from = random.int(first, last - 9)
      const to = from + random.int(0, random.chance(0.2) ? 9 : 3)
      const days = Array.from({ length: to - from + 1 }, (_, index) => from + index)
      if (days.some((day) => taken.has(day))) return undefined
      for (const day of days) taken.add(day)
      return { name: '节', from, to }
    }).filter((run) => run !== undefined)
  const made = runs(12)
  const work = several(random, 0, 10, () => random.int(first, last)).filter((day) => {
    const fits = rests(day) && !taken.has(day)
    taken.add(day)
    return fits
  })
  const listed = (list: readonly { name: string; from: number; to: number }[]) =>
    list.length === 0
      ? undefined
      : list.map(({ name, from, to }) => ({ name, from: dateOf(from), to: dateOf(to) }))
  const dates = (list: readonly number[]) => (list.length === 0 ? undefined : list.map(dateOf))
  const notice = (month: string, more: YamlMap): YamlMap => ({
    title: '关于放假的通知',
    published: `${year}-${month}-01`,
    address: 'http://example.com/',
    ...more,
  })
  const notices = [notice('01', { rest: listed(made), work: dates(work) })]
  if (random.chance(0.4)) {
    const rest = dates(some(random, made, 0, 2).map(({ to }) => to))
    const unwork = dates(some(random, work, 0, 1))
    const cancels = rest || unwork ? { rest, work: unwork } : undefined
    notices.push(notice('03', { cancels, rest: listed(runs(2)) }))
  }
  return { notices }
}

/** What one unit has of its own. */
function randomOverlay(random: Random, unit: string, officeHours: boolean): YamlMap {
  const first = Date.UTC(YEARS[0], 0, 1) / DAY
  const days = shuffled(
    random,
    Array.from({ length: 200 }, (_, n) => first + n * 5),
  )
  return {
    label: '另行安排',
    units: [unit],
    notice: maybe(random, 0.5, () => ({
      title: '通知',
      published: '2020-01-01',
      address: 'http://example.com/',
    })),
    rest: maybe(random, 0.7, () =>
      days
        .slice(0, random.int(1, 20))
        .map((day) => ({ name: '停工', from: dateOf(day), to: dateOf(day + random.int(0, 3)) })),
    ),
    work: maybe(random, 0.6, () =>
      days.slice(100, 100 + random.int(1, 20)).map((day) => dateOf(day)),
    ),
    'office-hours': officeHours ? maybe(random, 0.5, () => randomHours(random)) : undefined,
  }
}
