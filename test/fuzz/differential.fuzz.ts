import { expect, it } from 'vitest'
import { type Apart, none, runPair, runRecords, runWorld } from '../proof/differential/compare.js'
import { county, shipped } from '../proof/laws/real.js'

/**
 * The two evaluators on random triples of rules, calendar and record: they say the same of each, or
 * the record is printed, shrunk, with the seed of its world. `npm run proof` asks a million.
 */
const triples = Number(process.env.PROOF_TRIPLES ?? 20_000)
const first = Number(process.env.PROOF_SEED ?? 1)
const RECORDS = 250
/** Of so many worlds one has two rulesets, one of which prevails. */
const PAIRS = 8
/** So many are shown that a common cause can be seen; one mistake is found by many. */
const MOST = 10

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

it(`agree on ${triples} triples of generated rules, from seed ${first}`, {
  timeout: 24 * 3_600_000,
}, async () => {
  const counts = none()
  const found: Apart[] = []
  let seed = first
  for (; counts.triples < triples && found.length < MOST; seed++) {
    const records = Math.min(RECORDS, triples - counts.triples)
    const run = seed % PAIRS === 0 ? runPair : runWorld
    const one = await run(seed, records, counts)
    if (one) found.push(one)
    if (counts.worlds % 100 === 0) tell(`seed ${seed}: ${JSON.stringify(counts)}`)
  }
  tell(`seeds ${first} to ${seed - 1}: ${JSON.stringify(counts)}`)
  expect(found).toEqual([])
  expect(counts.verdicts / counts.triples).toBeGreaterThan(0.75)
  expect(counts.refused / counts.worlds).toBeLessThan(0.01)
})

it('agree on random records of the shipped rules and of the county', {
  timeout: 3_600_000,
}, async () => {
  const counts = none()
  const each = Math.ceil(triples / 10)
  for (const world of [shipped, county]) {
    expect(await runRecords(world, first, each, counts)).toBeUndefined()
  }
  tell(`shipped rules and county: ${JSON.stringify(counts)}`)
  expect(counts.triples).toBe(2 * each)
})
