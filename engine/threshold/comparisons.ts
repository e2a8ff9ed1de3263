/**
 * Every word for a comparison and on which side of the quantity it stands. The numbers' own side is
 * that of 民法典 art. 1259: 以上、以下、以内、届满 include it; 不满、超过、以外 do not.
 */

import { keyOf } from './fold.js'
import type { Comparison, Language } from './model.js'

export interface ComparisonRow {
  readonly comparison: Comparison
  readonly place: 'before' | 'after' | 'either'
  /** The law's default only, which a text may settle itself: 以上（不含本数）. */
  readonly open?: true
  /** Says that a limit is past, and may stand before another comparison: 逾期超过. */
  readonly overdue?: true
}

const byKey = new Map<string, ComparisonRow>()
const words: { readonly word: string; readonly row: ComparisonRow }[] = []

// The first word of a line is the likeliest of those that a slip is equally near to.
add({ comparison: '>', place: 'before' }, '超出 超过 多于 大于 高于 长于 超 逾 >')
add({ comparison: '>', place: 'before', overdue: true }, '逾期 超期 overdue_by overdue')
add({ comparison: '>', place: 'before' }, 'over more_than greater_than longer_than')
add({ comparison: '>', place: 'before' }, 'exceeding exceeds exceed above beyond')
add({ comparison: '>', place: 'after' }, '以外 之外')
add({ comparison: '>=', place: 'before' }, '达到 达 满 不少于 不低于 不小于 至少 最少 >= >_= => ≥')
add({ comparison: '>=', place: 'before' }, '大于等于 大于或等于 reaching reaches not_under')
add(
  { comparison: '>=', place: 'before' },
  'no_less_than not_less_than no_fewer_than not_fewer_than',
)
add({ comparison: '>=', place: 'before' }, 'greater_than_or_equal_to more_than_or_equal_to')
add({ comparison: '>=', place: 'either' }, '届满 at_least')
add({ comparison: '>=', place: 'after', open: true }, '以上')
add(
  { comparison: '>=', place: 'after' },
  '及以上 或以上 or_more and_more or_above and_above or_longer',
)
add({ comparison: '<', place: 'before' }, '不足 不满 未满 少于 小于 低于 短于 不到 未达到 未达 <')
add({ comparison: '<', place: 'before' }, 'less_than fewer_than shorter_than under below')
add({ comparison: '<=', place: 'before' }, '不超过 不超出 未超过 未超出 不多于 不大于 不高于')
add({ comparison: '<=', place: 'before' }, '至多 最多 小于等于 小于或等于 <= <_= =< ≤ within up_to')
add(
  { comparison: '<=', place: 'before' },
  'no_more_than not_more_than no_longer_than not_longer_than',
)
add({ comparison: '<=', place: 'before' }, 'not_exceeding not_over less_than_or_equal_to')
add({ comparison: '<=', place: 'either' }, 'at_most')
add({ comparison: '<=', place: 'after', open: true }, '以内 之内 以下 内')
add({ comparison: '<=', place: 'after' }, '及以下 或以下 or_less or_fewer or_below and_below')
add({ comparison: '=', place: 'before' }, '等于 恰好 = exactly equals equal_to')

function add(row: ComparisonRow, line: string): void {
  for (const written of line.split(' ')) {
    const word = written.replaceAll('_', ' ')
    words.push({ word, row })
    byKey.set(keyOf(word), row)
  }
}

export const comparisonWords: readonly string[] = words.map(({ word }) => word)

/** Words that may stand before, or after, a quantity: what a misspelt one is held against. */
export function comparisonWordsAt(place: 'before' | 'after'): readonly string[] {
  return words
    .filter(({ row }) => row.place === place || row.place === 'either')
    .map(({ word }) => word)
}

/** The row of a folded word. */
export function comparisonOfWord(word: string): ComparisonRow | undefined {
  return byKey.get(word) ?? byKey.get(keyOf(word))
}

const canonical: Readonly<Record<Comparison, Readonly<Record<Language, string>>>> = {
  '>': { zh: '超出', en: 'over' },
  '>=': { zh: '达到', en: 'at least' },
  '<': { zh: '不足', en: 'less than' },
  '<=': { zh: '不超过', en: 'at most' },
  '=': { zh: '等于', en: 'exactly' },
}

export function writeComparison(comparison: Comparison, language: Language): string {
  return canonical[comparison][language]
}

export function comparisonNames(language: Language): readonly string[] {
  return Object.values(canonical).map((names) => names[language])
}

/** Whether a number that is exactly the threshold's own satisfies it. */
export function includesItself(comparison: Comparison): boolean {
  return comparison === '>=' || comparison === '<=' || comparison === '='
}

/** The same direction with the number itself put in or left out. */
export function withItself(comparison: Comparison, included: boolean): Comparison {
  const direction = comparison.startsWith('>') ? '>' : '<'
  return included ? `${direction}=` : direction
}
