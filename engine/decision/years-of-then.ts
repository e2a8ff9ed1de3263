import type { Plans } from '../plan/join-plans.js'
import type { Plan } from '../plan/plan.js'
import { digestOfDecision } from './decide.js'
import type { CalendarSource, DecisionRecord } from './decision-record.js'
import { isYear } from './difference.js'
import type { Sources } from './sources.js'

/**
 * Calendars grow a year at a time, and a decision knows only the years of its day. What those
 * years alone decide is what has to be the same: then no year that was added since was looked at,
 * and none that was looked at is missing from the record.
 */

/** The same plans with no year that a decision does not name; undefined if those make no calendar. */
export function plansOfThen(
  { calendars }: DecisionRecord,
  plans: Plans,
  sources: Sources,
): Plans | undefined {
  const then = new Map<string, Plan['versions'][number]['calendar']>()
  for (const was of calendars) {
    const added = yearsAdded(was, sources.calendar(was.calendar))
    if (added.length === 0) continue
    const calendar = sources.calendarWithout(was.calendar, added)
    if (!calendar) return undefined
    then.set(was.calendar, calendar)
  }
  if (then.size === 0) return plans
  const ofThen = (plan: Plan): Plan => ({
    ...plan,
    versions: plan.versions.map((version) => ({
      ...version,
      calendar: then.get(version.calendar.name) ?? version.calendar,
    })),
  })
  return { ...plans, plans: plans.plans.map(ofThen) }
}

function yearsAdded(was: CalendarSource, is: CalendarSource | undefined): readonly string[] {
  return Object.keys(is?.files ?? {}).filter(
    (name) => isYear(name) && !Object.hasOwn(was.files, name),
  )
}

/** A decision without the years that the one of then does not name; its digest follows from the rest. */
export function withoutNewYears(
  again: DecisionRecord,
  { calendars }: DecisionRecord,
): DecisionRecord {
  let added = false
  const kept = again.calendars.map((is): CalendarSource => {
    const was = calendars.find(({ calendar }) => calendar === is.calendar)
    const years = was ? yearsAdded(was, is) : []
    added ||= years.length > 0
    const files = Object.entries(is.files).filter(([name]) => !years.includes(name))
    return { ...is, files: Object.fromEntries(files) }
  })
  if (!added) return again
  const known = { ...again, calendars: kept }
  return { ...known, digest: digestOfDecision(known) }
}
