/** A text to a warning before a deadline, or to what is repeated after it. */

import type { IToken, TokenType } from 'chevrotain'
import { nearest } from '../../source/nearest.js'
import { explainSyntax } from './explain-syntax.js'
import { leadNames, leadWords } from './lead-words.js'
import { measure } from './measure.js'
import type { Comparison, Quantity, Threshold } from './model.js'
import { parseRepetitionPhrase, parseWarningPhrase } from './parse-phrase.js'
import { endOf, type PartPhrase, type RepetitionPhrase, spanOfParts } from './phrase.js'
import { printRepetition, printWarning } from './print.js'
import { readComparison } from './read-comparison.js'
import type { Reading } from './read-part.js'
import { readQuantity } from './read-quantity.js'
import { type Failure, readText } from './read-text.js'
import { After, Before, Every, Odd } from './tokens.js'
import { unitNames } from './units.js'

/** Every so much past a deadline, so many cards more. */
export interface Repetition {
  readonly every: Threshold
  readonly count: number
}

/** What reading a repetition gives. */
export type RepetitionResult = { readonly ok: true; readonly repetition: Repetition } | Failure

/** `到期前 4 小时`, `提前 1 个工作日提醒`, `4 hours before the deadline`: how much is left then. */
export function parseWarning(
  text: string,
): { readonly ok: true; readonly quantity: Quantity } | Failure {
  const outcome = readText(text, readWarning)
  return outcome.ok ? { ok: true, quantity: outcome.value } : outcome
}

/** `每满 1 个工作日`, `每超过 2 天加发 2 张`, `every 1 working day, plus 1 card`. */
export function parseRepetition(text: string): RepetitionResult {
  const outcome = readText(text, readRepetition)
  return outcome.ok ? { ok: true, repetition: outcome.value } : outcome
}

/** What is offered where nothing was written. */
const anHour: Quantity = { parts: [{ amount: { digits: 1, scale: 0 }, unit: 'hour' }] }

function readWarning(reading: Reading): Quantity | undefined {
  const { text, folded, language, note } = reading
  if (noteEmpty(reading, printWarning(anHour, language))) return undefined
  const phrase = parseWarningPhrase(folded)
  if ('tokens' in phrase) {
    explainSyntax(text, phrase, language, note)
    return undefined
  }
  const { before, parts, after } = phrase
  const leads = [...before, ...after].some(({ tokenType }) => isOneOf(tokenType, Before, After))
  const names = leadNames('before', language)
  if (noteLead(before, leads, [Before], 'before', reading)) return undefined
  if (!leads) {
    const first = { start: 0, end: 0, text: '到期前 ' }
    const last = { start: text.length, end: text.length, text: ' before the deadline' }
    note(
      { ...spanOfParts(parts), code: 'missing-lead', expected: names },
      language === 'zh' ? first : last,
    )
    return undefined
  }
  return readQuantity(parts, reading)
}

function readRepetition(reading: Reading): Repetition | undefined {
  const { text, folded, language, note } = reading
  const every: Threshold = { comparison: '>=', quantity: anHour }
  if (noteEmpty(reading, printRepetition({ every, count: 1 }, language))) return undefined
  const phrase = parseRepetitionPhrase(folded)
  if ('tokens' in phrase) {
    explainSyntax(text, phrase, language, note)
    return undefined
  }
  const leads = phrase.before.some(({ tokenType }) => tokenType === Every)
  const compares = phrase.before.filter(({ tokenType }) => !isOneOf(tokenType, Every, Before))
  if (noteLead(phrase.before, leads, [Every], 'every', reading)) return undefined
  if (!leads) {
    const word = language === 'zh' ? (compares.length > 0 ? '每' : '每满 ') : 'every '
    note(
      {
        ...spanOfParts(phrase.parts),
        code: 'missing-lead',
        expected: leadNames('every', language),
      },
      { start: 0, end: 0, text: word },
    )
    return undefined
  }
  const comparison = readOver(phrase, compares, reading)
  const quantity = readQuantity(phrase.parts, reading)
  const count = readCards(phrase.further, reading)
  return comparison && quantity && count ? { every: { comparison, quantity }, count } : undefined
}

function noteEmpty({ text, folded, note }: Reading, example: string): boolean {
  if (folded.trim() !== '') return false
  const whole = { start: 0, end: text.length }
  note({ ...whole, code: 'empty', expected: [example] }, { ...whole, text: example })
  return true
}

function isOneOf(type: TokenType, ...types: readonly TokenType[]): boolean {
  return types.includes(type)
}

/** Unknown words before the quantity, or the lead of the other kind of text. */
function noteLead(
  before: readonly IToken[],
  leads: boolean,
  own: readonly TokenType[],
  lead: 'before' | 'every',
  { folded, language, note }: Reading,
): boolean {
  const wrong = before.filter(
    ({ tokenType }) =>
      tokenType === Odd ||
      (isOneOf(tokenType, Before, Every) && !isOneOf(tokenType, ...own)) ||
      (lead === 'before' && tokenType !== Before),
  )
  const [first] = wrong
  const last = wrong.at(-1)
  if (!first || !last) return false
  const place = { start: first.startOffset, end: endOf(last) }
  const expected = leadNames(lead, language)
  const near = nearest(folded.slice(place.start, place.end), leadWords[lead])
  const text = leads ? '' : (near ?? expected[0])
  note({ ...place, code: 'unknown-lead', expected }, { ...place, text: `${text} ` })
  return true
}

/** 每满 and 每超过; a plain 每 is 每满. What allows so much gives no card. */
function readOver(
  { parts, after }: RepetitionPhrase,
  before: readonly IToken[],
  reading: Reading,
): Comparison | undefined {
  const comparison = readComparison({ before, parts, after, brackets: [] }, reading)
  if (comparison === undefined || comparison === '>' || comparison === '>=') return comparison
  if (comparison === 'none') return '>='
  const word = before[0] ?? after[0]
  const start = word?.startOffset ?? 0
  const place = { start, end: word ? endOf(word) : start }
  const expected = reading.language === 'zh' ? ['满', '超过'] : ['at least', 'over']
  reading.note(
    { ...place, code: 'unknown-comparison', expected },
    { ...place, text: before.length > 0 ? `${expected[0]} ` : '' },
  )
  return undefined
}

/** 加发 1 张: whole cards, at least one. */
function readCards(parts: readonly PartPhrase[], reading: Reading): number | undefined {
  if (parts.length === 0) return 1
  const quantity = readQuantity(parts, reading)
  if (quantity === undefined) return undefined
  const measured = measure(quantity)
  const card = reading.language === 'zh' ? '1 张' : '1 card'
  const place = spanOfParts(parts)
  if (!measured.ok || measured.family !== 'count') {
    const expected = unitNames(reading.language, 'count').slice(1, 2)
    reading.note({ ...place, code: 'unknown-unit', expected }, { ...place, text: card })
    return undefined
  }
  if (measured.value >= 1 && Number.isInteger(measured.value)) return measured.value
  reading.note({ ...place, code: 'zero', expected: [card] }, { ...place, text: card })
  return undefined
}
