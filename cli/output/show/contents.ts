import type { Clause, Provision, Ruleset, Tally, Version } from '../../../engine/index.js'
import { printThreshold } from '../../../engine/threshold/index.js'
import type { Context } from '../../context.js'
import { tallyThreshold } from '../../messages/tally-threshold.js'
import { labelled } from '../labelled.js'
import { padTo, widthOf, wrapHanging } from '../width.js'
import { colourName } from './clause.js'
import { textLines } from './item.js'
import { type Names, namesIn } from './names.js'

/** A ruleset's table of contents: its versions, items with their cards, and provisions. */
export function contentsText(
  ruleset: Ruleset,
  version: Version,
  calendarLabel: string,
  context: Context,
): string {
  const { columns, messages, language, outColours: c } = context
  const names = namesIn(language, messages)
  const { labels } = messages.show
  const lines = [
    c.bold(wrapHanging(`${version.title}  ${version.document}`, columns, 0)),
    ...labelled(
      [
        [labels.name, ruleset.name],
        [labels.calendar, `${version.calendar}  ${calendarLabel}`],
        [labels.versions, ruleset.versions.flatMap((one) => versionLines(one, context))],
      ],
      { indent: 0, columns },
    ),
    '',
    labels.items,
    ...itemLines(version, names, columns),
    '',
    labels.provisions,
    ...provisionLines(version.provisions, context),
  ]
  return `${lines.join('\n')}\n`
}

function versionLines(version: Version, { messages: { show } }: Context): readonly string[] {
  const { effective } = version
  return [
    `${show.version(version.version)}  ${show.effectiveFrom(effective.from)}`,
    ...effective.rivals.map(({ reading, option, from }) => {
      const options = version.readings.get(reading)?.options
      const label = options?.find(({ name }) => name === option)?.label ?? option
      return `  ${show.rivalEffect(from, `${label} (${reading}: ${option})`)}`
    }),
  ]
}

function itemLines(version: Version, names: Names, columns: number): readonly string[] {
  const all = [...version.clauses, ...version.tallies]
  const width = Math.max(...all.map(({ item }) => item.length))
  const titles = Math.min(40, Math.max(...all.map(({ title }) => widthOf(title))))
  const lines: string[] = []
  let article: string | undefined
  for (const item of version.items) {
    if (item.article !== article) lines.push(`  ${item.article}`)
    article = item.article
    for (const [index, clause] of [...item.clauses, ...item.tallies].entries()) {
      const label = index === 0 ? item.item : ''
      const lead = `    ${padTo(label, width)}  ${padTo(clause.title, titles)}  `
      const room = columns - widthOf(lead)
      lines.push(
        'limit' in clause
          ? lead + cardsOf(clause, version, names, room, widthOf(lead))
          : lead + tallyCard(clause, version, names),
      )
    }
  }
  return lines
}

/** `黄牌 超出 46 小时 · 红牌 超出 70 小时`, a tier a line where that is too wide. */
function cardsOf(
  { limit, card }: Clause,
  version: Version,
  names: Names,
  width: number,
  indent: number,
): string {
  const cards = ({ colour, count }: { readonly colour: string; readonly count: number }) =>
    `${colourName(colour, version, names)}${count > 1 ? `×${count}` : ''}`
  if (card) return cards(card)
  const tiers = (limit?.tiers ?? []).map(
    (tier) => `${cards(tier)} ${printThreshold(tier.threshold, names.language)}`,
  )
  const line = tiers.join(' · ')
  return widthOf(line) <= width ? line : tiers.join(`\n${' '.repeat(indent)}`)
}

/** `红牌 达到 3 张`. */
function tallyCard(tally: Tally, version: Version, names: Names): string {
  return `${colourName(tally.card.colour, version, names)} ${tallyThreshold(tally, names.language)}`
}

function provisionLines(
  provisions: readonly Provision[],
  { columns, messages: { show } }: Context,
): readonly string[] {
  const rows = provisions.map(({ cite, kind }) => [cite, show.provisionKind(kind)] as const)
  return labelled(rows, { indent: 2, columns })
}

export function provisionText(
  { cite, kind, text }: Provision,
  { columns, messages: { show }, outColours: c }: Context,
): string {
  const lines = [`${c.bold(cite)}  ${show.provisionKind(kind)}`, '', ...textLines(text, columns)]
  return `${lines.join('\n')}\n`
}
