/** What a notice or an overlay does to the days, and whether it can be meant. */
import type { Report } from '../../source/diagnostic.js'
import { asDay, type Day, weekdayOf } from '../days.js'
import { formatDay } from '../format.js'
import type { DayMark, NoticeSource } from '../table.js'
import type { Dated, Run } from './read-days.js'

/** The state that notices change one after another. */
export type Marks = Map<Day, DayMark>

export interface Change {
  readonly kind: 'notice' | 'overlay'
  readonly notice: NoticeSource | undefined
  readonly rest: readonly Run[]
  readonly work: readonly Dated[]
  readonly cancelledRest: readonly Dated[]
  readonly cancelledWork: readonly Dated[]
}

export function applyChange(
  marks: Marks,
  change: Change,
  weeklyRest: ReadonlySet<number>,
  report: Report,
): void {
  cancel(marks, change.cancelledRest, 'rest', report)
  cancel(marks, change.cancelledWork, 'work', report)
  const seen = new Map<Day, 'rest' | 'work'>()
  const source = change.notice ? { notice: change.notice } : {}
  const rest = change.kind === 'notice' ? 'holiday' : 'overlay-rest'
  for (const run of change.rest) {
    for (let day = run.from.day; day <= run.to.day; day = asDay(day + 1)) {
      const standing = marks.get(day)
      if (seen.has(day)) {
        report(run.from.span, { code: 'duplicate-date', date: formatDay(day) })
      } else if (change.kind === 'notice' && standing?.reason === 'make-up') {
        report(run.from.span, contradiction(day, 'earlier-notice'))
      }
      seen.set(day, 'rest')
      marks.set(day, { reason: rest, name: run.name, ...source })
    }
  }
  const work = change.kind === 'notice' ? 'make-up' : 'overlay-working'
  for (const { day, span } of change.work) {
    const before = seen.get(day)
    const standing = restsByMark(marks.get(day))
    if (before === 'work') report(span, { code: 'duplicate-date', date: formatDay(day) })
    else if (before === 'rest') report(span, contradiction(day, 'same-notice'))
    else if (change.kind === 'notice' && standing)
      report(span, contradiction(day, 'earlier-notice'))
    else if (!(standing ?? weeklyRest.has(weekdayOf(day)))) {
      report(span, { code: 'work-already-ordinary', date: formatDay(day) }, 'warning')
    }
    seen.set(day, 'work')
    marks.set(day, { reason: work, ...source })
  }
}

/** A later notice says what it takes back; what was never given cannot be. */
function cancel(marks: Marks, days: readonly Dated[], mark: 'rest' | 'work', report: Report): void {
  for (const { day, span } of days) {
    if (restsByMark(marks.get(day)) === (mark === 'rest')) marks.delete(day)
    else report(span, { code: 'cancels-nothing', date: formatDay(day), mark })
  }
}

function restsByMark(mark: DayMark | undefined): boolean | undefined {
  return mark && (mark.reason === 'holiday' || mark.reason === 'overlay-rest')
}

function contradiction(day: Day, where: 'same-notice' | 'earlier-notice') {
  return { code: 'rest-and-work', date: formatDay(day), where } as const
}
