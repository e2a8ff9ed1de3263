import { type Calendar, calendarsIn, loadCalendar } from '../../calendar/index.js'
import { collector, type Diagnostic } from '../../source/diagnostic.js'
import { nearest } from '../../source/nearest.js'
import type { Texts } from '../../source/texts.js'
import type { Ruleset } from '../model/clause.js'

/** Calendars by name, and all that is wrong with their files. */
export interface LoadedCalendars {
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The calendars that a ruleset names, wherever among the texts they lie; one that is not there is
 * pointed out where it is named.
 */
export function loadCalendarsOf(ruleset: Ruleset, calendarTexts: Texts): LoadedCalendars {
  const calendars = new Map<string, Calendar>()
  const { diagnostics, report } = collector()
  const found = calendarsIn(calendarTexts)
  for (const { calendar: name, calendarAt } of ruleset.versions) {
    if (calendars.has(name)) continue
    const place = found.find((one) => one.name === name)
    if (!place) {
      const known = found.map((one) => one.name)
      const near = nearest(name, known)
      const hint = near === undefined ? {} : { nearest: near }
      report(calendarAt, { code: 'unknown-name', kind: 'calendar', name, known, ...hint })
      continue
    }
    const loaded = loadCalendar(calendarTexts, name, place.prefix)
    diagnostics.push(...loaded.diagnostics)
    if (loaded.calendar) calendars.set(name, loaded.calendar)
  }
  return { calendars, diagnostics }
}
