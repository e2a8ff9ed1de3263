import { describe, expect, test } from 'vitest'
import { worldOf } from './generate/world.js'
import { clauseOrder } from './laws/clause-order.js'
import { laterCompletion } from './laws/later-completion.js'
import { type Found, runLaw, seedsFrom } from './laws/law.js'
import { longerLimit } from './laws/longer-limit.js'
import { county } from './laws/real.js'
import { addedUp, tallies } from './laws/record-order.js'
import { restDay } from './laws/rest-day.js'
import { unitName } from './laws/unit-name.js'

/** Laws that need no right answer; `npm run fuzz` asks more worlds. */
const seeds = seedsFrom(Number(process.env.LAW_WORLDS ?? 12))

/** Kept by every record, and by enough of them to say something. */
function expectKept({ held, broken }: Found, least: number): void {
  expect(broken).toEqual([])
  expect(held).toBeGreaterThan(least)
}

describe('a verdict', () => {
  test('a later completion never lightens a card', () => {
    expectKept(runLaw(laterCompletion, { seeds }), 100)
  })
  test('a longer limit never adds a card', () => {
    expectKept(runLaw(longerLimit, { seeds }), 1000)
  })
  test('moving a rest day moves only deadlines on or after it', () => {
    expectKept(runLaw(restDay, { seeds }), 1000)
  })
  test('renaming a unit changes nothing but the unit', () => {
    expectKept(runLaw(unitName, { seeds, changes: 2 }), 500)
  })
  test('the order of clauses, items, colours and versions changes nothing', () => {
    expectKept(runLaw(clauseOrder, { seeds, changes: 2 }), 1000)
  })
})

describe('what cards add up to', () => {
  const worlds = seeds.map(worldOf).flatMap((world) => ('refused' in world ? [] : [world]))
  const counting = [county, ...worlds].filter(({ plan }) => tallies(plan))
  test('is the same in whatever order they come, parted and joined, or come twice', () => {
    let given = 0
    for (const [index, world] of counting.entries()) {
      const { whole, ...others } = addedUp(world, index + 1, 150)
      if (whole !== '') given++
      for (const other of Object.values(others))
        if (typeof other === 'string') expect(other).toBe(whole)
    }
    expect(counting.length).toBeGreaterThan(3)
    expect(given).toBeGreaterThan(2)
  })
})
