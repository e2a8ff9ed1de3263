import { describe, expect, test } from 'vitest'
import {
  afterTallies,
  alikeTogether,
  type StateCard,
  stateKey,
} from '../../engine/diff/outcomes.js'

/** States of a clause's cards: what tallies leave of them, and when two are the same. */
const blue = { name: 'blue', label: '蓝卡', rank: 1 }
const black = { name: 'black', label: '黑卡', rank: 2 }
const card = (cardId: string, colour: StateCard['colour'], count: number): StateCard => ({
  cardId,
  colour,
  count,
  status: 'active',
})
const keyOf = (...cards: readonly StateCard[]) => stateKey({ kind: 'cards', cards })

describe('after tallies', () => {
  const state = { kind: 'cards', cards: [card('a', blue, 3), card('b', black, 1)] } as const

  test('what a tally took is superseded, the rest of the row is not', () => {
    const left = afterTallies(state, new Map([['a', 2]]))
    expect(left.cards.map(({ cardId, count, status }) => `${cardId}×${count} ${status}`)).toEqual([
      'a×2 superseded',
      'a×1 active',
      'b×1 active',
    ])
  })
  test('a row that is taken whole leaves nothing', () => {
    const left = afterTallies(state, new Map([['b', 1]]))
    expect(stateKey(left)).toBe('cards blue*3 black*1-')
  })
  test('of whom nothing is taken stays as it is', () => {
    expect(afterTallies(state, new Map([['c', 1]]))).toBe(state)
  })
})

test('two rows of a card are the state that one row of two is', () => {
  expect(keyOf(card('a', blue, 1), card('b', blue, 1))).toBe(keyOf(card('c', blue, 2)))
  expect(keyOf(card('a', black, 1), card('b', blue, 1))).toBe(
    keyOf(card('b', blue, 1), card('a', black, 1)),
  )
})

test('a superseded card is not the state that a standing one is', () => {
  const superseded: StateCard = { ...card('a', blue, 1), status: 'superseded' }
  expect(keyOf(superseded)).not.toBe(keyOf(card('a', blue, 1)))
  expect(alikeTogether([card('a', blue, 1), superseded]).map(({ status }) => status)).toEqual([
    'superseded',
    'active',
  ])
})
