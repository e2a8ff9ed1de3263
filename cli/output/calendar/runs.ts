import { asDay, type Day, type DayMark, type DayTable, formatDay } from '../../../calendar/index.js'
import type { CalendarWords } from '../../messages/command-words.js'

/** Why the days of a month differ from their weekdays, one line a reason. */
interface Run {
  readonly from: Day
  readonly to: Day
  readonly mark: DayMark
}

export function reasonLines(
  table: DayTable,
  first: Day,
  last: Day,
  words: CalendarWords,
): readonly string[] {
  const runs = runsOf(table).filter(({ from, to }) => to >= first && from <= last)
  const lines: string[] = []
  const told = new Set<Run>()
  for (const run of runs) {
    if (told.has(run)) continue
    const published = run.mark.notice && formatDay(run.mark.notice.publishedOn)
    if (rests(run.mark)) {
      lines.push(words.rest(spanOf(run, words), run.mark.name ?? '', published))
    } else {
      // make-up days of one notice are said together
      const same = runs.filter(({ mark }) => !rests(mark) && mark.notice === run.mark.notice)
      for (const one of same) told.add(one)
      const days = same.map((one) => spanOf(one, words)).join(words.separator)
      lines.push(words.work(days, published))
    }
  }
  return lines
}

export function rests({ reason }: DayMark): boolean {
  return reason === 'holiday' || reason === 'overlay-rest'
}

/** Days that stand together for the same reason. */
function runsOf({ marks }: DayTable): readonly Run[] {
  const runs: Run[] = []
  for (const [day, mark] of [...marks].sort(([a], [b]) => a - b)) {
    const previous = runs.at(-1)
    if (previous && asDay(previous.to + 1) === day && isSame(previous.mark, mark)) {
      runs[runs.length - 1] = { ...previous, to: day }
    } else {
      runs.push({ from: day, to: day, mark })
    }
  }
  return runs
}

function isSame(a: DayMark, b: DayMark): boolean {
  return a.reason === b.reason && a.name === b.name && a.notice === b.notice
}

/** `9-3 至 9-5`, without the year that stands above. */
function spanOf({ from, to }: Run, words: CalendarWords): string {
  return from === to ? short(from) : words.range(short(from), short(to))
}

function short(day: Day): string {
  return formatDay(day).slice(5).replace(/^0/, '').replace('-0', '-')
}
