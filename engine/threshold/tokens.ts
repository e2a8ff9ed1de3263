/** What the words of a threshold are to its grammar: the token types, and the lexer over folded text. */

import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain'
import { comparisonWords } from './comparisons.js'
import { afterWords, furtherWords, leadWords, remindWords } from './lead-words.js'
import { numeralChars } from './numerals.js'
import { unitWords } from './units.js'

const comparisons = alternatives(comparisonWords)
const chineseComparisons = alternatives(comparisonWords.filter((word) => /[^ -~]/.test(word)))

// Names are given as strings: nothing here depends on what a bundler calls its variables.
const Blank = createToken({ name: 'Blank', pattern: / +/, group: Lexer.SKIPPED })
export const Num = createToken({
  name: 'Number',
  pattern: new RegExp(
    `\\.?[0-9](?:[0-9.,]*[0-9])?(?: *[万亿]|[${numeralChars}]*)|[${numeralChars}][${numeralChars}点]*`,
  ),
})
export const Half = createToken({ name: 'Half', pattern: '半' })
export const Comparison = createToken({ name: 'Comparison', pattern: new RegExp(comparisons) })
export const Unit = createToken({ name: 'Unit', pattern: new RegExp(alternatives(unitWords)) })
/** 个: before a unit (3 个月), before half of one (一个半小时), or a measure word itself (3 个). */
export const Each = createToken({ name: 'Each', pattern: '个' })
export const And = createToken({ name: 'And', pattern: /and(?![a-z])|[&,、又]/ })
export const Minus = createToken({
  name: 'Minus',
  pattern: new RegExp(`[-负](?= *[.0-9${numeralChars}半])`),
})
export const Open = createToken({ name: 'Open', pattern: '(' })
export const Close = createToken({ name: 'Close', pattern: ')' })
/** Before 含, which it contains. */
export const Excludes = createToken({
  name: 'Excludes',
  pattern: /不(?:包含|包括|含)|(?:exclusive|excluding|excluded)(?![a-z])/,
})
export const Includes = createToken({
  name: 'Includes',
  pattern: /包含|包括|含|(?:inclusive|including|included)(?![a-z])/,
})
export const Itself = createToken({ name: 'Itself', pattern: /本数|本级|在内/ })
/**
 * Anything else, so that the lexer never fails and a misspelt word is one token: a run of letters;
 * a run of other characters up to a numeral or a comparison; one character.
 */
export const Odd = createToken({
  name: 'Odd',
  pattern: new RegExp(
    `[a-z]+|(?:(?!${chineseComparisons}|[${numeralChars}半])[\\u00a1-\\uffff])+|[\\u0000-\\u001f!-\\uffff]`,
  ),
})

/** In the order in which the lexer tries them. */
export const tokenTypes: readonly TokenType[] = [
  Blank,
  Num,
  Half,
  Excludes,
  Includes,
  Itself,
  Comparison,
  Unit,
  Each,
  And,
  Minus,
  Open,
  Close,
  Odd,
]

export const Before = createToken({
  name: 'Before',
  pattern: new RegExp(alternatives(leadWords.before)),
})
export const After = createToken({ name: 'After', pattern: new RegExp(alternatives(afterWords)) })
export const Every = createToken({
  name: 'Every',
  pattern: new RegExp(alternatives(leadWords.every)),
})
export const Remind = createToken({
  name: 'Remind',
  pattern: new RegExp(`[,、]? *(?:${alternatives(remindWords)})`),
})
/** With the comma before it, which joins no quantity. */
export const Further = createToken({
  name: 'Further',
  pattern: new RegExp(`[,、]? *(?:${alternatives(furtherWords)})`),
})

/** What leads a warning or a repetition; in a threshold these words mean nothing. */
export const noticeTokenTypes: readonly TokenType[] = [
  Blank,
  Before,
  After,
  Every,
  Remind,
  Further,
  ...tokenTypes.slice(1),
]

let lexer: Lexer | undefined
let noticeLexer: Lexer | undefined

/** The tokens of a folded text, blanks left out. */
export function tokenize(folded: string): IToken[] {
  lexer ??= newLexer(true)
  return lexer.tokenize(folded).tokens
}

/** The tokens of a warning or a repetition. */
export function tokenizeNotice(folded: string): IToken[] {
  noticeLexer ??= newLexer(true, noticeTokenTypes)
  return noticeLexer.tokenize(folded).tokens
}

/** Chevrotain's checks of the token definitions take longer than all else; a test runs them. */
export function newLexer(skipValidations: boolean, types = tokenTypes): Lexer {
  return new Lexer([...types], {
    positionTracking: 'onlyOffset',
    // no index of first characters: over all of Unicode it costs 10 ms to make and saves 1 µs a text
    safeMode: true,
    skipValidations,
  })
}

/** A pattern for any of the words, the longest first; an English word ends where its letters end. */
export function alternatives(words: readonly string[]): string {
  // two blanks in a table make one: it is found everywhere, and the lexer never gets past it
  if (words.includes('')) throw new Error(`an empty word among: ${words.join(', ')}`)
  const patterns = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '[ -]*') + (/[a-z]$/.test(word) ? '(?![a-z])' : ''))
  return [...new Set(patterns)].join('|')
}
