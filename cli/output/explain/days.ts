import type { ClockShown, CountShown, DayShown } from '../../../engine/index.js'
import type { Block } from '../document/model.js'
import type { Saying } from './saying.js'

/** What a clock counted day by day, so that a person can count along. */

/** With more days than this, runs of days on which nothing happens stand in one row. */
const MOST = 45

export function dayBlocks(clock: ClockShown, count: CountShown, saying: Saying): readonly Block[] {
  const { words, at, messages } = saying
  const counting = messages.counting(count.counting)
  const heading = words.countFrom({ from: at(count.from), promise: count.promise, counting })
  const marks = new Map(count.days.map(({ date }) => [date, marksOf(date, clock, count, saying)]))
  const rows = runsOf(count.days, (day) => (marks.get(day.date) ?? []).length > 0 || day.paused)
  const amount = amountIn(count, saying)
  const { labels } = words
  const cells = rows.map((run) => {
    const [first] = run
    const last = run.at(-1)
    if (!first || !last) return []
    const counted = run.reduce((sum, day) => sum + day.offered, 0)
    const [date, weekday, kind] =
      first === last ? dayCells(first, saying) : runCells(first, last, run, saying)
    const notes = [
      ...(first === last ? (marks.get(first.date) ?? []) : []),
      ...(first === last && first.paused ? [words.marks.paused] : []),
    ]
    return [
      date ?? '',
      weekday ?? '',
      kind ?? '',
      counted === 0 ? labels.none : amount(counted),
      amount(last.offeredTotal),
      notes.join('\n'),
    ]
  })
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
  const stop = clock.end === undefined ? at(clock.stop) : at(clock.end)
  const full = count.days.at(-1)?.offeredTotal ?? 0
  const sum =
    words.sum(amount(count.counted ?? 0), stop) +
    // what ended in time is counted on, to show where the deadline comes from
    (full === count.counted ? '' : words.countedOn(amount(full)))
  const cut = count.cutAtCalendarEnd ? words.cut : ''
  return [
    { kind: 'text', text: heading },
    { kind: 'table', head, rows: cells, amounts: [3, 4] },
    { kind: 'text', text: `${sum}${cut}` },
  ]
}

function amountIn({ unit }: CountShown, { words }: Saying): (amount: number) => string {
  return unit === 'day' ? words.days : words.elapsed
}

function dayCells(day: DayShown, { messages: { calendar: words } }: Saying): readonly string[] {
  const kind = words.dayKind({ reason: day.why, working: day.working })
  return [day.date, words.weekday(day.weekday), day.name ? `${kind} ${day.name}` : kind]
}

function runCells(
  first: DayShown,
  last: DayShown,
  run: readonly DayShown[],
  { words, messages }: Saying,
): readonly string[] {
  const working = run.filter((day) => day.working).length
  return [
    messages.calendar.range(first.date, last.date.slice(5)),
    '',
    words.run(working, run.length - working),
  ]
}

/** A moment's day; a deadline at 24:00 belongs to the day that it closes. */
export function dateOf(moment: string, closes: boolean): string {
  if (!closes || !moment.includes('T00:00:00')) return moment.slice(0, 10)
  const before = new Date(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) - 86_400_000)
  return before.toISOString().slice(0, 10)
}

function marksOf(
  date: string,
  clock: ClockShown,
  count: CountShown,
  saying: Saying,
): readonly string[] {
  const { words, name, at } = saying
  const time = (moment: string) => at(moment).slice(11)
  const stopDay = dateOf(clock.end ?? clock.stop, clock.end === undefined)
  const first = date === count.days[0]?.date
  const dues = clock.tiers.flatMap(({ colour, deadline, afterPromise, firstDeadline }) => {
    if (!count.colours.includes(colour.name)) return []
    const moved = afterPromise !== undefined
    const own = count.promise || !moved ? deadline : firstDeadline
    if (own === undefined || dateOf(own, true) !== date) return []
    const clockTime = own.includes('T00:00:00') ? '24:00' : time(own)
    // a deadline that an extension has moved no longer counts
    const gone = !count.promise && moved ? `（${words.effect.moved}）` : ''
    return [`${words.due(name(colour))} ${clockTime}${gone}`]
  })
  const notCounted = first && count.unit === 'day' && count.days[0]?.offered === 0
  return [
    ...(first && !count.promise ? [`${words.marks.start} ${time(count.from)}`.trimEnd()] : []),
    ...(notCounted ? [words.marks.notCounted] : []),
    ...dues,
    ...(date === stopDay ? [stopMark(date, clock, count, saying)] : []),
  ]
}

/** Where the clock stopped; with what it had counted, where the row goes on to a later deadline. */
function stopMark(date: string, clock: ClockShown, count: CountShown, saying: Saying): string {
  const { words, at } = saying
  const { end, asOf } = words.marks
  const mark = `${clock.end === undefined ? asOf : end} ${at(clock.end ?? clock.stop).slice(11)}`
  const day = count.days.find((one) => one.date === date)
  if (!day || day.total === day.offeredTotal) return mark.trimEnd()
  return words.countedTo(mark.trimEnd(), amountIn(count, saying)(day.total))
}

function runsOf(
  days: readonly DayShown[],
  isMarked: (day: DayShown) => boolean,
): readonly (readonly DayShown[])[] {
  const lastMark = days.findLastIndex((day, index) => index < days.length - 1 && isMarked(day))
  const single = days.length <= MOST ? days.length : lastMark < MOST ? lastMark + 1 : 0
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
