import { parseMoment } from '../../calendar/index.js'
import type { Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import { child, entriesOf, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { ComposedVersion } from '../amend/compose-all.js'
import type { Colour, Effective, Version } from '../model/clause.js'
import type { Subject } from '../model/fact.js'
import type { Tally } from '../model/tally.js'
import { applyReadings, type ReadingSet, readReadings, required } from './apply-readings.js'
import { checkChains } from './limit/check-chains.js'
import { byNameAndLabel } from './names.js'
import { readArticle, readProvisions } from './read-article.js'
import { decideEntries, readDecides } from './read-decide.js'
import { readIntended } from './read-intended.js'
import { orderTallies } from './tally/order-tallies.js'
import { readTallies } from './tally/read-tally.js'
import { checkSourceText, type SourceText } from './text/check-source-text.js'
import { quotedBy } from './text/quoted-by.js'

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
  checkChains(clauses, colours, report)
  const provisions = [root, ...files.articles].flatMap(readProvisions)
  if (files.source !== undefined) {
    // the regulation published anew has the text; an amending document, the sentence that changed it
    const inPart = files.source.only !== undefined
    checkSourceText(
      [
        ...placed.flatMap((one) => quotedBy(one, inPart)),
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
      intended: readIntended(root),
    }
  )
}

function readColours(node: Node | undefined, report: Report): ReadonlyMap<string, Colour> {
  const colours = new Map<string, Colour>()
  const ranks = new Map<number, Span>()
  for (const { key, value } of entriesOf(node)) {
    const rank = Number(textOf(value, 'rank'))
    const at = child(value, 'rank')?.span ?? key.span
    const taken = ranks.get(rank)
    if (taken) {
      const problem = { code: 'duplicate-id', kind: 'colour', id: `rank ${rank}` } as const
      report(at, problem, { related: [{ span: taken, what: 'first' }] })
    }
    ranks.set(rank, taken ?? at)
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
  const once = (kind: 'item' | 'clause', taken: Map<string, Span>, id: string, at: Span) => {
    const first = taken.get(id)
    if (!first) taken.set(id, at)
    else
      report(at, { code: 'duplicate-id', kind, id }, { related: [{ span: first, what: 'first' }] })
  }
  const items = new Map<string, Span>()
  const ids = new Map<string, Span>()
  for (const { item, at } of placed) once('item', items, item.item, at)
  for (const { id, span } of [...placed.flatMap(({ item }) => item.clauses), ...tallies]) {
    once('clause', ids, id, span)
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
  return { from: from.value, span: from.span, readings: used, rivals }
}

function isMoment(node: Node, report: Report): boolean {
  const ok = node.kind === 'scalar' && parseMoment(node.value, 0).ok
  if (!ok) {
    const found = node.kind === 'scalar' ? node.value : node.kind
    report(node.span, { code: 'wrong-type', expected: 'instant', found })
  }
  return ok
}
