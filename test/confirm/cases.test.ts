import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadCalendar } from '../../calendar/index.js'
import { compile, loadRuleset, type Plan, type RawRecord, readCases } from '../../engine/index.js'
import { calendarTexts, readTexts, rulesTexts } from '../files.js'
import { confirmed, differences, instantOf } from './confirming.js'

/** Every case there is, judged by both evaluators: they say the same of every part. */
const calendars = (texts: Record<string, string>, name: string) => {
  const { calendar } = loadCalendar(texts, name)
  if (!calendar) throw new Error(name)
  return new Map([[name, calendar]])
}

function planner(texts: Record<string, string>, loaded: ReturnType<typeof calendars>) {
  const plans = new Map<string, Plan>()
  return (readings: Readonly<Record<string, string>>) => {
    const key = JSON.stringify(readings)
    const before = plans.get(key)
    if (before) return before
    const { ruleset, diagnostics } = loadRuleset(texts, { readings })
    if (!ruleset) throw new Error(JSON.stringify(diagnostics))
    const plan = compile(ruleset, loaded)
    plans.set(key, plan)
    return plan
  }
}

const shipped = planner({ ...rulesTexts }, calendars({ ...calendarTexts }, 'qingyuan'))
const yunling = planner(
  readTexts('test/fixtures/yunling/rules/yunling'),
  calendars(readTexts('test/fixtures/yunling/calendar'), 'yunling'),
)

async function disagreeing(folder: string, planFor: typeof shipped) {
  const wrong: string[] = []
  let count = 0
  for (const version of planFor({}).ruleset.versions) {
    const { cases } = readCases(readTexts(`${folder}/${version.version}`), version)
    for (const { name, record, records, asOf, readings } of cases) {
      const plan = planFor(readings)
      for (const one of records ?? [record]) {
        count++
        const told = differences(await confirmed(one, plan, instantOf(asOf, plan)))
        if (told.length > 0) wrong.push([name, ...told].join('\n  '))
      }
    }
  }
  return { wrong, count }
}

it('the cases of the shipped rules', async () => {
  const { wrong, count } = await disagreeing('test/clauses/qingyuan-12345', shipped)
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(850)
})

it('the cases of the county that says everything that rules can', async () => {
  const { wrong, count } = await disagreeing('test/fixtures/yunling/cases/yunling', yunling)
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(60)
})

interface Example {
  readonly id: string
  readonly asOf: string
  readonly records: readonly RawRecord[]
  readonly alt?: readonly { readonly reading: string; readonly option: string }[]
}

it('the worked cases, and under every rival reading of theirs', async () => {
  const path = join(import.meta.dirname, '../data/example-cases.json')
  const examples = JSON.parse(readFileSync(path, 'utf8')) as readonly Example[]
  const wrong: string[] = []
  for (const { id, asOf, records, alt = [] } of examples) {
    for (const readings of [{}, ...alt.map(({ reading, option }) => ({ [reading]: option }))]) {
      const plan = shipped(readings)
      for (const record of records) {
        const told = differences(await confirmed(record, plan, instantOf(asOf, plan)))
        if (told.length > 0) wrong.push([id, JSON.stringify(readings), ...told].join('\n  '))
      }
    }
  }
  expect(wrong).toEqual([])
})
