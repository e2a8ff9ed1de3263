/** A text to its threshold or quantity: folds, parses, reads, and tries what it offers instead. */

import { checkBrackets, checkMode, type Mode } from './check-whole.js'
import { writeComparison } from './comparisons.js'
import { explainSyntax } from './explain-syntax.js'
import { fold, languageOf } from './fold.js'
import type { Comparison, Quantity, Threshold } from './model.js'
import { parsePhrase } from './parse-phrase.js'
import { type Fault, mend, type Note, type Repair, type ThresholdProblem } from './problems.js'
import { readComparison } from './read-comparison.js'
import type { Reading } from './read-part.js'
import { readQuantity } from './read-quantity.js'
import { examples } from './words.js'

export type Failure = { readonly ok: false; readonly problems: readonly ThresholdProblem[] }
export type ThresholdResult = { readonly ok: true; readonly threshold: Threshold } | Failure
export type QuantityResult = { readonly ok: true; readonly quantity: Quantity } | Failure

export interface ThresholdOptions {
  /** What a quantity without a comparison is: an error (the default), or equality with it. */
  readonly bare?: 'error' | 'equals'
  /** A tally's: 累计 and 每 may lead, a bare quantity is reached, and 分 is a point. */
  readonly tally?: true
}

type Outcome =
  | { readonly ok: true; readonly comparison: Comparison | 'none'; readonly quantity: Quantity }
  | Failure

/** How many slips in one text are mended together before nothing is offered. */
const repairs = 4

/** `超出 3 小时`, `三次以上（含三次）`, `at least 3 times`. */
export function parseThreshold(text: string, options: ThresholdOptions = {}): ThresholdResult {
  const mode = options.tally ? 'reaches' : (options.bare ?? 'error')
  const outcome = read(text, mode, repairs)
  if (!outcome.ok) return outcome
  const bare = options.tally ? '>=' : '='
  const comparison = outcome.comparison === 'none' ? bare : outcome.comparison
  return { ok: true, threshold: { comparison, quantity: outcome.quantity } }
}

/** `3 小时`, with no comparison. */
export function parseQuantity(text: string): QuantityResult {
  const outcome = read(text, 'quantity', repairs)
  return outcome.ok ? { ok: true, quantity: outcome.quantity } : outcome
}

function read(text: string, mode: Mode, depth: number): Outcome {
  const found: { readonly fault: Fault; readonly repair: Repair | undefined }[] = []
  const note: Note = (fault, repair) => found.push({ fault, repair })
  const folded = mode === 'reaches' ? withoutLead(fold(text)) : fold(text)
  const reading: Reading = {
    text,
    folded,
    language: languageOf(text),
    points: mode === 'reaches',
    note,
  }
  const outcome = readFolded(reading, mode)
  if (outcome && found.length === 0) return { ok: true, ...outcome }
  // while mending, the first slip leads to the next; only the text itself has each of its own tried
  const tries = depth === repairs ? repairs : Math.min(depth, 1)
  const problems = found
    .toSorted((a, b) => a.fault.start - b.fault.start)
    .map(({ fault, repair }, index): ThresholdProblem => {
      const problem = { ...fault, found: text.slice(fault.start, fault.end) }
      const nearest = repair && index < tries ? tryRepair(text, repair, mode, depth - 1) : undefined
      return nearest === undefined ? problem : { ...problem, nearest }
    })
  return { ok: false, problems }
}

/** 累计 and 每 say that things add up, which a tally does anyway; blanks keep every place. */
function withoutLead(folded: string): string {
  return folded.replace(/^ *(?:累计|每)+/, (lead) => ' '.repeat(lead.length))
}

/** The mended text if it reads, or what that in turn leads to: nothing untried is ever offered. */
function tryRepair(text: string, repair: Repair, mode: Mode, depth: number): string | undefined {
  const mended = mend(text, repair)
  if (mended === text) return undefined
  const outcome = read(mended, mode, depth)
  return outcome.ok ? mended : outcome.problems.find(({ nearest }) => nearest)?.nearest
}

function readFolded(
  reading: Reading,
  mode: Mode,
): { readonly comparison: Comparison | 'none'; readonly quantity: Quantity } | undefined {
  const { text, folded, language, note } = reading
  if (folded.trim() === '') {
    const [example = ''] = examples(language)
    const form = mode === 'quantity' ? example : `${writeComparison('>', language)} ${example}`
    note(
      { start: 0, end: text.length, code: 'empty', expected: [form] },
      { start: 0, end: text.length, text: form },
    )
    return undefined
  }
  const phrase = parsePhrase(folded)
  if (!('parts' in phrase)) {
    explainSyntax(text, phrase, language, note)
    return undefined
  }
  const comparison = readComparison(phrase, reading)
  const quantity = readQuantity(phrase.parts, reading)
  if (quantity === undefined || comparison === undefined) return undefined
  if (!checkBrackets(phrase, quantity, reading)) return undefined
  if (!checkMode(phrase, comparison, quantity, mode, reading)) return undefined
  return { comparison, quantity }
}
