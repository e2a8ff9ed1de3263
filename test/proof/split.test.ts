import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Random } from '../calendar/random.js'
import { hotlineCards, inFolder } from '../command.js'
import { shuffled } from './generate/draw.js'

/**
 * An input split in two and joined again, in any order, gives what the whole gives: the same cards,
 * the same that add up from them, the same that these replace.
 */
const folder = 'test/fixtures/yunling'
const rules = ['--rules', `${folder}/rules/yunling`, '--calendar', `${folder}/calendar`]
const at = ['--as-of', '2016-08-01 00:00:00', '--format', 'ndjson']

const lines = (text: string) => text.split('\n').filter((line) => line !== '')
const imported = hotlineCards(['import', `${folder}/records`, ...rules])
const records = lines(imported.stdout)

function cardsOf(parts: readonly (readonly string[])[]): readonly string[] {
  return inFolder((place) => {
    const paths = parts.map((part, index) => {
      const path = join(place, `${index}.ndjson`)
      writeFileSync(path, part.map((line) => `${line}\n`).join(''))
      return path
    })
    const ran = hotlineCards(['evaluate', ...paths, ...rules, ...at])
    expect(ran).toMatchObject({ code: 0 })
    return lines(ran.stdout).sort()
  })
}

test('the county’s records, split at random', () => {
  const whole = cardsOf([records])
  expect(records.length).toBeGreaterThan(10)
  expect(whole.filter((row) => row.includes('"subject":"tally"')).length).toBeGreaterThan(0)
  for (let seed = 1; seed <= 4; seed++) {
    const random = new Random(seed)
    const mixed = shuffled(random, records)
    const cut = random.int(1, mixed.length - 1)
    expect(cardsOf([mixed.slice(0, cut), mixed.slice(cut)])).toEqual(whole)
  }
})
