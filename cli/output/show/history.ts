import type { Clause, Ruleset, Tier, Version } from '../../../engine/index.js'
import { printThreshold } from '../../../engine/threshold/index.js'
import type { Context } from '../../context.js'
import { type Labelled, labelled } from '../labelled.js'
import { wrapHanging } from '../width.js'
import { colourName } from './clause.js'
import { type Names, namesIn } from './names.js'

/** The thresholds of clauses over time: a dated list, a version an entry. */
export function historyText(ids: readonly string[], ruleset: Ruleset, context: Context): string {
  const { columns, messages, language, outColours: c } = context
  const names = namesIn(language, messages)
  const blocks = ids.map((id) => {
    const last = ruleset.versions.findLast((version) => clauseOf(id, version))
    const clause = last && clauseOf(id, last)
    const heading = `${messages.show.labels.clause} ${c.bold(id)}  ${clause?.title ?? ''}`
    const rows = entriesOf(id, ruleset.versions, names)
    const lines = rows.flatMap(([label, words]) => [
      wrapHanging(`  ${label}`, columns, 2),
      ...labelled(
        words.map((one): Labelled => one),
        { indent: 4, columns },
      ),
    ])
    return [heading, ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

type Entry = readonly [heading: string, rows: readonly Labelled[]]

/** From the version that brought the clause on; what came after a repeal and before is left out. */
function entriesOf(id: string, versions: readonly Version[], names: Names): readonly Entry[] {
  const words = names.messages.amend.history
  const entries: Entry[] = []
  let before: Clause | undefined
  for (const version of versions) {
    const clause = clauseOf(id, version)
    const heading = [words.since(version.effective.from), version.document].join('  ')
    if (clause) entries.push([heading, rowsOf(clause, before, version, names)])
    else if (before) entries.push([heading, [['', words.repealed]]])
    before = clause
  }
  return entries
}

function rowsOf(
  clause: Clause,
  before: Clause | undefined,
  version: Version,
  names: Names,
): readonly Labelled[] {
  const words = names.messages.amend.history
  const rows = [...thresholdRows(clause, version, names)]
  if (version.governs === 'open-orders') rows.push(['', words.openOrders])
  if (!before) return rows
  const [old, now] = [before, clause].map(withoutPlaces)
  if (old?.tiers === now?.tiers && old?.rest === now?.rest) return [['', words.same]]
  if (old?.rest !== now?.rest) rows.push(['', words.othersChanged])
  return rows
}

function thresholdRows({ limit, card }: Clause, version: Version, names: Names): Labelled[] {
  if (card) {
    const count = card.count > 1 ? `×${card.count}` : ''
    return [['', `${colourName(card.colour, version, names)}${count}`]]
  }
  const row = ({ colour, threshold }: Tier): Labelled => [
    colourName(colour, version, names),
    printThreshold(threshold, names.language),
  ]
  const extended = (limit?.extended?.tiers ?? []).map(row)
  const heading: Labelled[] =
    extended.length > 0 ? [['', names.messages.amend.history.extended]] : []
  return [...(limit?.tiers ?? []).map(row), ...heading, ...extended]
}

/** Its thresholds, and all the rest of it, to be compared; where it is written does not matter. */
function withoutPlaces(clause: Clause): { readonly tiers: string; readonly rest: string } {
  const { limit, title: _, ...others } = clause
  const { tiers = [], extended, ...how } = limit ?? {}
  const { tiers: after = [], ...terms } = extended ?? {}
  const text = (value: unknown) =>
    JSON.stringify(value, (key, one) => (key === 'span' ? undefined : one))
  return { tiers: text([tiers, after]), rest: text([others, how, terms]) }
}

function clauseOf(id: string, { clauses }: Version): Clause | undefined {
  return clauses.find((one) => one.id === id)
}
