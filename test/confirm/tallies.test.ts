import { expect, it } from 'vitest'
import {
  confirm,
  confirmTallied,
  type GivenCard,
  givenCards,
  worldOf,
} from '../../confirm/index.js'
import { countedCards, evaluate, type Plan, type RawRecord, tally } from '../../engine/index.js'
import { asOf, lines, planWith, stalls } from '../tally/fixture.js'

/** Tallies as both evaluators count them, from the records on. */
async function both(records: readonly RawRecord[], plan: Plan) {
  const world = worldOf([plan])
  const given: GivenCard[] = []
  const counted = []
  for (const record of records) {
    const outcome = evaluate(record, plan, { asOf })
    const { agrees, derivations } = await confirm(record, outcome, world, { asOf })
    const [derived] = derivations
    if (!agrees || outcome.kind !== 'verdict' || derived?.kind !== 'verdict') throw new Error()
    counted.push(...countedCards(outcome, plan))
    given.push(...givenCards(derived, outcome))
  }
  const first = tally(counted, plan, { asOf })
  return { lines: lines(first), apart: confirmTallied(given, first, plan.ruleset, world, { asOf }) }
}

const low = `
per: 管理所
within: 自然年
colours: 白签
threshold: 满 1 张
card: 蓝签
conversion: replaces
`
const mid = low
  .replace('白签', '蓝签')
  .replace('card: 蓝签', 'card: 黑签\nclauses: []\ntallies: low')
const high = `
per: 管理所
within: 自然年
colours: [白签, 黑签]
clauses: [litter]
tallies: mid
threshold: 满 2 张
card: 黑签
conversion: adds
`

it('what a replaced card stood for is not counted beside the card that replaced that one', async () => {
  const plan = planWith({ '2015-01-01': { low, mid, high } })
  expect(await both(stalls('乱扔 2015-05-03'), plan)).toEqual({
    lines: ['low 东所 2015 blue×1 superseded [1]', 'mid 东所 2015 black×1 active [东所 2015]'],
    apart: [],
  })
})

it('a large group is counted as it is', async () => {
  const plan = planWith({ '2015-01-01': { low: low.replace('1 张', '3 张') } })
  const days = Array.from({ length: 400 }, (_, n) => new Date(Date.UTC(2015, 0, 1 + (n % 360))))
  const faults = days.map((day) => `乱扔 ${day.toISOString().slice(0, 10)}`)
  const told = await both(stalls(...faults), plan)
  expect(told.apart).toEqual([])
  expect(told.lines).toHaveLength(133)
})
