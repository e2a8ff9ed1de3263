import { type Calendar, type Instant, loadCalendar } from '../../calendar/index.js'
import {
  confirm,
  confirmTallied,
  type GivenCard,
  givenCards,
  worldOf as worldOfAll,
} from '../../confirm/index.js'
import {
  compile,
  countedCards,
  evaluate,
  evaluateAll,
  joinPlans,
  loadRuleset,
  type Plan,
  type RawRecord,
  readCases,
  tally,
} from '../../engine/index.js'
import { calendar, countyPlan, countyTexts } from '../county.js'
import { readTexts } from '../files.js'
import { instantOf, worldOf } from './confirming.js'

/** Both evaluators on the county's cases and a few work orders: what they do not agree on. */

function planOf(rules: string, calendars: string, name: string): Plan {
  const { calendar } = loadCalendar(readTexts(calendars), name)
  const { ruleset } = loadRuleset(readTexts(rules))
  if (!calendar || !ruleset) throw new Error(rules)
  return compile(ruleset, new Map<string, Calendar>([[name, calendar]]))
}

const yunling = 'test/fixtures/yunling'
const county = planOf(`${yunling}/rules/yunling`, `${yunling}/calendar`, 'yunling')
const city = planOf('rules/qingyuan-12345', 'calendar', 'qingyuan')

const order = { subject: 'work-order', id: 'o', unit: '甲局', category: '咨询' }
const approved = (requestedAt: string, promisedAt: string) => ({
  requestedAt,
  decision: 'approved',
  promisedAt,
})
const orders: readonly RawRecord[] = [
  { ...order, dispatchedAt: '2015-03-16 10:00', completedAt: '2015-03-18 08:00' },
  // as the rules come into force
  { ...order, dispatchedAt: '2015-02-27 00:00' },
  // nothing written of a request yet, and a word of one
  {
    ...order,
    urgent: '否',
    dispatchedAt: '2015-03-16 10:00',
    extensions: [{ requestedAt: '2015-03-17 10:00', promisedAt: '2015-03-23 23:00' }],
  },
  // over a make-up Saturday, and over a weekend
  { ...order, dispatchedAt: '2015-02-27 10:00', completedAt: '2015-03-06 08:00' },
  { ...order, dispatchedAt: '2015-03-20 10:00', completedAt: '2015-03-24 09:00' },
  { ...order, dispatchedAt: '2015-06-20 10:00' },
  { ...order, category: '一般性诉求', dispatchedAt: '2015-03-16 10:00' },
  {
    ...order,
    dispatchedAt: '2015-03-16 10:00',
    extensions: [approved('2015-03-17 10:00', '2015-03-21')],
  },
  {
    ...order,
    dispatchedAt: '2015-03-16 10:00',
    extensions: [
      approved('2015-03-24 10:00', '2015-04-10'),
      approved('2015-03-17 10:00', '2015-03-23'),
    ],
  },
  {
    ...order,
    dispatchedAt: '2015-03-16 10:00',
    extensions: [
      { requestedAt: '2015-03-17 10:00', decision: 'rejected', promisedAt: '2015-03-23' },
      approved('2015-03-18 10:00', '2015-03-27'),
    ],
  },
]

/** Two rulesets on one matter, of which one prevails and gives no card yet. */
const matter = (name: string, over: string, clause: string): Plan => {
  const texts = countyTexts(`id: 1.1-${name}\nmatter: 办结\n${clause}`)
  const path = '2016-01-01/ruleset.yaml'
  const rules = (texts[path] ?? '').replace('ruleset: county', `ruleset: ${name}`) + over
  const { ruleset } = loadRuleset({ ...texts, [path]: rules })
  if (!ruleset) throw new Error(name)
  return compile(ruleset, new Map([[calendar.name, calendar]]))
}
const two = joinPlans([
  matter(
    'easy',
    'prevails-over: [{ ruleset: hard, cite: 第十条 }]',
    'limit: { from: 签收时间, to: 办结时间, counting: continuous, tiers: { white: 超出 2 小时 } }',
  ),
  matter(
    'hard',
    '',
    'limit: { from: 接件时间, counting: continuous, tiers: { white: 超出 2 小时 } }',
  ),
])

/** Hours that pauses stop, and an exception that looks at what nobody filled in. */
const hours = (id: string, when: string) => `
id: ${id}
${when}
limit:
  from: 接件时间
  to: 办结时间
  counting: continuous
  pauses: 挂起
  tiers: { white: 超出 20 小时 }
`
const town = countyPlan(hours('1.1-any', ''), hours('1.1-easy', 'unless: { 种类: 疑难 }'))
const ticket = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2016-03-21 09:00:00' }
const tickets: readonly RawRecord[] = [
  ticket,
  { ...ticket, kind: 'plain', holds: [{ from: '2016-03-21 10:00', to: '2016-03-21 16:00' }] },
]

export async function disagreeing(): Promise<readonly string[]> {
  const told: string[] = []
  const judge = async (records: readonly RawRecord[], plan: Plan, asOf: Instant) => {
    const world = worldOf(plan)
    const given: GivenCard[] = []
    const counted = []
    for (const record of records) {
      const outcome = evaluate(record, plan, { asOf })
      const confirmation = await confirm(record, outcome, world, { asOf })
      if (!confirmation.agrees) told.push(...confirmation.disagreements.map(({ what }) => what))
      const [derived] = confirmation.derivations
      if (outcome.kind !== 'verdict' || derived?.kind !== 'verdict') continue
      counted.push(...countedCards(outcome, plan))
      given.push(...givenCards(derived, outcome))
    }
    const tallied = tally(counted, plan, { asOf })
    const sums = confirmTallied(given, tallied, plan.ruleset, world, { asOf })
    told.push(...sums.map(({ what }) => what))
  }
  for (const asOf of ['2015-03-18 12:00', '2018-01-01 00:00']) {
    await judge(orders, city, instantOf(asOf, city))
  }
  await judge(tickets, town, instantOf('2018-01-01 00:00', town))
  const options = { asOf: instantOf('2018-01-01 00:00', two.reading) }
  const joint = await confirm(
    ticket,
    evaluateAll(ticket, two, options),
    worldOfAll(two.plans),
    options,
  )
  if (!joint.agrees) told.push(...joint.disagreements.map(({ what }) => what))
  // one is enough
  if (told.length > 0) return told
  for (const version of county.ruleset.versions) {
    const texts = readTexts(`${yunling}/cases/yunling/${version.version}`)
    for (const { record, records, asOf, readings } of readCases(texts, version).cases) {
      if (Object.keys(readings).length > 0) continue
      await judge(records ?? [record], county, instantOf(asOf, county))
    }
  }
  return told
}
