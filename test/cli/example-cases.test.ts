import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, reading, rowsOf, withEditedRules } from '../command.js'

/** The worked cases, each computed by hand, with what rival readings give: all through the CLI. */
interface Outcome {
  readonly cards: readonly unknown[]
  readonly deadlines: readonly { readonly item: string }[]
}
interface WorkedCase {
  readonly id: string
  readonly asOf: string
  readonly records: readonly { readonly unit: string }[]
  readonly expect: Outcome & { readonly unit?: string }
  readonly alt?: readonly (Outcome & { readonly reading: string; readonly option: string })[]
}
interface Row {
  readonly item: string
  readonly colour: string
  readonly at: string
  readonly deadline: string
  readonly status: string
  readonly unit: string
}

const file = join(import.meta.dirname, '../data/example-cases.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly WorkedCase[]

function outcomeOf(one: WorkedCase, expected: Outcome, rules: readonly string[]): Outcome {
  const input = one.records.map((record) => JSON.stringify(record)).join('\n')
  const args = ['-', '--as-of', one.asOf, '--format', 'ndjson', ...rules]
  const evaluated = hotlineCards(['evaluate', ...args], { input })
  const due = hotlineCards(['deadlines', ...args], { input })
  expect([evaluated.code, due.code]).toEqual([0, 0])
  // of the deadlines only those of the item under test are stated
  const items = new Set(expected.deadlines.map(({ item }) => item))
  const unit = one.expect.unit
  return {
    cards: rowsOf<Row>(evaluated.stdout)
      .filter(({ status }) => status === 'active')
      .map(({ item, colour, at }) => ({ item, colour, at })),
    deadlines: rowsOf<Row>(due.stdout)
      .filter((row) => items.has(row.item) && (unit === undefined || row.unit === unit))
      .map(({ item, colour, deadline }) => ({ item, colour, deadline })),
  }
}

describe.each(cases)('worked case $id', (one) => {
  test('by the default readings', () => {
    const { cards, deadlines } = one.expect
    expect(outcomeOf(one, one.expect, [])).toEqual({ cards, deadlines })
  })
  for (const rival of one.alt ?? []) {
    test(`by ${rival.reading}: ${rival.option}`, () => {
      const { cards, deadlines } = rival
      withEditedRules([reading(rival.reading, rival.option)], (folder) => {
        expect(outcomeOf(one, rival, ['--rules', folder])).toEqual({ cards, deadlines })
      })
    })
  }
})

const shared = join(import.meta.dirname, '../../../shared/data/example-cases.json')
test.runIf(existsSync(shared))('the cases are those of the team', () => {
  expect(cases).toEqual(JSON.parse(readFileSync(shared, 'utf8')))
})
