import { parseMoment } from '../../calendar/index.js'
import type { Report } from '../../source/diagnostic.js'
import { child, entriesOf, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { ComposedVersion } from '../amend/compose-all.js'
import type { Colour, Effective, Version } from '../model/clause.js'
import type { Subject } from '../model/fact.js'
import type { Tally } from '../model/tally.js'
import { applyReadings, type ReadingSet, readReadings, required } from './apply-readings.js'
import { checkSourceText, type SourceText } from './check-source-text.js'
import { byNameAndLabel } from './names.js'
import { orderTallies } from './order-tallies.js'
import { readArticle, readProvisions } from './read-article.js'
import { decideEntries, readDecides } from './read-decide.js'
import { readTallies } from './read-tally.js'

/** A whole version: ruleset.yaml and its articles → what governs from one instant on. */
export interface VersionFiles extends ComposedVersion {
  /** source.md, where the ruleset has one. */
  readonly source: SourceText | undefined
}

export function readVersion(
  files: VersionFiles,
  given: ReadonlyMap<string, Subject>,
  chosen: Readonly<Record<string, string>>,
  report: Report,
): Version | undefined {
  const root = files.ruleset
  const version = textOf(root, 'version') ?? ''
  const versionNode = child(root, 'version')
  if (versionNode && version !== files.own.folder) {
    const { folder } = files.own
    report(versionNode.span, { code: 'version-folder', version, folder })
  }
  const readings = readReadings(child(root, 'readings'), chosen, report)
  const colours = readColours(child(root, 'colours'), report)
  const decided = readDecides(decideEntries(root, ...files.articles), given, readings, report)
  const effective = readEffective(root, readings, report)
  const context = {
    subjects: byNameAndLabel(decided.subjects.values()),
    colours: byNameAndLabel(colours.values()),
    readings,
    report,
  }
  const placed = files.articles.flatMap((article) => readArticle(article, context))
  const clauses = placed.flatMap(({ item }) => item.clauses)
  const tallies = readTallies(
    placed.flatMap((one) => one.tallies),
    { ...context, clauses: new Map(clauses.map((clause) => [clause.id, clause])) },
    files.source?.allRead ?? true,
  )
  checkUnique(placed, tallies, report)
  const provisions = [root, ...files.articles].flatMap(readProvisions)
  if (files.source !== undefined) {
    // the regulation published anew has the text; an amending document, the sentence that changed it
    const inPart = files.source.only !== undefined
    checkSourceText(
      [
        ...placed.map(({ item, textAt, amendedBy }) => ({
          cite: item.cite,
          text: item.text,
          at: textAt,
          ...(inPart ? amendedBy : undefined),
        })),
        ...provisions.map(({ provision, textAt }) => ({ ...provision, at: textAt })),
      ],
      files.source,
      report,
    )
  }
  const items = placed.map(({ item }) => ({
    ...item,
    tallies: tallies.filter((tally) => tally.item === item.item),
  }))
  return (
    effective && {
      ruleset: textOf(root, 'ruleset') ?? '',
      version,
      title: textOf(root, 'title') ?? '',
      document: textOf(root, 'document') ?? '',
      calendar: textOf(root, 'calendar') ?? '',
      calendarAt: child(root, 'calendar')?.span ?? root.span,
      effective,
      governs: textOf(root, 'governs') === 'open-orders' ? 'open-orders' : 'started-orders',
      prevailsOver: itemsOf(child(root, 'prevails-over')).map((one) => ({
        ruleset: textOf(one, 'ruleset') ?? '',
        cite: textOf(one, 'cite') ?? '',
      })),
      amends: files.base?.own.folder,
      colours,
      readings: readings.readings,
      given,
      subjects: decided.subjects,
      decides: decided.decides,
      provisions: provisions.map(({ provision }) => provision),
      items,
      clauses,
      tallies: orderTallies(tallies, report),
    }
  )
}

function readColours(node: Node | undefined, report: Report): ReadonlyMap<string, Colour> {
  const colours = new Map<string, Colour>()
  const ranks = new Set<number>()
  for (const { key, value } of entriesOf(node)) {
    const rank = Number(textOf(value, 'rank'))
    if (ranks.has(rank)) {
      const at = child(value, 'rank')?.span ?? key.span
      report(at, { code: 'duplicate-id', kind: 'colour', id: `rank ${rank}` })
    }
    ranks.add(rank)
    colours.set(key.value, { name: key.value, label: textOf(value, 'label') ?? key.value, rank })
  }
  return colours
}

/** Clause ids and items are used once: ids are what cards and cases hold on to. */
function checkUnique(
  placed: ReturnType<typeof readArticle>,
  tallies: readonly Tally[],
  report: Report,
): void {
  const items = new Set<string>()
  const ids = new Set<string>()
  for (const { item, at } of placed) {
    if (items.has(item.item)) report(at, { code: 'duplicate-id', kind: 'item', id: item.item })
    items.add(item.item)
  }
  for (const { id, span } of [...placed.flatMap(({ item }) => item.clauses), ...tallies]) {
    if (ids.has(id)) report(span, { code: 'duplicate-id', kind: 'clause', id })
    ids.add(id)
  }
}

/** From when the version governs, under the reading in use and under each of its rivals. */
function readEffective(root: Node, set: ReadingSet, report: Report): Effective | undefined {
  const raw = child(root, 'effective')
  if (!raw) return undefined
  const { node, used } = applyReadings(raw, ['from'], set, report)
  const from = required(node, 'from', report)
  if (!from || !isMoment(from, report) || from.kind !== 'scalar') return undefined
  const rivals: { reading: string; option: string; from: string }[] = []
  for (const id of used) {
    for (const [option, patch] of set.patches.get(id) ?? []) {
      const rival = child(patch, 'from')
      if (option === set.readings.get(id)?.use || rival?.kind !== 'scalar') continue
      if (isMoment(rival, report)) rivals.push({ reading: id, option, from: rival.value })
    }
  }
  return { from: from.value, rivals }
}

function isMoment(node: Node, report: Report): boolean {
  const ok = node.kind === 'scalar' && parseMoment(node.value, 0).ok
  if (!ok) {
    const found = node.kind === 'scalar' ? node.value : node.kind
    report(node.span, { code: 'wrong-type', expected: 'instant', found })
  }
  return ok
}
