/** A text to its threshold or quantity. */

import { checkBrackets, type Mode, noteMode } from './check-whole.js'
import { writeComparison } from './comparisons.js'
import { explainSyntax } from './explain-syntax.js'
import type { Comparison, Quantity, Threshold } from './model.js'
import { parsePhrase } from './parse-phrase.js'
import { readComparison } from './read-comparison.js'
import type { Reading } from './read-part.js'
import { readQuantity } from './read-quantity.js'
import { type Failure, readText } from './read-text.js'
import { examples } from './words.js'

export type { Failure }
/** What reading a threshold gives. */
export type ThresholdResult = { readonly ok: true; readonly threshold: Threshold } | Failure
/** What reading a quantity gives. */
export type QuantityResult = { readonly ok: true; readonly quantity: Quantity } | Failure

/** What the place of a threshold allows. */
export interface ThresholdOptions {
  /** What a quantity without a comparison is: an error (the default), or equality with it. */
  readonly bare?: 'error' | 'equals'
  /** A tally's: 累计 and 每 may lead, a bare quantity is reached, and 分 is a point. */
  readonly tally?: true
}

/** `超出 3 小时`, `三次以上（含三次）`, `at least 3 times`. */
export function parseThreshold(text: string, options: ThresholdOptions = {}): ThresholdResult {
  const mode = options.tally ? 'reaches' : (options.bare ?? 'error')
  const outcome = readText(text, (reading) => readFolded(reading, mode), options)
  if (!outcome.ok) return outcome
  const bare = options.tally ? '>=' : '='
  const { comparison, quantity } = outcome.value
  return {
    ok: true,
    threshold: { comparison: comparison === 'none' ? bare : comparison, quantity },
  }
}

/** `3 小时`, with no comparison. */
export function parseQuantity(text: string): QuantityResult {
  const outcome = readText(text, (reading) => readFolded(reading, 'quantity'))
  return outcome.ok ? { ok: true, quantity: outcome.value.quantity } : outcome
}

function readFolded(
  reading: Reading,
  mode: Mode,
): { readonly comparison: Comparison | 'none'; readonly quantity: Quantity } | undefined {
  const { text, folded, language, note } = reading
  if (folded.trim() === '') {
    const [example] = examples(language)
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
  noteMode(phrase, comparison, quantity, mode, reading)
  return { comparison, quantity }
}
