import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInstant, loadCalendar, parseMoment } from '../../calendar/index.js'
import { compile, evaluate, formatMoment, loadRuleset } from '../../engine/index.js'
import { calendarTexts, rulesTexts } from '../files.js'
import { asOf, type Order, order } from '../orders.js'

/** The engine against the slow judge of examples/, which walks through time, on random orders. */
interface Judged {
  readonly cards: readonly Readonly<Record<string, unknown>>[]
  readonly deadlines: readonly Readonly<Record<string, unknown>>[]
}
const slow = (await import(
  pathToFileURL(join(import.meta.dirname, '../../examples/judge.mjs')).href
)) as { readonly judge: (record: Order, asOf: string) => Judged }

const { ruleset } = loadRuleset(rulesTexts)
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')
if (!ruleset || !calendar) throw new Error('the shipped rules do not load')
const plan = compile(ruleset, new Map([[calendar.name, calendar]]))

function byEngine(record: Order, text: string) {
  const moment = parseMoment(text, plan.offset)
  if (!moment.ok || moment.moment.kind !== 'instant') throw new Error(text)
  const outcome = evaluate(record, plan, { asOf: moment.moment.at })
  if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome))
  const write = (at: Parameters<typeof formatInstant>[0]) => formatInstant(at, plan.offset)
  return {
    cards: outcome.cards.map(({ clause, colour, status, at, reason }) => ({
      item: clause.item,
      colour: colour.name,
      status,
      at: write(at),
      endedAt:
        reason.kind === 'limit' && reason.result.end
          ? formatMoment(reason.result.end, plan.offset)
          : null,
    })),
    deadlines: outcome.tiers.map(({ clause, colour, deadline, state }) => ({
      item: clause.item,
      colour: colour.name,
      deadline: deadline === undefined ? null : write(deadline),
      state,
    })),
  }
}

function bySlowJudge(record: Order, text: string) {
  // the judge's tables spell out what is absent
  const { cards, deadlines } = slow.judge(Object.fromEntries(Object.entries(record)), text)
  return {
    cards: cards.map(({ item, colour, status, at, endedAt }) => ({
      item,
      colour,
      status,
      at,
      endedAt,
    })),
    deadlines: deadlines.map(({ item, colour, deadline, state }) => ({
      item,
      colour,
      deadline,
      state,
    })),
  }
}

const RUNS = Number(process.env.ORACLE_RUNS ?? 1_000)

test(`${RUNS} random orders are judged alike`, () => {
  fc.assert(
    fc.property(order, asOf, (record, text) => {
      fc.pre(String(record.dispatchedAt) <= text)
      expect(byEngine(record, text)).toEqual(bySlowJudge(record, text))
    }),
    { numRuns: RUNS },
  )
})
