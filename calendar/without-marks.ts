/** A calendar as if no notice had made certain days differ from their weekday. */
import type { Calendar } from './calendar.js'
import { asDay, weekdayOf } from './days.js'
import { buildTable, type DayMark, type DayTable, works } from './table.js'

/** The calendar as if its notices had not spoken of days for some reasons. */
export function withoutMarks(
  calendar: Calendar,
  reasons: ReadonlySet<DayMark['reason']>,
): Calendar {
  return Object.freeze({
    ...calendar,
    table: tableWithout(calendar.table, reasons),
    overlays: new Map(
      [...calendar.overlays].map(([unit, table]) => [unit, tableWithout(table, reasons)]),
    ),
  })
}

function tableWithout(table: DayTable, reasons: ReadonlySet<DayMark['reason']>): DayTable {
  const { calendar, offset, first, last, shifts } = table
  const marks = new Map([...table.marks].filter(([, { reason }]) => !reasons.has(reason)))
  const weeklyRest = restIn(table)
  return buildTable({ calendar, offset, first, last, weeklyRest, shifts, marks })
}

/** The weekdays that rest, as the days show that no notice speaks of. */
function restIn(table: DayTable): ReadonlySet<number> {
  const rest = new Set<number>()
  for (let day = table.first; day <= table.last; day = asDay(day + 1)) {
    if (!table.marks.has(day) && !works(table, day)) rest.add(weekdayOf(day))
  }
  return rest
}
