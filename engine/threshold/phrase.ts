/** A threshold as its words stand, before anyone knows what they mean. */

import type { IToken } from 'chevrotain'

/** `number` is absent where 半 stands alone; `words` are the unit, right or wrong. */
export interface PartPhrase {
  minus?: IToken
  number?: IToken
  each?: IToken
  half?: IToken
  readonly words: IToken[]
}

/** （含本数）, （不含三次）: `parts` is the number repeated, if it is. */
export interface BracketPhrase {
  readonly open: IToken
  readonly word: IToken
  readonly parts: readonly PartPhrase[]
  readonly close: IToken
}

export interface Phrase {
  readonly before: readonly IToken[]
  readonly parts: readonly PartPhrase[]
  readonly after: readonly IToken[]
  readonly brackets: readonly BracketPhrase[]
}

/** 到期前 4 小时提醒: words before and behind a quantity, of which one must say that it leads. */
export interface WarningPhrase {
  readonly before: readonly IToken[]
  readonly parts: readonly PartPhrase[]
  readonly after: readonly IToken[]
}

/** 每满 1 个工作日，加发 1 张: `further` is how many, where it says so. */
export interface RepetitionPhrase extends WarningPhrase {
  readonly further: readonly PartPhrase[]
}

export interface SyntaxFault {
  readonly tokens: readonly IToken[]
  /** The first token that fits nowhere; undefined at the end of the text. */
  readonly token: IToken | undefined
}

/** From the first word of some parts to their last. */
export function spanOfParts(parts: readonly PartPhrase[]): Span {
  const [first] = parts
  const last = parts.at(-1)
  return { start: first ? spanOf(first).start : 0, end: last ? spanOf(last).end : 0 }
}

export interface Span {
  readonly start: number
  readonly end: number
}

export function spanOf(phrase: PartPhrase): Span {
  const first = phrase.minus ?? phrase.number ?? phrase.half
  const lasts = [phrase.number, phrase.each, phrase.half, phrase.words.at(-1)]
  const end = Math.max(...lasts.map((token) => (token ? endOf(token) : 0)))
  return { start: first?.startOffset ?? 0, end }
}

/** `onlyOffset` leaves the ends out; folding keeps lengths, so the image's own is the author's. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length
}
