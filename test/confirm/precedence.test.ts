import { expect, it } from 'vitest'
import { confirm } from '../../confirm/index.js'
import {
  compile,
  evaluateAll,
  joinPlans,
  loadRuleset,
  type RawRecord,
  type Ruleset,
} from '../../engine/index.js'
import { calendar, countyTexts } from '../county.js'
import { differences, instantOf } from './confirming.js'

/** Who rules on a matter: both evaluators say the same of every clause that applies. */

const LIMIT = `
id: 1.1-limit
matter: 办结
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
  tiers: { white: 超出 2 小时 }
`
const CARD = `
id: 1.1-card
matter: 办结
card: blue
`
/** Given for the same by a ruleset that is followed after. */
const OTHER = LIMIT.replace('1.1-limit', '1.1-other')

function ruleset(name: string, over: string, ...clauses: readonly string[]): Ruleset {
  const texts = countyTexts(...clauses)
  const path = '2016-01-01/ruleset.yaml'
  const own = (texts[path] ?? '').replace('ruleset: county', `ruleset: ${name}`)
  // a card given without a limit is dated by the signature
  const dated = 'governed-by: receivedAt\n    dated-by: signedAt'
  const facts = (texts['facts.yaml'] ?? '').replace('governed-by: receivedAt', dated)
  const loaded = loadRuleset({ ...texts, 'facts.yaml': facts, [path]: own + over })
  if (!loaded.ruleset) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded.ruleset
}

async function both(prevailing: readonly string[], record: RawRecord) {
  const over = 'prevails-over:\n  - ruleset: second\n    cite: 第十条\n'
  const rulesets = [ruleset('first', over, ...prevailing), ruleset('second', '', OTHER)]
  const calendars = new Map([[calendar.name, calendar]])
  const [first, second] = rulesets.map((one) => compile(one, calendars))
  if (!first || !second) throw new Error('no plan')
  const asOf = instantOf('2017-01-01', first)
  const ticket = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2016-03-21 09:00:00' }
  const raw = { ...ticket, ...record }
  const outcome = evaluateAll(raw, joinPlans([first, second]), { asOf })
  if (outcome.kind !== 'joint') throw new Error(JSON.stringify(outcome))
  const cards = outcome.verdicts.flatMap((verdict) =>
    verdict.cards.map(
      ({ clause, status, yieldsTo }) => `${clause.id} ${status} ${yieldsTo?.clause.id ?? ''}`,
    ),
  )
  return {
    cards,
    apart: differences(await confirm(raw, outcome, { rulesets, calendars }, { asOf })),
  }
}

it('a clause that applies rules on its matter though the date of its card is not known yet', async () => {
  expect(await both([CARD], {})).toEqual({ cards: ['1.1-other superseded 1.1-card'], apart: [] })
})

it('of two clauses on one matter the first in the files is the one that is yielded to', async () => {
  const record = { signedAt: '2016-03-22 09:00:00' }
  expect(await both([CARD, LIMIT], record)).toEqual({
    cards: ['1.1-card active ', '1.1-limit active ', '1.1-other superseded 1.1-card'],
    apart: [],
  })
})

it('what one ruleset refuses for a field and another for a year is refused for both', async () => {
  const strict = ruleset('first', '', CARD)
  const subjects = new Map(
    [...strict.subjects].map(([name, subject]) => {
      const facts = subject.facts.map((fact) =>
        fact.name === 'signedAt' ? { ...fact, required: true } : fact,
      )
      return [name, { ...subject, facts }] as const
    }),
  )
  const versions = strict.versions.map((version) => ({ ...version, given: subjects }))
  const rulesets = [{ ...strict, subjects, versions }, ruleset('second', '', OTHER)]
  const calendars = new Map([[calendar.name, calendar]])
  const plans = joinPlans(rulesets.map((one) => compile(one, calendars)))
  const options = { asOf: instantOf('2040-01-01', plans.reading) }
  const raw = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2035-03-21 09:00:00' }
  const outcome = evaluateAll(raw, plans, options)
  expect(outcome).toMatchObject({
    kind: 'rejection',
    problems: [{ code: 'missing-field' }, { code: 'out-of-coverage' }],
  })
  if (outcome.kind !== 'rejection') return
  expect(differences(await confirm(raw, outcome, { rulesets, calendars }, options))).toEqual([])
})
