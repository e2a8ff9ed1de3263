import type { Invisible, Problem } from './diagnostic.js'

/**
 * What input methods, Word and Excel put into a text that only looks right, and its mending. Alone
 * knows these characters.
 */

/** A stretch of a text, and what shall stand there. */
export interface Change {
  readonly at: number
  readonly length: number
  readonly text: string
}

/** What is to be said, about which stretch; `changes` mend all slips of the text, not this alone. */
export interface Slip {
  readonly problem: Problem
  readonly at: number
  readonly length: number
  readonly changes: readonly Change[]
}

const SPACES = '\\u00a0\\u2007\\u202f'
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff'
const INVISIBLE = new RegExp(`[${SPACES}${UNSEEN}]`, 'g')

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '＇': "'",
}
const MARKS: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '、': ', ',
  '；': ', ',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
}
const QUOTE = new RegExp(`[${Object.keys(QUOTES).join('')}]`, 'g')
const MARK = new RegExp(`[${Object.keys(MARKS).join('')}]`, 'g')
const OPENING = new RegExp(`^\\s*[[【［]?\\s*${QUOTE.source}`)

/** The first slip of a word that is not what it should be; undefined where it has none. */
export function slipIn(word: string): Slip | undefined {
  const unseen = invisibleIn(word)
  // quotes within a name may be meant; a name does not begin with one
  const quotes = OPENING.test(word) ? changesOf(word, QUOTE, QUOTES) : []
  const marks = changesOf(word, MARK, MARKS)
  const changes = [...(unseen?.changes ?? []), ...quotes, ...marks].sort((a, b) => a.at - b.at)
  if (unseen) return { ...unseen, changes }
  const [quote] = quotes
  if (quote) return { ...placed('yaml-quotes', word, quote), changes }
  const [mark] = marks
  return mark && { ...placed('yaml-full-width', word, mark), changes }
}

function placed(code: 'yaml-quotes' | 'yaml-full-width', word: string, { at, text }: Change) {
  return { problem: { code, found: word.charAt(at), use: text }, at, length: 1 }
}

/** Characters that nobody sees, wherever they stand. */
export function invisibleIn(text: string): Slip | undefined {
  if (text.search(INVISIBLE) < 0) return undefined
  const changes = [...text.matchAll(INVISIBLE)].map(({ 0: found, index }): Change => {
    const space = kindOf(found) === 'no-break-space'
    return { at: index, length: 1, text: space ? ' ' : '' }
  })
  const at = changes[0]?.at ?? 0
  const name = kindOf(text.charAt(at))
  return {
    problem: { code: 'invisible-character', name, count: changes.length },
    at,
    length: 1,
    changes,
  }
}

function kindOf(character: string): Invisible {
  if (character === '\u00ad') return 'soft-hyphen'
  if (/[\u00a0\u2007\u202f]/.test(character)) return 'no-break-space'
  return /[\u200e\u200f\u202a-\u202e]/.test(character) ? 'direction-mark' : 'zero-width'
}

export function changesOf(
  text: string,
  marks: RegExp,
  uses: Readonly<Record<string, string>>,
): readonly Change[] {
  return [...text.matchAll(marks)].map(({ 0: found, index }) => {
    // a blank that stands there already is enough
    const use = uses[found] ?? ''
    return { at: index, length: 1, text: /^\s/.test(text.slice(index + 1)) ? use.trim() : use }
  })
}

export const quoteChanges = (text: string) => changesOf(text, QUOTE, QUOTES)
export const markChanges = (text: string) => changesOf(text, MARK, MARKS)

export function changed(text: string, changes: readonly Change[]): string {
  let mended = ''
  let from = 0
  for (const { at, length, text: put } of [...changes].sort((a, b) => a.at - b.at)) {
    mended += text.slice(from, at) + put
    from = at + length
  }
  return mended + text.slice(from)
}

/** The words of a list as it is written in one line, or the one word: without brackets and quotes. */
export function wordsOf(written: string): readonly string[] {
  return written
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .split(',')
    .map((word) => word.trim().replace(/^(["'])(.*)\1$/, '$2'))
}
