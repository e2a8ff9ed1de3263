/** The one parser, built when the first text comes and kept. */

import { EOF } from 'chevrotain'
import { ThresholdParser } from './parser.js'
import type { Phrase, SyntaxFault } from './phrase.js'
import { tokenize } from './tokens.js'

let parser: ThresholdParser | undefined

/** The phrase of a folded text, or where its order breaks. */
export function parsePhrase(folded: string): Phrase | SyntaxFault {
  parser ??= new ThresholdParser(true)
  const tokens = tokenize(folded)
  parser.input = tokens
  const phrase = parser.phrase()
  const [error] = parser.errors
  if (error === undefined) return phrase
  return { tokens, token: error.token.tokenType === EOF ? undefined : error.token }
}
