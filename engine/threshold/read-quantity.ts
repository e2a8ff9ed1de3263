/** Parts to a quantity: which parts go together, in what order, and whether they can be counted. */

import { noteMeasure, noteZero } from './check-measure.js'
import type { Part, Quantity } from './model.js'
import { type PartPhrase, type Span, spanOf, spanOfParts } from './phrase.js'
import { printQuantity } from './print.js'
import type { Fault } from './problems.js'
import { type Reading, type ReadPart, readPart } from './read-part.js'
import { unitNames, unitRows } from './units.js'

/** After so many parts that do not read, the rest is no quantity either: a page was pasted. */
const enough = 8

/** Undefined when something was wrong, which has been noted. */
export function readQuantity(
  phrases: readonly PartPhrase[],
  reading: Reading,
): Quantity | undefined {
  if (noteRange(phrases, reading) || noteGap(phrases, reading)) return undefined
  const read: ReadPart[] = []
  for (const [index, phrase] of phrases.entries()) {
    const part = readPart(phrase, index, reading)
    if (part) read.push(part)
    if (index + 1 - read.length >= enough) break
  }
  if (read.length < phrases.length) return undefined
  if (phrases.length > 1 && noteMissingUnit(read, reading)) return undefined
  const quantity: Quantity = { parts: read.map(({ part }) => part) }
  const whole = spanOfParts(phrases)
  return noteZero(read, reading) ||
    noteOrder(read, whole, reading) ||
    noteMeasure(quantity, read, whole, reading)
    ? undefined
    : quantity
}

/** 3-5 天, 3 至 5 天: a threshold is one number. */
function noteRange(phrases: readonly PartPhrase[], { note }: Reading): boolean {
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1]
    const to = phrase.words.at(-1)
    if (!next || !(to ? /^(?:[-~至到]|to)$/.test(to.image) : next.minus && !phrase.each)) continue
    note({ start: spanOf(phrase).start, end: spanOf(next).end, code: 'range', expected: [] })
    return true
  }
  return false
}

/** 1 000: digits with a blank between them are two numbers, the first of them without a unit. */
function noteGap(phrases: readonly PartPhrase[], { folded, language, note }: Reading): boolean {
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1]
    if (!next) continue
    const { start, end } = spanOf(phrase)
    const gap = { start: end, end: spanOf(next).start, text: '' }
    if (!/\d +\d/.test(folded.slice(end - 1, gap.end + 1))) continue
    note({ start, end, code: 'missing-unit', expected: unitNames(language) }, gap)
    return true
  }
  return false
}

function noteMissingUnit(read: readonly ReadPart[], { language, note }: Reading): boolean {
  const index = read.findIndex(({ row }) => row === undefined)
  const bare = read[index]
  if (!bare) return false
  const { start, end } = bare
  const before = read[index - 1]?.row
  const smaller = unitRows[unitRows.findIndex((row) => row.unit === before?.unit) + 1]
  const fits = before !== undefined && smaller?.family === before.family ? smaller : undefined
  const name = fits && (language === 'zh' ? fits.zh : fits.en[1])
  const expected = name === undefined ? unitNames(language) : [name]
  const fault: Fault = { start, end, code: 'missing-unit', expected }
  if (name !== undefined) note(fault, { start: end, end, text: ` ${name} ` })
  else note(fault)
  return true
}

function noteOrder(read: readonly ReadPart[], whole: Span, reading: Reading): boolean {
  const family = read[0]?.row?.family
  // what does not even add up is said first
  if (family === 'count' || read.some(({ row }) => row?.family !== family)) return false
  const wrong = read.find((each, i) => i > 0 && rank(each.part) <= rank(read[i - 1]?.part))
  if (!wrong) return false
  const seen = new Set<string>()
  const sorted = read
    .map(({ part }) => part)
    .filter(({ unit }) => !seen.has(unit) && seen.add(unit))
    .sort((a, b) => rank(a) - rank(b))
  const instead = printQuantity({ parts: sorted }, reading.language)
  reading.note(
    { start: wrong.start, end: wrong.end, code: 'unit-order', expected: [instead] },
    { ...whole, text: instead },
  )
  return true
}

function rank(part: Part | undefined): number {
  return unitRows.findIndex(({ unit }) => unit === part?.unit)
}
