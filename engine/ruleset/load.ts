import { opening, parseMoment } from '../../calendar/index.js'
import { collector, type Diagnostic, hasErrors, type Report } from '../../source/diagnostic.js'
import type { Texts } from '../../source/texts.js'
import { child, entryOf, type Node } from '../../source/yaml.js'
import { reportAtChange } from '../amend/at-change.js'
import { type ComposedVersion, composeAll } from '../amend/compose-all.js'
import type { Intended, Ruleset, Version } from '../model/clause.js'
import type { EventModel } from '../model/event.js'
import type { Subject } from '../model/fact.js'
import { everySubject } from './facts/every-subject.js'
import { readEvents } from './facts/read-events.js'
import { readGiven } from './facts/read-given.js'
import { reportUnknown } from './names.js'
import { readFolders, rootOf, type VersionFolder } from './read-folders.js'
import { readIntended } from './read-intended.js'
import { readVersion, type VersionFiles } from './read-version.js'
import { foldersWithoutRuleset, reportStrays } from './strays.js'
import { sourceOf } from './text/source-of.js'

/** Readings to put in use instead of those that the files choose: reading → option. */
export interface LoadOptions {
  readonly readings?: Readonly<Record<string, string>>
}

/** What loading gives: the ruleset, unless something is wrong; and all that is wrong. */
export interface Loaded {
  readonly ruleset: Ruleset | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a ruleset from its files, given as texts by path: `facts.yaml`, `source.md` and one folder
 * a version (`2015-02-27/ruleset.yaml`, `2015-02-27/article-4.yaml`, …), all below one folder.
 * Every diagnostic of every file is collected; with an error among them there is no ruleset.
 */
export function loadRuleset(texts: Texts, options: LoadOptions = {}): Loaded {
  return readRuleset(parseRuleset(texts), options)
}

/** The files of a ruleset, parsed and put together: what no reading changes. */
export interface ParsedRuleset {
  readonly facts: ParsedFacts | undefined
  readonly versions: readonly ParsedVersion[]
  readonly folders: readonly VersionFolder[]
  readonly diagnostics: readonly Diagnostic[]
}

interface ParsedFacts {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly events: EventModel | undefined
  readonly intended: readonly Intended[]
}

/** A whole version, and the facts that its own facts files give. */
interface ParsedVersion {
  readonly files: VersionFiles
  readonly subjects: ReadonlyMap<string, Subject>
}

export function parseRuleset(texts: Texts): ParsedRuleset {
  const { diagnostics, report } = collectorOfOnes()
  const root = rootOf(texts)
  if (root === undefined) {
    report({ path: 'facts.yaml', start: 0, end: 0 }, { code: 'missing-file', name: 'facts.yaml' })
    return { facts: undefined, versions: [], folders: [], diagnostics }
  }
  const folders = readFolders(texts, root, report)
  for (const folder of foldersWithoutRuleset(texts, root)) {
    const path = `${folder}ruleset.yaml`
    report({ path, start: 0, end: 0 }, { code: 'missing-file', name: 'ruleset.yaml' })
  }
  if (!(`${root}source.md` in texts)) {
    const span = { path: `${root}facts.yaml`, start: 0, end: 0 }
    report(span, { code: 'missing-file', name: 'source.md' }, 'warning')
  }
  reportStrays(texts, root, folders.versions, report)
  if (!folders.facts) {
    return { facts: undefined, versions: [], folders: folders.versions, diagnostics }
  }
  const whole = composeAll(folders, folders.facts, report)
  const given = readGiven(whole, report)
  const subjects = everySubject(given)
  const { facts } = whole.at(-1) ?? { facts: folders.facts }
  const events = readEvents(facts, subjects, report)
  const versions = whole.map((one, index) => ({
    files: { ...one, source: sourceOf(one, texts, folders, report) },
    subjects: given[index] ?? subjects,
  }))
  return {
    facts: { subjects, events, intended: readIntended(facts) },
    versions,
    folders: folders.versions,
    diagnostics,
  }
}

/** The ruleset that parsed files give under the readings in use. */
export function readRuleset(
  { facts, versions: parsed, folders, diagnostics: earlier }: ParsedRuleset,
  { readings = {} }: LoadOptions = {},
): Loaded {
  const { diagnostics, report, reportOf } = collectorOfOnes()
  diagnostics.push(...earlier)
  if (!facts) return { ruleset: undefined, diagnostics }
  const versions = parsed
    .map(({ files, subjects }) => readVersion(files, subjects, readings, reportOf(files)))
    .filter((version) => version !== undefined)
    .sort((a, b) => (a.version < b.version ? -1 : 1))
  checkVersions(versions, folders, report)
  const last = parsed.at(-1)?.files.ruleset
  if (versions.length === parsed.length) checkChosen(readings, versions, last, report)
  const name = versions[0]?.ruleset
  if (hasErrors(diagnostics) || name === undefined) return { ruleset: undefined, diagnostics }
  return { ruleset: { name, ...facts, versions }, diagnostics }
}

interface Ones extends ReturnType<typeof collector> {
  /** For what one version says: what its base has not said is for its own changes to mend. */
  readonly reportOf: (files: ComposedVersion) => Report
}

/** What several versions share is read with each of them, and said once. */
function collectorOfOnes(): Ones {
  const { diagnostics, report } = collector()
  const said = new Set<string>()
  const once =
    (pass: Report): Report =>
    (span, problem, more) => {
      const key = JSON.stringify([span, problem])
      if (!said.has(key)) pass(span, problem, more)
      said.add(key)
    }
  const reportOf = (files: ComposedVersion) => once(reportAtChange(files, report))
  return { diagnostics, report: once(report), reportOf }
}

/** A reading that is chosen and that no version has would leave all as it is, without a word. */
function checkChosen(
  chosen: Readonly<Record<string, string>>,
  versions: readonly Version[],
  last: Node | undefined,
  report: Report,
): void {
  if (!last) return
  const known = [...new Set(versions.flatMap(({ readings }) => [...readings.keys()]))]
  const place = entryOf(last, 'readings')?.key.span ?? { ...last.span, end: last.span.start }
  for (const name of Object.keys(chosen)) {
    if (!known.includes(name)) reportUnknown('reading', name, known, place, report)
  }
}

/** Versions of one ruleset carry one name and start at different instants. */
function checkVersions(
  versions: readonly Version[],
  folders: readonly VersionFolder[],
  report: Report,
): void {
  for (const [index, version] of versions.entries()) {
    const earlier = versions[index - 1]
    if (!earlier) continue
    const files = folders.find(({ folder }) => folder === version.version)
    if (earlier.ruleset !== version.ruleset) {
      report(child(files?.ruleset, 'ruleset')?.span ?? version.calendarAt, {
        code: 'unknown-value',
        value: version.ruleset,
        known: [earlier.ruleset],
      })
    }
    if (startOf(earlier) === startOf(version)) {
      report(
        version.effective.span,
        { code: 'versions-same-start', first: earlier.version, second: version.version },
        { related: [{ span: earlier.effective.span, what: 'earlier-version' }] },
      )
    }
  }
}

/** Local milliseconds at which a version begins: two ways of writing one instant are one. */
function startOf({ effective }: Version): number | undefined {
  const parsed = parseMoment(effective.from, 0)
  return parsed.ok ? opening(parsed.moment, 0) : undefined
}
