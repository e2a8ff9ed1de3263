import {
  asDay,
  buildTable,
  type Calendar,
  type Day,
  type DayMark,
  type DayTable,
  weekdayOf,
  works,
} from '../../../calendar/index.js'
import { type Clause, compile, type Plan, type Ruleset } from '../../../engine/index.js'

/** Rules and days with something changed in them, put together anew. */
export function withClauses(
  plan: Plan,
  edit: (clauses: readonly Clause[]) => readonly Clause[],
): Plan {
  const versions = plan.ruleset.versions.map((version) => ({
    ...version,
    clauses: edit(version.clauses),
  }))
  return compiled({ ...plan.ruleset, versions }, plan)
}

export function compiled(ruleset: Ruleset, { versions }: Plan): Plan {
  return compile(ruleset, new Map(versions.map(({ calendar }) => [calendar.name, calendar])))
}

export function withCalendar({ ruleset }: Plan, calendar: Calendar): Plan {
  return compile(ruleset, new Map([[calendar.name, calendar]]))
}

/** The calendar with some days marked to work or to rest, for everybody. */
export function withDays(calendar: Calendar, days: ReadonlyMap<Day, 'rest' | 'work'>): Calendar {
  const edit = (table: DayTable): DayTable => {
    const marks = new Map<Day, DayMark>(table.marks)
    for (const [day, what] of days) {
      marks.set(day, what === 'rest' ? { reason: 'holiday', name: '节' } : { reason: 'make-up' })
    }
    return buildTable({ ...table, weeklyRest: weeklyRestOf(table), marks })
  }
  const overlays = new Map([...calendar.overlays].map(([unit, table]) => [unit, edit(table)]))
  return { ...calendar, table: edit(calendar.table), overlays }
}

/** As the days show of which no notice speaks. */
function weeklyRestOf(table: DayTable): ReadonlySet<number> {
  const rest = new Set<number>()
  for (let day = table.first; day <= table.last; day = asDay(day + 1)) {
    if (!table.marks.has(day) && !works(table, day)) rest.add(weekdayOf(day))
  }
  return rest
}
