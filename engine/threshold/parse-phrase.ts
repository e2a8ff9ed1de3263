/** The one parser, built when the first text comes and kept. */

import { EOF, type IToken } from 'chevrotain'
import { ThresholdParser } from './parser.js'
import type { Phrase, RepetitionPhrase, SyntaxFault, WarningPhrase } from './phrase.js'
import { tokenize, tokenizeNotice } from './tokens.js'

let parser: ThresholdParser | undefined

/** The phrase of a folded text, or where its order breaks. */
export function parsePhrase(folded: string): Phrase | SyntaxFault {
  return parse(tokenize(folded), (rules) => rules.phrase())
}

export function parseWarningPhrase(folded: string): WarningPhrase | SyntaxFault {
  return parse(tokenizeNotice(folded), (rules) => rules.warning())
}

export function parseRepetitionPhrase(folded: string): RepetitionPhrase | SyntaxFault {
  return parse(tokenizeNotice(folded), (rules) => rules.repetition())
}

function parse<T>(tokens: IToken[], rule: (rules: ThresholdParser) => T): T | SyntaxFault {
  parser ??= new ThresholdParser(true)
  parser.input = tokens
  const phrase = rule(parser)
  const [error] = parser.errors
  if (error === undefined) return phrase
  return { tokens, token: error.token.tokenType === EOF ? undefined : error.token }
}
