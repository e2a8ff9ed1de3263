/** What is offered to an author: sample forms, and the known word nearest to an unknown one. */

import { nearest } from '../../source/nearest.js'
import { comparisonWordsAt } from './comparisons.js'
import type { Language } from './model.js'
import { unitWords } from './units.js'

export function examples(language: Language): readonly [string, ...string[]] {
  return language === 'zh'
    ? ['1 小时', '1 个工作日', '1 个自然日', '1 次']
    : ['1 hour', '1 working day', '1 calendar day', '1 time']
}

export function exampleNumbers(language: Language): readonly string[] {
  return language === 'zh' ? ['12', '1.5', '十二'] : ['12', '1.5']
}

/** Slips in words too short for a distance to tell anything. */
const slips: Readonly<Record<string, string>> = { m: 'min', 曰: '日', 目: '日', 夭: '天', 肘: '时' }

/** `begun`, a known word at the start, is kept: 日期 is 日 and something else, 分种 is 分钟. */
export function nearestUnit(word: string, begun: string): string | undefined {
  return slips[word] ?? closest(word, unitWords, begun)
}

export function nearestComparison(
  word: string,
  place: 'before' | 'after',
  begun = '',
): string | undefined {
  return closest(word, comparisonWordsAt(place), begun)
}

/** Signs are never meant for other signs; and a slip never changes the script. */
function closest(word: string, known: readonly string[], begun: string): string | undefined {
  if (/^[ -@]+$/.test(word)) return undefined
  const latin = /[a-z]/.test(word)
  return nearest(
    word,
    known.filter((each) => latin === /[a-z]/.test(each) && each.startsWith(begun)),
  )
}
