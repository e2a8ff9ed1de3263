import type { Version } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { wrap } from '../width.js'
import { clauseLines } from './clause.js'
import { decideLines, decidesOf } from './decide.js'
import type { FoundItem } from './find.js'
import { namesIn } from './names.js'
import { readingLines, readingsOf } from './reading.js'
import { tallyLines } from './tally.js'

/** An item as an officer reads it: its text, its clauses in words, the readings they rest on. */
export function itemText(
  { item, clauses, tallies }: FoundItem,
  version: Version,
  { columns, messages, language, outColours: c }: Context,
): string {
  const names = namesIn(language, messages)
  const { labels, itemHeading } = messages.show
  const lines = [c.bold(itemHeading(item.cite, item.item)), '', ...textLines(item.text, columns)]
  for (const clause of clauses) {
    lines.push('', `${labels.clause} ${c.bold(clause.id)}  ${clause.title}`)
    lines.push(...clauseLines(clause, version, names, columns))
  }
  for (const tally of tallies) {
    lines.push('', `${labels.clause} ${c.bold(tally.id)}  ${tally.title}`)
    lines.push(...tallyLines(tally, version, names, columns))
  }
  const decides = decidesOf(clauses, version)
  if (decides.length > 0) lines.push('', labels.decisions)
  for (const decide of decides) lines.push(...decideLines(decide, version, names, columns))
  const readings = readingsOf(clauses, tallies, version)
  if (readings.length > 0) lines.push('', labels.options)
  for (const reading of readings) lines.push(...readingLines(reading, columns, labels.cite, c))
  return `${lines.join('\n')}\n`
}

/** A text of the regulation, set in from the edge. */
export function textLines(text: string, columns: number): readonly string[] {
  return wrap(text.trim(), Math.min(columns, 80) - 4).map((line) => `    ${line}`)
}
