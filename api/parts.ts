import { calendarsIn, loadCalendar } from '../calendar/index.js'
import { type Diagnostic, rulesetRoots, type Texts } from '../engine/index.js'

/** Which of some texts are calendars, and which rulesets, by their paths alone. */
export interface Parts {
  readonly rulesets: readonly Texts[]
  readonly calendars: Texts
}

/** A folder with a facts.yaml, or whose subfolders have a ruleset.yaml, is a ruleset. */
export function partsOf(texts: Texts): Parts {
  const folders = calendarsIn(texts).map(({ prefix, name }) => `${prefix}${name}/`)
  const isCalendar = (path: string) => folders.some((folder) => path.startsWith(folder))
  const rules = pick(texts, (path) => !isCalendar(path))
  const roots = rulesetRoots(rules)
  return {
    rulesets: roots.map((root) => pick(rules, (path) => path.startsWith(root))),
    calendars: pick(texts, isCalendar),
  }
}

/** All that is wrong with every calendar, whether a ruleset names it or not. */
export function checkEveryCalendar(calendars: Texts): readonly Diagnostic[] {
  return calendarsIn(calendars).flatMap(
    ({ prefix, name }) => loadCalendar(calendars, name, prefix).diagnostics,
  )
}

function pick(texts: Texts, wanted: (path: string) => boolean): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([path]) => wanted(path)))
}
