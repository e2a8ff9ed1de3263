import { type Calendar, loadCalendar } from '../calendar/index.js'
import type { Diagnostic, Ruleset, Texts } from '../engine/index.js'
import { collector } from '../source/diagnostic.js'
import { nearest } from '../source/nearest.js'
import type { Span } from '../source/texts.js'
import { child, parseYaml } from '../source/yaml.js'
import { calendarsIn } from './find-files.js'

/** The calendars that a ruleset names; one that is not there is pointed out where it is named. */
export function loadCalendarsOf(
  ruleset: Ruleset,
  rulesTexts: Texts,
  calendarTexts: Texts,
  prefix: string,
): {
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly diagnostics: readonly Diagnostic[]
} {
  const calendars = new Map<string, Calendar>()
  const { diagnostics, report } = collector()
  const known = calendarsIn(calendarTexts).map(({ name }) => name)
  for (const { calendar: name, version } of ruleset.versions) {
    if (calendars.has(name)) continue
    if (!known.includes(name)) {
      const near = nearest(name, known)
      const hint = near === undefined ? {} : { nearest: near }
      const at = calendarKey(version, rulesTexts)
      report(at, { code: 'unknown-name', kind: 'calendar', name, known, ...hint })
      continue
    }
    const loaded = loadCalendar(calendarTexts, name, prefix)
    diagnostics.push(...loaded.diagnostics)
    if (loaded.calendar) calendars.set(name, loaded.calendar)
  }
  return { calendars, diagnostics }
}

/** Where a version says which calendar it counts by. */
function calendarKey(version: string, texts: Texts): Span {
  const end = `${version}/ruleset.yaml`
  const path = Object.keys(texts).find((one) => one.endsWith(end)) ?? end
  const root = parseYaml(path, texts[path] ?? '', () => {})
  return child(root, 'calendar')?.span ?? { path, start: 0, end: 0 }
}
