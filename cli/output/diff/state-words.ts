import { alikeTogether, stateKey } from '../../../engine/diff/outcomes.js'
import type { CardState, Transition } from '../../../engine/index.js'
import type { DiffWords } from '../../messages/diff-words.js'
import type { Names } from '../show/names.js'

/** A state of a clause in words, and how heavy it is: what is heavier comes later. */
export function stateWords({ kind, cards }: CardState, words: DiffWords, names: Names): string {
  if (kind === 'rejected') return words.rejected
  if (kind === 'not-governed') return words.notGoverned
  if (cards.length === 0) return words.none
  return alikeTogether(cards)
    .map(({ colour, count, status }) => {
      const said = words.colourCount(names.of(colour), count)
      return status === 'active' ? said : words.superseded(said)
    })
    .join('+')
}

export function weightOf({ kind, cards }: CardState): number {
  if (kind !== 'cards') return kind === 'rejected' ? -1 : -2
  // a heavier colour outweighs any number of lighter ones, and what counts all that is superseded
  return cards.reduce(
    (sum, { colour, count, status }) =>
      sum + count * (status === 'active' ? 1000 ** colour.rank : colour.rank),
    0,
  )
}

/** All states that occur, the lightest first, each once. */
export function statesOf(transitions: readonly Transition[]): readonly CardState[] {
  const states = new Map<string, CardState>()
  for (const { from, to } of transitions) {
    for (const state of [from, to]) states.set(stateKey(state), state)
  }
  return [...states.values()].sort((a, b) => weightOf(a) - weightOf(b))
}

/** How many went from each state to each: rows before, columns after. */
export function matrixOf(
  transitions: readonly Transition[],
  states: readonly CardState[],
): readonly (readonly number[])[] {
  const counts = new Map(
    transitions.map(({ from, to, count }) => [`${stateKey(from)}|${stateKey(to)}`, count]),
  )
  return states.map((from) =>
    states.map((to) => counts.get(`${stateKey(from)}|${stateKey(to)}`) ?? 0),
  )
}

/** `无牌→黄牌 13，黄牌→红牌 2`: only what changed, the most frequent first. */
export function changesInWords(
  transitions: readonly Transition[],
  words: DiffWords,
  names: Names,
): string {
  return transitions
    .filter(({ from, to }) => stateKey(from) !== stateKey(to))
    .sort((a, b) => b.count - a.count)
    .map(
      ({ from, to, count }) =>
        `${stateWords(from, words, names)}→${stateWords(to, words, names)} ${count}`,
    )
    .join(names.language === 'zh' ? '，' : ', ')
}
