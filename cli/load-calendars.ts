import { type Calendar, loadCalendar } from '../calendar/index.js'
import type { Diagnostic, Ruleset, Texts } from '../engine/index.js'
import { collector } from '../source/diagnostic.js'
import { nearest } from '../source/nearest.js'
import { calendarsIn } from './find-files.js'

/** The calendars that a ruleset names; one that is not there is pointed out where it is named. */
export function loadCalendarsOf(
  ruleset: Ruleset,
  calendarTexts: Texts,
  prefix: string,
): {
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly diagnostics: readonly Diagnostic[]
} {
  const calendars = new Map<string, Calendar>()
  const { diagnostics, report } = collector()
  const known = calendarsIn(calendarTexts).map(({ name }) => name)
  for (const { calendar: name, calendarAt } of ruleset.versions) {
    if (calendars.has(name)) continue
    if (!known.includes(name)) {
      const near = nearest(name, known)
      const hint = near === undefined ? {} : { nearest: near }
      report(calendarAt, { code: 'unknown-name', kind: 'calendar', name, known, ...hint })
      continue
    }
    const loaded = loadCalendar(calendarTexts, name, prefix)
    diagnostics.push(...loaded.diagnostics)
    if (loaded.calendar) calendars.set(name, loaded.calendar)
  }
  return { calendars, diagnostics }
}
