import type { Calendar } from '../../calendar/index.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Said } from '../amend/at-change.js'
import type { Ruleset, Version } from '../model/clause.js'
import { findEndNotAfterStart } from './end-after-start.js'
import { type Find, type Finding, finder, type Setting } from './finding.js'
import { withoutIntended } from './intended.js'
import { findMissingUndecides } from './missing-undecides.js'
import { findNever } from './never-holds.js'
import { findSameThing } from './same-thing.js'
import { type Space, spaceOf } from './space.js'
import { findTiersInverted } from './tiers-over-calendar.js'
import { findUncoveredValues } from './uncovered-values.js'
import { findUnusedFacts, findUnusedReadings } from './unused.js'
import { findVersionsAmiss } from './version-order.js'
import { localStart } from './witness.js'

/** A ruleset with one reading taken otherwise than its files take it. */
export interface Rival {
  readonly reading: string
  readonly option: string
  readonly ruleset: Ruleset
}

/**
 * What a sound ruleset's rules come to, taken together: clauses that never apply, that meet, that
 * leave something out. Each finding is exact over all records, and brings one that shows it. What
 * depends on a calendar that is not given is left out.
 */
export function analyse(
  ruleset: Ruleset,
  rivals: readonly Rival[],
  calendars: ReadonlyMap<string, Calendar>,
  placed: Placed = (_, finding) => finding,
): readonly Diagnostic[] {
  const { findings, find } = finder()
  const settings = settingsOf(ruleset, find)
  for (const setting of settings.values()) {
    findUnusedReadings(setting)
    analyseClauses(setting, calendars)
    findUncoveredValues(setting)
  }
  const settingOf = (version: Version) =>
    settings.get(version) ?? settingFor(ruleset, version, find)
  findVersionsAmiss(ruleset, calendars, settingOf)
  const changes = rivals.flatMap((rival) => changesIn(rival, ruleset))
  const tallied = rivals
    .flatMap((rival) => rival.ruleset.versions)
    .map(({ tallies }) => ({ clauses: [], decides: [], tallies }))
  findUnusedFacts(ruleset, [...changes, ...tallied], settingOf, find)
  const known = new Set(findings.map(keyOf))
  for (const change of changes) {
    for (const finding of analyseChange(change, calendars)) {
      if (known.has(keyOf(finding))) continue
      known.add(keyOf(finding))
      findings.push(finding)
    }
  }
  const intended = [...ruleset.intended, ...ruleset.versions.flatMap((version) => version.intended)]
  return withoutIntended(inPlace(findings, placed), intended)
}

/** Where a version is to say what its base does not say yet. */
export type Placed = (version: string, finding: Finding) => Omit<Said, 'problem'>

/** A finding of several versions is the earliest's; what an amendment brings about is said there. */
function inPlace(findings: readonly Finding[], placed: Placed): readonly Finding[] {
  const known = new Set<string>()
  return findings.map((finding) => {
    const key = keyOf(finding)
    const isNew = !known.has(key)
    known.add(key)
    if (!isNew || finding.version === undefined) return finding
    const { span, related } = placed(finding.version, finding)
    return { ...finding, span, ...(related && related.length > 0 ? { related } : {}) }
  })
}

function analyseClauses(setting: Setting, calendars: ReadonlyMap<string, Calendar>): void {
  findNever(setting)
  findMissingUndecides(setting)
  findEndNotAfterStart(setting)
  findSameThing(setting)
  const calendar = calendars.get(setting.version.calendar)
  if (calendar) findTiersInverted(setting, calendar)
}

/** What a version says otherwise under a rival reading. */
interface Change extends Pick<Setting, 'version' | 'clauses' | 'decides'> {
  readonly tallies: Version['tallies']
  readonly rival: Rival
  readonly conditions: boolean
}

function changesIn(rival: Rival, inUse: Ruleset): readonly Change[] {
  return rival.ruleset.versions.flatMap((version) => {
    const usual = inUse.versions.find((one) => one.version === version.version)
    if (!usual) return []
    const decides = version.decides.filter((one, index) => !isAlike(one, usual.decides[index]))
    const subjects = new Set(decides.map(({ subject }) => subject))
    const clauses = version.clauses.filter(
      (one, index) => subjects.has(one.subject) || !isAlike(one, usual.clauses[index]),
    )
    const conditions =
      decides.length > 0 ||
      clauses.some(
        ({ id, when }) => !isAlike(when, usual.clauses.find((one) => one.id === id)?.when),
      )
    return clauses.length + decides.length > 0
      ? [{ rival, version, clauses, decides, tallies: version.tallies, conditions }]
      : []
  })
}

/** What an option that nobody has chosen yet would bring; its witness says under which. */
function analyseChange(
  { rival: { ruleset, reading, option }, version, clauses, decides, conditions }: Change,
  calendars: ReadonlyMap<string, Calendar>,
): readonly Finding[] {
  const { findings, find } = finder()
  const setting = { ...settingFor(ruleset, version, find), clauses, decides }
  analyseClauses(setting, calendars)
  if (conditions) findUncoveredValues(setting)
  return findings.map((finding) =>
    finding.witness
      ? { ...finding, witness: { ...finding.witness, readings: { [reading]: option } } }
      : finding,
  )
}

/** Whether two pieces of plain data say the same. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => isAlike(a[key as keyof typeof a], b[key as keyof typeof b]))
}

function keyOf({ span, problem }: Finding): string {
  return JSON.stringify([span, problem])
}

function settingsOf(ruleset: Ruleset, find: Find): ReadonlyMap<Version, Setting> {
  return new Map(ruleset.versions.map((version) => [version, settingFor(ruleset, version, find)]))
}

function settingFor({ versions }: Ruleset, version: Version, find: Find): Setting {
  const spaces = new Map<string, Space>()
  const starts = versions
    .map(({ effective }) => localStart(effective.from))
    .filter((start) => start > localStart(version.effective.from))
  return {
    version,
    until: starts.length > 0 ? Math.min(...starts) : undefined,
    find: (finding) => find({ ...finding, version: version.version }),
    clauses: version.clauses,
    decides: version.decides,
    spaceOf(name) {
      const known = spaces.get(name)
      if (known) return known
      const subject = version.subjects.get(name)
      // the reader has looked every subject up
      if (!subject) throw new Error(`unknown subject: ${name}`)
      const space = spaceOf(version, subject)
      spaces.set(name, space)
      return space
    },
  }
}
