import { parseMoment } from '../../calendar/index.js'
import { collector, type Diagnostic, hasErrors, type Report } from '../../source/diagnostic.js'
import { checkShape } from '../../source/shape.js'
import type { Texts } from '../../source/texts.js'
import { child, entryOf, itemsOf, type Node, parseYaml, textOf } from '../../source/yaml.js'
import { opening } from '../facts/moment.js'
import type { Intended, Ruleset, Version } from '../model/clause.js'
import type { EventModel } from '../model/event.js'
import type { Choice, Subject } from '../model/fact.js'
import type { SourceText } from './check-source-text.js'
import { readEvents } from './read-events.js'
import { readFacts } from './read-facts.js'
import { readIntended } from './read-intended.js'
import { readVersion, type VersionFiles } from './read-version.js'
import { type RuleFile, shapeOf } from './schemas.js'

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

/** The files of a ruleset, parsed and held against their shapes: what no reading changes. */
export interface ParsedRuleset {
  readonly facts: ParsedFacts | undefined
  readonly folders: readonly VersionFiles[]
  readonly diagnostics: readonly Diagnostic[]
}

interface ParsedFacts {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly events: EventModel | undefined
  readonly intended: readonly Intended[]
}

export function parseRuleset(texts: Texts): ParsedRuleset {
  const { diagnostics, report } = collector()
  const root = rootOf(texts)
  if (root === undefined) {
    report({ path: 'facts.yaml', start: 0, end: 0 }, { code: 'missing-file', name: 'facts.yaml' })
    return { facts: undefined, folders: [], diagnostics }
  }
  const nodes = parseAll(texts, root, report)
  const factsNode = nodes.get(`${root}facts.yaml`)
  const folders = versionFolders(nodes, texts, root)
  if (!Object.keys(texts).some((path) => path.startsWith(root) && path.endsWith('/ruleset.yaml'))) {
    const path = `${root}ruleset.yaml`
    report({ path, start: 0, end: 0 }, { code: 'missing-file', name: 'ruleset.yaml' })
  }
  if (!(`${root}source.md` in texts)) {
    const span = { path: `${root}facts.yaml`, start: 0, end: 0 }
    report(span, { code: 'missing-file', name: 'source.md' }, 'warning')
  }
  reportStrays(texts, root, folders, report)
  if (!factsNode) return { facts: undefined, folders, diagnostics }
  const subjects = readFacts(factsNode, citableItems(folders), report)
  const events = readEvents(factsNode, subjects, report)
  const intended = readIntended(factsNode)
  return { facts: { subjects, events, intended }, folders, diagnostics }
}

/** The ruleset that parsed files give under the readings in use. */
export function readRuleset(
  { facts, folders, diagnostics: earlier }: ParsedRuleset,
  { readings = {} }: LoadOptions = {},
): Loaded {
  const { diagnostics, report } = collector()
  diagnostics.push(...earlier)
  if (!facts) return { ruleset: undefined, diagnostics }
  const { subjects } = facts
  const versions = folders
    .map((files) => readVersion(files, subjects, readings, report))
    .filter((version) => version !== undefined)
    .sort((a, b) => (a.version < b.version ? -1 : 1))
  checkVersions(versions, folders, report)
  const name = versions[0]?.ruleset
  if (hasErrors(diagnostics) || name === undefined) return { ruleset: undefined, diagnostics }
  return { ruleset: { name, ...facts, versions }, diagnostics }
}

/** The folder of facts.yaml, with its slash. */
function rootOf(texts: Texts): string | undefined {
  const path = Object.keys(texts).find((candidate) => /(^|\/)facts\.yaml$/.test(candidate))
  return path?.slice(0, -'facts.yaml'.length)
}

/** Every YAML file of the ruleset whose shape is sound. */
function parseAll(texts: Texts, root: string, report: Report): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  for (const [path, text] of Object.entries(texts)) {
    if (!path.startsWith(root) || !path.endsWith('.yaml')) continue
    const node = parseYaml(path, text, report)
    if (node && checkShape(node, shapeOf(kindOf(path)), report)) nodes.set(path, node)
  }
  return nodes
}

function kindOf(path: string): RuleFile {
  if (path.endsWith('/facts.yaml') || path === 'facts.yaml') return 'facts'
  return path.endsWith('ruleset.yaml') ? 'ruleset' : 'article'
}

function versionFolders(
  nodes: ReadonlyMap<string, Node>,
  texts: Texts,
  root: string,
): readonly VersionFiles[] {
  const folders: VersionFiles[] = []
  for (const [path, ruleset] of nodes) {
    if (!path.endsWith('/ruleset.yaml')) continue
    const base = path.slice(0, -'ruleset.yaml'.length)
    const articles = [...nodes]
      .filter(([other]) => other.startsWith(base) && other !== path)
      .map(([, node]) => node)
    folders.push({
      folder: base.slice(root.length, -1),
      ruleset,
      articles,
      source: sourceText(texts, root, base, nodes),
    })
  }
  return folders
}

/** The items that records of each subject may cite: those that have a clause of that subject. */
function citableItems(folders: readonly VersionFiles[]): ReadonlyMap<string, readonly Choice[]> {
  const items = new Map<string, Map<string, Choice>>()
  for (const article of folders.flatMap(({ articles }) => articles)) {
    for (const node of itemsOf(child(article, 'items'))) {
      const name = textOf(node, 'item') ?? ''
      const choice = { name, label: textOf(node, 'cite') ?? name }
      for (const clause of itemsOf(child(node, 'clauses'))) {
        const subject = textOf(clause, 'subject') ?? ''
        const known = items.get(subject) ?? new Map<string, Choice>()
        items.set(subject, known.set(name, choice))
      }
    }
  }
  return new Map([...items].map(([subject, choices]) => [subject, [...choices.values()]]))
}

/** Versions of one ruleset carry one name and start at different instants. */
function checkVersions(
  versions: readonly Version[],
  folders: readonly VersionFiles[],
  report: Report,
): void {
  for (const [index, version] of versions.entries()) {
    const earlier = versions[index - 1]
    if (!earlier) continue
    const files = folders.find(({ folder }) => folder === version.version)
    const at = entryOf(files?.ruleset, 'effective')?.key.span ?? version.calendarAt
    if (earlier.ruleset !== version.ruleset) {
      report(at, {
        code: 'unknown-value',
        value: version.ruleset,
        known: [earlier.ruleset],
      })
    }
    if (startOf(earlier) === startOf(version)) {
      report(at, {
        code: 'versions-same-start',
        first: earlier.version,
        second: version.version,
      })
    }
  }
}

/** Local milliseconds at which a version begins: two ways of writing one instant are one. */
function startOf({ effective }: Version): number | undefined {
  const parsed = parseMoment(effective.from, 0)
  return parsed.ok ? opening(parsed.moment, 0) : undefined
}

/** The regulation as published: the version's own, where an amendment published one. */
function sourceText(
  texts: Texts,
  root: string,
  base: string,
  nodes: ReadonlyMap<string, Node>,
): SourceText | undefined {
  const own = `${base}source.md`
  const path = own in texts ? own : `${root}source.md`
  const text = texts[path]
  const files = Object.keys(texts).filter((one) => one.startsWith(root) && one.endsWith('.yaml'))
  return text === undefined
    ? undefined
    : { path, text, allRead: files.every((one) => nodes.has(one)) }
}

/** What looks like a rule file and is none: outside a version's folder, or of another ending. */
function reportStrays(
  texts: Texts,
  root: string,
  folders: readonly VersionFiles[],
  report: Report,
): void {
  for (const path of Object.keys(texts)) {
    const name = path.slice(root.length)
    if (!path.startsWith(root) || name === 'facts.yaml' || name.endsWith('.md')) continue
    // a version whose ruleset.yaml is broken has said so itself
    const inVersion =
      folders.some(({ folder }) => name.startsWith(`${folder}/`)) ||
      texts[`${path.slice(0, path.lastIndexOf('/'))}/ruleset.yaml`] !== undefined
    if (inVersion && name.endsWith('.yaml')) continue
    report({ path, start: 0, end: 0 }, { code: 'stray-file', name }, 'warning')
  }
}
