import { expect, test } from 'vitest'
import { loadCalendar } from '../../calendar/index.js'
import { compile, loadRuleset, type Plan, readCases, runCase } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { calendarTexts, readTexts, rulesTexts } from '../files.js'

/** Every case comes out as it says: cards, deadlines, alerts, reasons, and the lists that it calls whole. */
const known = new Map<string, Map<string, Plan>>()

function failing(rules: Texts, days: Texts, calendar: string, cases: string) {
  const plans = known.get(calendar) ?? new Map<string, Plan>()
  known.set(calendar, plans)
  const loaded =
    [...plans.values()][0]?.versions[0]?.calendar ?? loadCalendar(days, calendar).calendar
  if (!loaded) throw new Error(calendar)
  const planFor = (readings: Readonly<Record<string, string>>): Plan => {
    const key = JSON.stringify(readings)
    const { ruleset } = plans.has(key) ? { ruleset: undefined } : loadRuleset(rules, { readings })
    if (ruleset) plans.set(key, compile(ruleset, new Map([[calendar, loaded]])))
    const plan = plans.get(key)
    if (!plan) throw new Error(key)
    return plan
  }
  let count = 0
  const wrong: string[] = []
  for (const version of planFor({}).ruleset.versions) {
    for (const one of readCases(readTexts(`${cases}/${version.version}`), version).cases) {
      count++
      const { mismatches } = runCase(one, planFor(one.readings), version.version)
      if (mismatches.length > 0) wrong.push(`${one.name}: ${JSON.stringify(mismatches)}`)
    }
  }
  return { count, wrong }
}

test('those of the shipped rules', () => {
  const folder = 'test/clauses/qingyuan-12345'
  const { count, wrong } = failing(rulesTexts, calendarTexts, 'qingyuan', folder)
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(800)
})

test('those of the county, which uses all that rules can say', () => {
  const folder = 'test/fixtures/yunling'
  const rules = readTexts(`${folder}/rules/yunling`)
  const days = readTexts(`${folder}/calendar`)
  const { count, wrong } = failing(rules, days, 'yunling', `${folder}/cases/yunling`)
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(80)
})
