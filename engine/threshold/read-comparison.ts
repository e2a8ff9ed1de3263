/** The comparison words around a quantity, and the brackets after it, to one comparison. */

import type { IToken } from 'chevrotain'
import {
  type ComparisonRow,
  comparisonNames,
  comparisonOfWord,
  includesItself,
  withItself,
  writeComparison,
} from './comparisons.js'
import type { Comparison } from './model.js'
import { type BracketPhrase, endOf, type Phrase } from './phrase.js'
import type { Reading } from './read-part.js'
import { Excludes, Odd } from './tokens.js'
import { nearestComparison } from './words.js'

interface Said {
  readonly row: ComparisonRow
  readonly token: IToken
}

/** 'none' where no word compares; undefined when something was wrong, which has been noted. */
export function readComparison(phrase: Phrase, reading: Reading): Comparison | 'none' | undefined {
  const { note, language } = reading
  const odd = phrase.before.find(({ tokenType }) => tokenType === Odd)
  if (odd) {
    noteOdd(odd, phrase, reading)
    return undefined
  }
  const before = phrase.before.map(saidBy)
  // 逾期超过: that it is overdue, and by how much
  if (before.length > 1 && before[0]?.row.overdue) before.shift()
  const all = [...before, ...phrase.after.map(saidBy)]
  const [first, second] = all
  if (!first) return 'none'
  // 达到三次以上 says one thing twice. 超出…以上 does not: 以上 includes the number and 超过 does not
  // (民法典 art. 1259), so which was meant is for the author to say.
  const agree = all.every(({ row }) => row.comparison === first.row.comparison)
  if (second && (before.length > 1 || phrase.after.length > 1 || !agree)) {
    const place = { start: second.token.startOffset, end: endOf(second.token) }
    const expected = [writeComparison(first.row.comparison, language)]
    note({ ...place, code: 'two-comparisons', expected }, { ...place, text: '' })
    return undefined
  }
  const misplaced =
    before.find(({ row }) => row.place === 'after') ??
    all.slice(before.length).find(({ row }) => row.place === 'before')
  if (!misplaced) return withBracket(first.row.comparison, all, phrase.brackets, reading)
  const place = { start: misplaced.token.startOffset, end: endOf(misplaced.token) }
  noteMisplaced(place, first.row.comparison, all.length > 1, reading)
  return undefined
}

function saidBy(token: IToken): Said {
  const row = comparisonOfWord(token.image)
  // the lexer's words and the table are one list
  if (!row) throw new Error(`no comparison ${token.image}`)
  return { row, token }
}

function noteMisplaced(
  place: { readonly start: number; readonly end: number },
  comparison: Comparison,
  other: boolean,
  { text, language, note }: Reading,
): void {
  const word = writeComparison(comparison, language)
  const rest = text.slice(0, place.start) + text.slice(place.end)
  note(
    { ...place, code: 'misplaced-comparison', expected: comparisonNames(language) },
    other ? { ...place, text: '' } : { start: 0, end: text.length, text: `${word} ${rest}` },
  )
}

/** A bracket settles 以上、以下、以内; after any other comparison it can only agree. */
function withBracket(
  comparison: Comparison,
  all: readonly Said[],
  brackets: readonly BracketPhrase[],
  { language, note }: Reading,
): Comparison | undefined {
  const [bracket, extra] = brackets
  if (bracket === undefined) return comparison
  if (extra) {
    const place = spanOf(extra)
    note({ ...place, code: 'unexpected-text', expected: [] }, { ...place, text: '' })
    return undefined
  }
  const included = bracket.word.tokenType !== Excludes
  if (all.every(({ row }) => row.open)) return withItself(comparison, included)
  if (includesItself(comparison) === included) return comparison
  const place = spanOf(bracket)
  const expected = [writeComparison(comparison, language)]
  note({ ...place, code: 'contradiction', expected }, { ...place, text: '' })
  return undefined
}

function spanOf(bracket: BracketPhrase): { readonly start: number; readonly end: number } {
  return { start: bracket.open.startOffset, end: endOf(bracket.close) }
}

/** Unknown words before the quantity: a misspelt comparison, or what does not belong. */
function noteOdd(odd: IToken, phrase: Phrase, { folded, language, note }: Reading): void {
  const tokens = phrase.before
  const start = tokens[0]?.startOffset ?? 0
  const last = tokens.at(-1)
  const end = last ? endOf(last) : start
  const known = tokens.filter(({ tokenType }) => tokenType !== Odd)
  const [only] = known
  const begun = only && only === tokens[0] ? only.image : ''
  const near = nearestComparison(folded.slice(start, end), 'before', begun)
  const expected = comparisonNames(language)
  if (near !== undefined && near !== only?.image) {
    note({ start, end, code: 'unknown-comparison', expected }, { start, end, text: `${near} ` })
  } else if (only || phrase.after.length > 0) {
    const place = { start: odd.startOffset, end: endOf(odd) }
    note({ ...place, code: 'unexpected-text', expected: [] }, { ...place, text: '' })
  } else {
    const word = writeComparison('>', language)
    note({ start, end, code: 'unknown-comparison', expected }, { start, end, text: `${word} ` })
  }
}
