import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInstant, type Instant, parseMoment, startOfDay } from '../../calendar/index.js'
import {
  type CountShown,
  type Explanation,
  evaluate,
  explain,
  type Plan,
  type RawRecord,
  type Verdict,
} from '../../engine/index.js'
import { countyPlan } from '../county.js'
import { asOf, order } from '../orders.js'
import { planOf } from '../shipped-plan.js'
import { civilDay, OFFSET, walker, written } from '../shipped-walker.js'
import { knownOf, recordOf, ticket } from '../tickets.js'

/** What every explanation must keep: it tells what evaluating gives, and its days add up. */

function instantOf(text: string): Instant {
  const parsed = parseMoment(text, OFFSET)
  if (!parsed.ok) throw new Error(text)
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, OFFSET)
}

function both(record: RawRecord, plan: Plan, at: string) {
  const options = { asOf: instantOf(at) }
  const outcome = evaluate(record, plan, options)
  const explanation = explain(record, plan, options)
  return { outcome, explanation }
}

function tellsTheVerdict(verdict: Verdict, explanation: Explanation): void {
  const text = (at: Instant) => formatInstant(at, OFFSET)
  expect(explanation.cards.map(({ cardId, status, at }) => [cardId, status, at])).toEqual(
    verdict.cards.map(({ cardId, status, at }) => [cardId, status, text(at)]),
  )
  expect(
    explanation.clauses.flatMap(({ clause, clock }) =>
      (clock?.tiers ?? []).map(({ colour, deadline, state }) => [
        clause.id,
        colour.name,
        deadline,
        state,
      ]),
    ),
  ).toEqual(
    verdict.tiers.map(({ clause, colour, deadline, state }) => [
      clause.id,
      colour.name,
      deadline === undefined ? undefined : text(deadline),
      state,
    ]),
  )
  const undecided = explanation.clauses.filter(({ applies }) => applies === 'undecided')
  expect(undecided.map(({ clause }) => clause.id)).toEqual(
    verdict.undecided.map(({ clause }) => clause.id),
  )
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
}

/** Every way a tier went by its extensions begins and ends where the clock says. */
function stepsJoin({ clauses }: Explanation): void {
  for (const { clock } of clauses) {
    for (const { firstDeadline, steps, deadline } of clock?.tiers ?? []) {
      let at = firstDeadline
      for (const step of steps) {
        expect(step.before).toBe(at)
        const moves = step.effect === 'moved' || step.effect === 'lifted'
        expect(step.after > step.before).toBe(moves)
        if (!moves) expect(step.after).toBe(step.before)
        if (step.effect === 'moved') expect(step.after).toBe(step.promiseDeadline)
        at = step.after
      }
      expect(deadline).toBe(at)
    }
  }
}

/** The total is the last day's, and each day's is what it was before with what that day gave. */
function addsUp({ counted, days }: CountShown): void {
  let total = 0
  let offered = 0
  for (const day of days) {
    total += day.counted
    offered += day.offered
    expect([day.total, day.offeredTotal]).toEqual([total, offered])
  }
  expect(counted).toBe(total)
}

test('an explanation of an order tells its verdict, and its days are those that a walker counts', () => {
  const plan = planOf()
  fc.assert(
    fc.property(order, asOf, (record, at) => {
      const { outcome, explanation } = both(record, plan, at)
      expect(explanation.kind).toBe(outcome.kind === 'verdict' ? 'explanation' : outcome.kind)
      if (outcome.kind !== 'verdict' || explanation.kind !== 'explanation') return
      tellsTheVerdict(outcome, explanation)
      stepsJoin(explanation)
      for (const { clock } of explanation.clauses) {
        for (const count of clock?.counts ?? []) {
          addsUp(count)
          const start = instantOf(count.from)
          const stop = instantOf(clock?.stop ?? '')
          const walked =
            count.unit === 'day'
              ? walker.daysElapsed(false, false, civilDay(start), stop, false, [])
              : walker.hoursElapsed('suspended', false, start, stop, [])
          expect(count.counted).toBe(walked)
          // a day's own share, where it lies whole before the stop
          const [, second] = count.days
          if (second && count.unit === 'millisecond') {
            const opens = instantOf(second.date)
            const closes = Math.min(opens + 86_400_000, Math.max(stop, opens))
            expect(second.counted).toBe(walker.hoursElapsed('suspended', false, opens, closes, []))
          }
        }
      }
    }),
    { numRuns: 150 },
  )
})

const CLAUSES = (counting: string, tier: string) => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  pauses: 挂起
${counting}
  higher-tier: adds
  tiers: { white: ${tier} }
`

test('time in a pause is counted on no day', () => {
  const hours = countyPlan(CLAUSES('  counting: suspended\n  rest-days: all', '超出 46 小时'))
  const days = countyPlan(
    CLAUSES('  start-day: not-counted\n  end-of-day: midnight', '超出 5 个工作日'),
  )
  fc.assert(
    fc.property(ticket, fc.boolean(), (one, whole) => {
      const record = { subject: 'ticket', id: 't', unit: 'w', ...recordOf(one), delays: undefined }
      const { outcome, explanation } = both(record, whole ? days : hours, written(one.asOf))
      expect(explanation.kind).toBe(outcome.kind === 'verdict' ? 'explanation' : outcome.kind)
      if (outcome.kind !== 'verdict' || explanation.kind !== 'explanation') return
      tellsTheVerdict(outcome, explanation)
      const count = explanation.clauses[0]?.clock?.counts[0]
      if (!count) throw new Error('a ticket without a clock')
      addsUp(count)
      const known = knownOf(one)
      const stop = known.done ?? one.asOf
      const walked = whole
        ? walker.daysElapsed(
            false,
            false,
            civilDay(one.received),
            stop,
            false,
            known.holds.map(({ from, to }) => ({ from: civilDay(from), to: civilDay(to) })),
          )
        : walker.hoursElapsed('suspended', false, one.received, stop, known.holds)
      expect(count.counted).toBe(stop <= one.received ? 0 : walked)
      for (const day of count.days.slice(1, -1)) {
        if (!day.working) continue
        const full = whole ? 1 : 86_400_000
        expect([day.date, day.paused], JSON.stringify(count)).toEqual([
          day.date,
          day.offered < full,
        ])
      }
    }),
    { numRuns: 200 },
  )
})
