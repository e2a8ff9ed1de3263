import type { Calendar } from '../calendar/index.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { Texts } from '../source/texts.js'
import { atChange, type Said } from './amend/at-change.js'
import { checkSettled } from './amend/check-settled.js'
import { analyse, type Rival } from './analysis/analyse.js'
import type { Ruleset } from './model/clause.js'
import { type Loaded, parseRuleset, readRuleset } from './ruleset/load.js'

/** Finds the calendars that a ruleset names, by name; those that cannot be had are left out. */
export type CalendarsOf = (ruleset: Ruleset) => ReadonlyMap<string, Calendar>

/**
 * Everything that is wrong with a ruleset's files, under the readings in use and under each of
 * their rivals: an option that nobody has chosen yet must be sound on the day it is. Of files
 * that can be used, also what their rules come to, taken together. The texts are as for
 * `loadRuleset`; each diagnostic comes once.
 */
export function check(
  texts: Texts,
  calendarsOf: CalendarsOf = () => new Map(),
): readonly Diagnostic[] {
  const parsed = parseRuleset(texts)
  const { ruleset, diagnostics } = readRuleset(parsed)
  const found = new Map(diagnostics.map((one) => [JSON.stringify(one), one]))
  if (!ruleset) {
    // what is wrong or unread is not also changed: only a base that changed is both
    const readable = diagnostics.every(
      ({ severity, problem }) => severity !== 'error' || problem.code === 'base-digest',
    )
    return [
      ...found.values(),
      ...(readable ? checkSettled(parsed.versions.map(({ files }) => files)) : []),
    ]
  }
  const rivals: Rival[] = []
  // the quoted texts are the same under every reading
  const unquoted = parsed.versions.map(({ files, subjects }) => ({
    files: { ...files, source: undefined },
    subjects,
  }))
  for (const { reading, option } of rivalsIn(ruleset)) {
    const rival: Loaded = readRuleset(
      { ...parsed, versions: unquoted },
      { readings: { [reading]: option } },
    )
    for (const one of rival.diagnostics) found.set(JSON.stringify(one), one)
    if (rival.ruleset) rivals.push({ reading, option, ruleset: rival.ruleset })
  }
  for (const one of checkSettled(parsed.versions.map(({ files }) => files)))
    found.set(JSON.stringify(one), one)
  return [...found.values(), ...analyse(ruleset, rivals, calendarsOf(ruleset), placed)]

  function placed(version: string, finding: Said): Omit<Said, 'problem'> {
    const one = parsed.versions.find(({ files }) => files.own.folder === version)
    return one ? atChange(one.files, finding) : finding
  }
}

function rivalsIn({ versions }: Ruleset): readonly { reading: string; option: string }[] {
  const readings = versions.flatMap((version) => [...version.readings.values()])
  const rivals = readings.flatMap(({ id, use, options }) =>
    options.filter(({ name }) => name !== use).map(({ name }) => ({ reading: id, option: name })),
  )
  const seen = new Set<string>()
  return rivals.filter(({ reading, option }) => {
    const key = `${reading} ${option}`
    return !seen.has(key) && seen.add(key)
  })
}
