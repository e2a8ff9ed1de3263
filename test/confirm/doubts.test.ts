import { expect, it } from 'vitest'
import { Doubts } from '../../cli/confirming/doubts.js'
import type { Plan } from '../../engine/index.js'
import { planWith, stalls, tallied } from '../tally/fixture.js'

/** Which cards of tallies leave where one of several tallies is in doubt. */

const low = `
per: 管理所
within: 自然年
colours: 白签
threshold: 满 1 张
card: 蓝签
conversion: replaces
`
const high = low.replace('白签', '蓝签').replace('card: 蓝签', 'card: 黑签\ntallies: low')
const records = stalls('乱扔 2015-05-03', '乱扔 2015-05-04 09:00 西所')

function withheldWhere(clause: string, plan: Plan): readonly string[] {
  const doubts = new Doubts(plan)
  doubts.told([{ what: 'sum', clause, of: '["东所"]', first: '1', second: '2' }])
  const { cards } = tallied(records, plan)
  expect(cards).toHaveLength(4)
  return cards.filter((card) => doubts.card(card)).map(({ tally, id }) => `${tally.id} ${id}`)
}

it('a tally takes with it the tally that counts its cards', () => {
  const plan = planWith({ '2015-01-01': { low, high } })
  expect(withheldWhere('low', plan)).toEqual(['low 东所 2015', 'high 东所 2015'])
})

it('a tally that replaces takes with it the cards of tallies that it may have replaced', () => {
  const plan = planWith({ '2015-01-01': { low, high } })
  expect(withheldWhere('high', plan)).toEqual(['low 东所 2015', 'high 东所 2015'])
})

it('a tally that adds takes no other card with it', () => {
  const plan = planWith({ '2015-01-01': { low, high: high.replace('replaces', 'adds') } })
  expect(withheldWhere('high', plan)).toEqual(['high 东所 2015'])
})
