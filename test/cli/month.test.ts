import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotlineCards, hotlineCardsProcess, rowsOf } from '../command.js'

/** The example month against what the slow oracle says must come out (examples/oracle.mjs). */
type Row = Readonly<Record<string, unknown>>
const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../examples/2015-05.expected.json'), 'utf8'),
) as {
  readonly asOf: string
  readonly cards: readonly Row[]
  readonly deadlines: readonly Row[]
  readonly totalsByUnit: Readonly<Record<string, Readonly<Record<string, number>>>>
}
const args = ['examples/2015-05', '--as-of', expected.asOf, '--format', 'ndjson']

function sorted(rows: readonly Row[], fields: readonly string[]): readonly string[] {
  return rows.map((row) => JSON.stringify(fields.map((field) => row[field]))).sort()
}

test('every card of the month, and no other', () => {
  const { stdout, code } = hotlineCards(['evaluate', ...args])
  const fields = Object.keys(expected.cards[0] ?? {})
  const cards = rowsOf<Row>(stdout)
  expect(code).toBe(0)
  expect(sorted(cards, fields)).toEqual(sorted(expected.cards, fields))
  expect(new Set(cards.map((card) => card.cardId)).size).toBe(cards.length)
})

test('every deadline and state of the month', () => {
  const { stdout } = hotlineCards(['deadlines', ...args])
  const fields = Object.keys(expected.deadlines[0] ?? {})
  expect(sorted(rowsOf<Row>(stdout), fields)).toEqual(sorted(expected.deadlines, fields))
})

test('the totals by unit', () => {
  const { stdout } = hotlineCards(['evaluate', 'examples/2015-05', '--as-of', expected.asOf])
  const totals = stdout.slice(stdout.lastIndexOf('\nunit')).trim().split('\n').slice(1, -1)
  const got = totals.map((line) => line.trim().split(/ {2,}/))
  const wanted = Object.entries(expected.totalsByUnit).map(([unit, counts]) => [
    unit,
    String(counts.red ?? 0),
    String(counts.yellow ?? 0),
  ])
  expect(got.sort()).toEqual(wanted.sort())
})

test('the same bytes whatever the time zone of the host', () => {
  const zones = ['America/New_York', 'Asia/Kolkata', 'UTC', 'Asia/Shanghai']
  const outputs = zones.map((TZ) => {
    const cards = hotlineCardsProcess(['evaluate', ...args], { env: { TZ } }).stdout
    const due = hotlineCardsProcess(['deadlines', ...args, '--within', '24h'], {
      env: { TZ },
    }).stdout
    return cards + due
  })
  expect(new Set(outputs).size).toBe(1)
  expect(outputs[0]?.length).toBeGreaterThan(10_000)
})
