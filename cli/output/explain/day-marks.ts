import type { ClauseShown, ClockShown, CountShown, DayShown } from '../../../engine/index.js'
import { dayClosedBy } from './day-closed-by.js'
import type { Saying } from './saying.js'

/** What happened on a day of a clock: start, deadlines, further cards, pauses, stop. */

/** A remark on a day, and its instant. */
export interface Mark {
  readonly at: number
  readonly text: string
}

export function stopDay(clock: ClockShown): string {
  return dateOf(clock.end ?? clock.stop, clock.end === undefined)
}

export function marksOf(
  date: string,
  clause: ClauseShown,
  clock: ClockShown,
  count: CountShown,
  saying: Saying,
): readonly Mark[] {
  const { words, name, at, due } = saying
  const first = date === count.days[0]?.date
  const day = count.days.find((one) => one.date === date)
  const clockTime = (moment: string) => due(moment).slice(11)
  const dues = clock.tiers.flatMap(({ colour, deadline, afterPromise, firstDeadline }) => {
    if (!count.colours.includes(colour.name)) return []
    const moved = !count.promise && afterPromise !== undefined
    const own = moved ? firstDeadline : deadline
    if (own === undefined || dateOf(own, true) !== date) return []
    // a deadline that an extension has moved no longer counts
    const gone = moved && deadline !== undefined ? words.movedTo(due(deadline)) : ''
    return [{ at: Date.parse(own), text: `${words.due(name(colour))} ${clockTime(own)}${gone}` }]
  })
  const repeats = clause.cards.flatMap(({ colour, ordinal, at: given }) => {
    const tier = clock.tiers.find((one) => one.colour.name === colour.name)
    const here =
      count.colours.includes(colour.name) && count.promise === (tier?.afterPromise !== undefined)
    return here && ordinal > 1 && dateOf(given, true) === date
      ? [{ at: Date.parse(given), text: words.again(name(colour), ordinal, clockTime(given)) }]
      : []
  })
  const stop =
    date === stopDay(clock) ? [{ at: Date.parse(clock.stop), text: stopMark(clock, saying) }] : []
  const paused = pauseMarks(date, day, clock, count, saying).map((text) => ({ at: 0, text }))
  const timed = [...dues, ...repeats, ...stop].sort((a, b) => a.at - b.at)
  return [
    ...(first && !count.promise
      ? [{ at: 0, text: `${words.marks.start} ${at(count.from).slice(11)}`.trimEnd() }]
      : []),
    ...(first && count.unit === 'day' && day?.offered === 0
      ? [{ at: 0, text: words.marks.notCounted }]
      : []),
    ...paused,
    ...timed,
  ]
}

/** Of whole days a pause leaves out those after the one on which it began. */
function pauseMarks(
  date: string,
  day: DayShown | undefined,
  { pauses }: ClockShown,
  { unit }: CountShown,
  { words: { marks } }: Saying,
): readonly string[] {
  const begins = pauses.some(({ from }) => from.slice(0, 10) === date)
  if (unit === 'day' && begins && day && day.offered > 0) return [marks.pausedFromHere]
  return day?.paused ? [marks.paused] : []
}

/** As of midnight the day before was counted whole: it closes that day, as a deadline does. */
function stopMark({ end, stop }: ClockShown, { words: { marks }, at, due }: Saying): string {
  const mark =
    end === undefined ? `${marks.asOf} ${due(stop).slice(11)}` : `${marks.end} ${at(end).slice(11)}`
  return mark.trimEnd()
}

/** A moment's day; a deadline at 24:00 belongs to the day that it closes. */
export function dateOf(moment: string, closes: boolean): string {
  return (closes ? dayClosedBy(moment) : undefined) ?? moment.slice(0, 10)
}
