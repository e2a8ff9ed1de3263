import type { Clause, Extended, Limit, Tier, Version } from '../../../engine/index.js'
import { printRepetition, printThreshold, printWarning } from '../../../engine/threshold/index.js'
import { type Labelled, labelled } from '../labelled.js'
import { widthOf } from '../width.js'
import { conditionLines, instantWords } from './condition.js'
import type { Names } from './names.js'

/** A clause in words: what it looks at, when it applies, and how it gives its card. */
export function clauseLines(
  clause: Clause,
  version: Version,
  names: Names,
  columns: number,
): readonly string[] {
  const { labels } = names.messages.show
  const subject = version.subjects.get(clause.subject)
  if (!subject) return []
  const rows = clauseRows(clause, version, names)
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(label)), 8)
  const lines = [...labelled(rows, { indent: 2, columns, labelWidth })]
  const { limit } = clause
  if (limit?.extended) {
    lines.push(
      `  ${labels.extended} ${names.fact(subject, limit.extended.by)}`.replace('的 ', '的：'),
    )
    lines.push(
      ...labelled(extendedRows(limit.extended, version, names), {
        indent: 4,
        columns,
        labelWidth: labelWidth - 2,
      }),
    )
  }
  return lines
}

/** The same as rows, without what an extension changes. */
export function clauseRows(clause: Clause, version: Version, names: Names): readonly Labelled[] {
  const { labels } = names.messages.show
  const subject = version.subjects.get(clause.subject)
  if (!subject) return []
  const rows: Labelled[] = [
    [labels.subject, names.of(subject)],
    [labels.when, conditionLines(clause.when, subject, names)],
  ]
  const { limit, card } = clause
  if (limit) {
    rows.push([labels.from, instantWords(limit.from, subject, version, names)])
    rows.push([
      labels.to,
      limit.to ? instantWords(limit.to, subject, version, names) : labels.never,
    ])
    if (limit.pauses !== undefined) rows.push([labels.pauses, names.fact(subject, limit.pauses)])
    rows.push(...tierRows(limit.tiers, version, names), ...higherTierRow(limit, names))
  }
  if (card) {
    const colour = version.colours.get(card.colour)
    const dated = instantWords(card.at, subject, version, names)
    const words = names.messages.show.card(
      colour ? names.of(colour) : card.colour,
      card.count,
      dated,
    )
    rows.push([labels.card, words])
  }
  return rows
}

/** Each tier with its threshold, and how its time counts, said once where all count alike. */
export function tierRows(
  tiers: readonly Tier[],
  version: Version,
  names: Names,
): readonly Labelled[] {
  const { counting, show } = names.messages
  const ways = tiers.map((tier) => counting(tier.counting))
  const alike = new Set(ways).size === 1
  const rows = tiers.map((tier, index): Labelled => {
    const lines = [
      show.tier(printThreshold(tier.threshold, names.language), tier.count),
      ...(alike ? [] : [ways[index] ?? '']),
      ...repeatLines(tier, names),
      ...warningLines(tier, names),
    ]
    return [colourName(tier.colour, version, names), lines]
  })
  return alike && ways[0] !== undefined ? [[show.labels.counting, ways[0]], ...rows] : rows
}

function repeatLines(tier: Tier, { language, messages: { counting, show } }: Names) {
  const { repeat } = tier
  if (!repeat) return []
  const way = counting(repeat.counting)
  const otherwise = way === counting(tier.counting) ? undefined : way
  return [show.repeat(printRepetition(repeat, language), repeat.atMost, otherwise)]
}

function warningLines(tier: Tier, { language, messages: { counting, show } }: Names) {
  return tier.warnings.map((warning) => {
    const way = counting(warning.counting)
    const otherwise = way === counting(tier.counting) ? undefined : way
    return show.warning(printWarning(warning.before, language), otherwise)
  })
}

function higherTierRow(limit: Limit, { messages: { show } }: Names): readonly Labelled[] {
  if (limit.tiers.length < 2) return []
  return [[show.labels.severalTiers, show.higherTier(limit.higherTier)]]
}

export function extendedRows(
  extended: Extended,
  version: Version,
  names: Names,
): readonly Labelled[] {
  const { show } = names.messages
  return [
    [show.labels.promise, show.promise(extended.promiseOnRestDay)],
    ...tierRows(extended.tiers, version, names),
    [show.labels.overPromise, show.overPromise(extended.overPromise)],
    [show.labels.lateRequest, show.lateRequest(extended.lateRequest)],
    [show.labels.severalExtensions, show.several(extended.several)],
  ]
}

export function colourName(name: string, version: Version, names: Names): string {
  const colour = version.colours.get(name)
  return colour ? names.of(colour) : name
}
