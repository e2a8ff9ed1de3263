import type { Tally, Version } from '../../../engine/index.js'
import { printQuantity } from '../../../engine/threshold/index.js'
import { tallyThreshold } from '../../messages/tally-threshold.js'
import { type Labelled, labelled } from '../labelled.js'
import { widthOf } from '../width.js'
import { colourName } from './clause.js'
import type { Names } from './names.js'

/** A tally in words: what it counts, of whom, in which time, and what it gives. */
export function tallyLines(
  tally: Tally,
  version: Version,
  names: Names,
  columns: number,
): readonly string[] {
  const rows = tallyRows(tally, version, names)
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(label)), 8)
  return labelled(rows, { indent: 2, columns, labelWidth })
}

export function tallyRows(tally: Tally, version: Version, names: Names): readonly Labelled[] {
  const words = names.messages.show.tally
  const { labels } = words
  const { clauses, tallies } = tally
  const none = clauses?.size === 0
  return [
    [labels.per, tally.per.map((fact) => factName(fact, version, names)).join(' · ')],
    [labels.within, words.within(tally.within)],
    [labels.counts, worthLines(tally, version, names)],
    ...(clauses ? [[labels.only, none ? words.noClause : [...clauses]] satisfies Labelled] : []),
    ...(tallies.size > 0 ? [[labels.also, [...tallies]] satisfies Labelled] : []),
    [labels.threshold, tallyThreshold(tally, names.language)],
    [labels.card, words.card(colourName(tally.card.colour, version, names), tally.card.count)],
    [labels.counted, words.conversion(tally.conversion)],
    [labels.earlier, words.earlier(tally.earlierCards)],
  ]
}

function factName(name: string, version: Version, names: Names): string {
  for (const subject of version.subjects.values()) {
    if (subject.byName.has(name)) return names.fact(subject, name)
  }
  return name
}

function worthLines({ counts }: Tally, version: Version, names: Names): readonly string[] {
  const words = names.messages.show.tally
  if (counts.kind === 'cards') {
    return [words.cards([...counts.colours].map((colour) => colourName(colour, version, names)))]
  }
  const line = (name: string, amount: Parameters<typeof written>[0]) =>
    words.points(name, written(amount))
  return [
    ...[...counts.colours].map(([colour, amount]) =>
      line(colourName(colour, version, names), amount),
    ),
    ...[...counts.clauses].map(([clause, amount]) => line(clause, amount)),
  ]
}

/** `3`, `0.5`. */
function written(amount: { readonly digits: number; readonly scale: number }): string {
  return printQuantity({ parts: [{ amount, unit: 'count' }] }, 'en')
}
