import fc from 'fast-check'
import { Engine } from 'json-rules-engine'
import { expect, test } from 'vitest'
import { addOperators, clauseFacts, clauseRules } from '../../api/confirm.js'
import { explain } from '../../api/index.js'
import type { Plan, RawRecord } from '../../engine/index.js'
import { hotlineCards, rowsOf } from '../command.js'
import { asOf, order } from '../orders.js'
import { planOf } from '../shipped-plan.js'

/** Clauses as rules of json-rules-engine: they hold of just what the engine says applies. */
const engines = new Map<string, Engine>()

async function agree(record: RawRecord, plan: Plan, at: string): Promise<void> {
  const why = explain(record, plan, { asOf: at })
  const asked = clauseFacts(record, plan, { asOf: at })
  if (why.kind !== 'explanation' || asked.kind !== 'facts') {
    expect(asked.kind).toBe(why.kind)
    return
  }
  const key = `${plan.ruleset.name} ${asked.version} ${record.subject}`
  const known = engines.get(key)
  const engine = known ?? new Engine([...clauseRules(plan, String(record.subject), asked.version)])
  if (!known) {
    addOperators(engine)
    engines.set(key, engine)
  }
  const { events } = await engine.run({ ...asked.facts })
  const applying = why.clauses.filter(({ applies }) => applies === 'applies')
  expect(events.map(({ type }) => type).sort()).toEqual(
    applying.map(({ clause }) => clause.id).sort(),
  )
}

test('of orders under the shipped rules', async () => {
  const plan = planOf()
  await fc.assert(
    fc.asyncProperty(order, asOf, (one, at) => agree({ subject: 'work-order', ...one }, plan, at)),
    { numRuns: 50 },
  )
})

test('of records of the example month', async () => {
  const plan = planOf()
  const { stdout } = hotlineCards(['import', 'examples/2015-05'])
  const records = rowsOf<RawRecord>(stdout)
  expect(records).toHaveLength(481)
  const some = records.filter((_, at) => at % 4 === 0)
  for (const one of some) await agree(one, plan, '2015-07-01')
})

test('a version that is not there is the caller’s mistake', () => {
  expect(() => clauseRules(planOf(), 'work-order', '1999-01-01')).toThrow(RangeError)
})
