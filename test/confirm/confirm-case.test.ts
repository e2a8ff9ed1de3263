import { expect, it } from 'vitest'
import { runCases } from '../../cli/cases/run-cases.js'
import { test as testCommand } from '../../cli/commands/test.js'
import { loadRules } from '../../cli/load.js'
import * as shipped from '../../confirm/index.js'
import { fakeContext } from '../cli/fake-context.js'

/** `test` asks the second evaluator about every case that it runs, however it is written. */

const yunling = 'test/fixtures/yunling'
const options = { rules: `${yunling}/rules/yunling`, calendar: `${yunling}/calendar` }

it('as many records are derived again as ran, and the tallies of every case', async () => {
  const loaded = await loadRules(options)
  const { plan } = loaded
  if (!plan) throw new Error('the county does not load')
  const asked: unknown[] = []
  let tallied = 0
  const watching: typeof shipped = {
    ...shipped,
    confirm: (raw, ...rest) => {
      asked.push(raw)
      return shipped.confirm(raw, ...rest)
    },
    confirmTallied: (...all) => {
      tallied++
      return shipped.confirmTallied(...all)
    },
  }
  const runs = await runCases(
    [],
    `${yunling}/cases`,
    { ...loaded, plan },
    () => {},
    async () => watching,
  )
  const results = runs.flatMap((run) => run.results)
  const ran = results.flatMap(({ case: { record, records = [record] } }) => records)
  expect(results.length).toBeGreaterThan(150)
  // not only those that give a time of day
  expect(results.filter(({ case: { asOf } }) => /^\d{4}-\d\d-\d\d$/.test(asOf))).not.toEqual([])
  expect(asked).toHaveLength(ran.length)
  expect(asked).toEqual(ran)
  expect(tallied).toBe(results.length)
  expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
})

it('a case whose as-of is a date fails where the two do not agree', async () => {
  const wrong = { what: 'at', clause: '4.1-report', first: 'x', second: undefined } as const
  const blind: typeof shipped = {
    ...shipped,
    confirm: async (...all) => {
      const { derivations } = await shipped.confirm(...all)
      return { agrees: false, derivations, disagreements: [wrong] }
    },
  }
  const context = { ...fakeContext('en'), second: async () => blind }
  const cases = { ...options, cases: `${yunling}/cases` }
  expect(await testCommand(['2016-07-01/4.1.yaml'], cases, context)).toBe(70)
  expect(context.written.err).toContain('4.1-report at: first x, second nothing')
})
