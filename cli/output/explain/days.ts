import type { ClauseShown, ClockShown, CountShown, DayShown } from '../../../engine/index.js'
import type { Block } from '../document/model.js'
import { dateOf, type Mark, marksOf, stopDay } from './day-marks.js'
import type { Saying } from './saying.js'

/** What a clock counted day by day, so that a person can count along. */

/** With more days than this, runs of days on which nothing happens stand in one row. */
const MOST = 45

export function dayBlocks(
  clause: ClauseShown,
  clock: ClockShown,
  count: CountShown,
  saying: Saying,
): readonly Block[] {
  const { words, at, messages } = saying
  const { labels } = words
  const counting = messages.counting(count.counting)
  const heading = words.countFrom({ from: at(count.from), promise: count.promise, counting })
  const marks = new Map(
    count.days.map(({ date }) => [date, marksOf(date, clause, clock, count, saying)]),
  )
  const isMarked = (day: DayShown) => (marks.get(day.date) ?? []).length > 0 || day.paused
  const runs = runsOf(count.days, isMarked, lastOfUse(clock, count))
  const cells = runs.flatMap((run) => rowsOf(run, clock, count, marks, saying))
  const head = [
    labels.date,
    labels.weekday,
    labels.kind,
    count.unit === 'day' ? labels.counted : labels.countedClock,
    labels.total,
    labels.remark,
  ]
  if (count.unit === 'none') {
    const bare = cells.map(([date, weekday, kind, , , notes]) =>
      [date, weekday, kind, notes].map((cell) => cell ?? ''),
    )
    const bareHead = [labels.date, labels.weekday, labels.kind, labels.remark]
    return [
      { kind: 'text', text: `${heading}\n${words.rolled}` },
      { kind: 'table', head: bareHead, rows: bare },
    ]
  }
  return [
    { kind: 'text', text: heading },
    { kind: 'table', head, rows: cells, amounts: [3, 4] },
    { kind: 'text', text: sumWords(clock, count, saying) },
  ]
}

type Cells = readonly [date: string, weekday: string, kind: string]

type Row = readonly [
  date: string,
  weekday: string,
  kind: string,
  counted: string,
  total: string,
  notes: string,
]

/** A day, or a run of days; the day on which the clock stopped in two, where a deadline is later. */
function rowsOf(
  run: readonly DayShown[],
  clock: ClockShown,
  count: CountShown,
  marks: ReadonlyMap<string, readonly Mark[]>,
  saying: Saying,
): readonly Row[] {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return []
  const { words } = saying
  const amount = amountIn(count, saying)
  const cell = (counted: number) => (counted === 0 ? words.labels.none : amount(counted))
  if (first !== last) {
    const [dates, weekday, kind] = runCells(first, last, run, saying)
    const counted = run.reduce((sum, day) => sum + day.offered, 0)
    return [[dates, weekday, kind, cell(counted), amount(last.offeredTotal), '']]
  }
  const [date, weekday, kind] = dayCells(first, saying)
  const own = marks.get(first.date) ?? []
  const notes = (some: readonly Mark[]) => some.map(({ text }) => text).join('\n')
  if (date !== stopDay(clock) || first.total === first.offeredTotal) {
    return [[date, weekday, kind, cell(first.offered), amount(first.offeredTotal), notes(own)]]
  }
  const stop = Date.parse(clock.stop)
  const before = own.filter((mark) => mark.at <= stop)
  const after = own.filter((mark) => mark.at > stop)
  const later = clock.end === undefined ? words.afterAsOf : words.afterEnd
  const rest = first.offered - first.counted
  return [
    [date, weekday, kind, cell(first.counted), amount(first.total), notes(before)],
    [date, '', later, cell(rest), amount(first.offeredTotal), notes(after)],
  ]
}

function sumWords(clock: ClockShown, count: CountShown, saying: Saying): string {
  const { words, at } = saying
  const amount = amountIn(count, saying)
  const full = amount(count.days.at(-1)?.offeredTotal ?? 0)
  const stop = at(clock.end ?? clock.stop)
  const cut = count.cutAtCalendarEnd ? words.cut : ''
  if (Date.parse(clock.stop) < Date.parse(count.from)) return `${words.notBegun(stop, full)}${cut}`
  const counted = amount(count.counted ?? 0)
  // what ended in time is counted on, to show where the deadline comes from
  const on = full === counted ? '' : words.countedOn(full)
  const moved = lastOfUse(clock, count) === undefined ? '' : words.movedOn
  return `${words.sum(counted, stop)}${on}${moved}${cut}`
}

/** The last day that matters of a count whose every deadline an extension has moved. */
function lastOfUse({ tiers }: ClockShown, { promise, colours }: CountShown): string | undefined {
  if (promise) return undefined
  const own = tiers.filter(({ colour }) => colours.includes(colour.name))
  if (own.some(({ afterPromise }) => afterPromise === undefined)) return undefined
  return own
    .flatMap(({ firstDeadline }) => (firstDeadline ? [dateOf(firstDeadline, true)] : []))
    .sort()
    .at(-1)
}

function amountIn({ unit }: CountShown, { words }: Saying): (amount: number) => string {
  return unit === 'day' ? words.days : words.elapsed
}

function dayCells(day: DayShown, { messages: { calendar: words } }: Saying): Cells {
  const kind = words.dayKind({ reason: day.why, working: day.working })
  return [day.date, words.weekday(day.weekday), day.name ? `${kind} ${day.name}` : kind]
}

function runCells(
  first: DayShown,
  last: DayShown,
  run: readonly DayShown[],
  { words, messages }: Saying,
): Cells {
  const working = run.filter((day) => day.working).length
  return [
    messages.calendar.range(first.date, last.date.slice(5)),
    '',
    words.run(working, run.length - working),
  ]
}

function runsOf(
  days: readonly DayShown[],
  isMarked: (day: DayShown) => boolean,
  lastOfUse: string | undefined,
): readonly (readonly DayShown[])[] {
  const lastMark = days.findLastIndex((day, index) => index < days.length - 1 && isMarked(day))
  const fitting = days.length <= MOST ? days.length : lastMark < MOST ? lastMark + 1 : 0
  const used = days.findLastIndex(({ date }) => lastOfUse === undefined || date <= lastOfUse)
  const single = Math.min(fitting, used + 1)
  const runs: DayShown[][] = []
  let open = false
  for (const [index, day] of days.entries()) {
    const last = runs.at(-1)
    const alone = index < single || isMarked(day)
    const joins = open && !alone && last?.[0]?.date.slice(0, 7) === day.date.slice(0, 7)
    if (joins && last) last.push(day)
    else runs.push([day])
    open = !alone
  }
  return runs
}
