/** From a text to what it says or to its problems, each with the nearest text that reads. */

import { fold, languageOf } from './fold.js'
import { type Fault, mend, type Note, type Repair, type ThresholdProblem } from './problems.js'
import type { Reading } from './read-part.js'

/** A text that is no threshold, and all that is wrong with it. */
export type Failure = { readonly ok: false; readonly problems: readonly ThresholdProblem[] }
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure

/** What one kind of text says; undefined when something was wrong, which has been noted. */
export type Reader<T> = (reading: Reading) => T | undefined

/** How many slips in one text are mended together before nothing is offered. */
const repairs = 4

export interface TextOptions {
  /** A tally's text: 累计 and 每 may lead, and 分 is a point. */
  readonly tally?: true
}

export function readText<T>(
  text: string,
  reader: Reader<T>,
  options: TextOptions = {},
  depth = repairs,
): Outcome<T> {
  const found: { readonly fault: Fault; readonly repair: Repair | undefined }[] = []
  const note: Note = (fault, repair) => found.push({ fault, repair })
  const points = options.tally === true
  const folded = points ? withoutLead(fold(text)) : fold(text)
  const reading: Reading = { text, folded, language: languageOf(text), points, note }
  const value = reader(reading)
  if (value !== undefined && found.length === 0) return { ok: true, value }
  // while mending, the first slip leads to the next; only the text itself has each of its own tried
  const tries = depth === repairs ? repairs : Math.min(depth, 1)
  const problems = found
    .toSorted((a, b) => a.fault.start - b.fault.start)
    .map(({ fault, repair }, index): ThresholdProblem => {
      const problem = { ...fault, found: text.slice(fault.start, fault.end) }
      const nearest =
        repair && index < tries ? tryRepair(text, repair, reader, options, depth - 1) : undefined
      return nearest === undefined ? problem : { ...problem, nearest }
    })
  return { ok: false, problems }
}

/** The mended text if it reads, or what that in turn leads to: nothing untried is ever offered. */
function tryRepair<T>(
  text: string,
  repair: Repair,
  reader: Reader<T>,
  options: TextOptions,
  depth: number,
): string | undefined {
  const mended = mend(text, repair)
  if (mended === text) return undefined
  const outcome = readText(mended, reader, options, depth)
  return outcome.ok ? mended : outcome.problems.find(({ nearest }) => nearest)?.nearest
}

/** 累计 and 每 say that things add up, which a tally does anyway; blanks keep every place. */
function withoutLead(folded: string): string {
  return folded.replace(/^ *(?:累计|每)+/, (lead) => ' '.repeat(lead.length))
}
