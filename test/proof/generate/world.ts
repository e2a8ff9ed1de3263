import type { Calendar, Instant } from '../../../calendar/index.js'
import { loadCalendar } from '../../../calendar/index.js'
import {
  checkCalendars,
  compile,
  evaluate,
  joinPlans,
  loadRuleset,
  type Outcome,
  type Plan,
  type Plans,
} from '../../../engine/index.js'
import type { Texts } from '../../../source/texts.js'
import { Random } from '../../calendar/random.js'
import { CALENDAR, randomCalendarTexts, UNITS, YEARS } from './calendar.js'
import { pick } from './draw.js'
import { type Lie, writeMoment } from './moments.js'
import { type RandomRecord, randomRecord } from './records.js'
import { type RulesetNeeds, randomRuleset } from './ruleset.js'

/** A random ruleset with a random calendar, loaded from their texts, and records for it. */
export interface World {
  readonly seed: number
  readonly rules: Texts
  readonly days: Texts
  readonly plan: Plan
  readonly calendar: Calendar
  readonly units: readonly string[]
}

/** What is wrong with the random texts where they do not load; hardly ever. */
export interface Refused {
  readonly refused: readonly string[]
}

/** Two rulesets on the same records, of which one prevails in what both rule on. */
export function pairOf(seed: number): { readonly first: World; readonly plans: Plans } | Refused {
  const first = worldWith(seed, { beside: { seed: seed + 500_000, name: 'random', over: 'other' } })
  const other = worldWith(seed, { beside: { seed: seed + 900_000, name: 'other' } })
  if ('refused' in first || 'refused' in other) {
    return { refused: [first, other].flatMap((one) => ('refused' in one ? one.refused : [])) }
  }
  return { first, plans: joinPlans([first.plan, other.plan]) }
}

export function worldOf(seed: number): World | Refused {
  return worldWith(seed, {})
}

function worldWith(seed: number, more: Pick<RulesetNeeds, 'beside'>): World | Refused {
  const days = randomCalendarTexts(seed)
  const loaded = loadCalendar(days.texts, CALENDAR)
  const { officeHours } = days
  const needs = { calendar: CALENDAR, officeHours, year: YEARS[0] }
  const rules = randomRuleset(seed, { ...needs, ...more })
  const { ruleset, diagnostics } = loadRuleset(rules.texts)
  const { calendar } = loaded
  const calendars = new Map(calendar ? [[CALENDAR, calendar]] : [])
  const beside = ruleset ? checkCalendars(ruleset, calendars) : []
  if (!ruleset || !calendar || beside.length > 0) {
    const all = [...loaded.diagnostics, ...diagnostics, ...beside]
    const refused = all.filter(({ severity }) => severity !== 'warning')
    return { refused: refused.map(({ problem }) => JSON.stringify(problem)) }
  }
  const plan = compile(ruleset, calendars)
  return { seed, rules: rules.texts, days: days.texts, plan, calendar, units: UNITS }
}

/** Where a calendar's records may lie. */
export function lieOf({ offset, table }: Calendar): Lie {
  const turns = table.shifts.flatMap(({ from, to }) => [from, to])
  return { offset, first: table.first, last: table.last, turns: turns.length > 0 ? turns : [0] }
}

/**
 * The records of a seed: each as it is drawn, and most of them once more with an instant, or with
 * as-of, put exactly where something of theirs falls due, or a second beside it.
 */
export function* recordsOf(
  { plan, calendar, units }: Pick<World, 'plan' | 'calendar' | 'units'>,
  seed: number,
  count: number,
  around?: number,
): Generator<RandomRecord> {
  const random = new Random(seed)
  const whole = lieOf(calendar)
  const lie =
    around === undefined ? whole : { ...whole, starts: [around - 12, around + 2] as const }
  const subjects = [...plan.ruleset.subjects.values()]
  for (let made = 0; made < count; ) {
    const subject = pick(random, subjects)
    if (!subject) return
    const drawn = randomRecord(random, subject, lie, units)
    yield drawn
    made++
    for (let again = 0; again < 2 && made < count && random.chance(0.7); again++) {
      const sharper = sharpened(
        random,
        drawn,
        evaluate(drawn.record, plan, { asOf: drawn.asOf }),
        plan,
      )
      if (!sharper) break
      yield sharper
      made++
    }
  }
}

function sharpened(
  random: Random,
  { record, asOf, lie }: RandomRecord,
  outcome: Outcome,
  { ruleset }: Plan,
): RandomRecord | undefined {
  if (outcome.kind !== 'verdict') return undefined
  const dues = [
    ...outcome.tiers.flatMap(({ deadline }) => deadline ?? []),
    ...outcome.cards.map(({ at }) => at),
    ...outcome.alerts.flatMap(({ at }) => at ?? []),
  ]
  const due = pick(random, dues)
  if (due === undefined) return undefined
  const at = due + pick(random, [-1000, 0, 1000])
  if (random.chance(0.4)) return { record, asOf: at as Instant, lie }
  const facts = ruleset.subjects.get(outcome.subject.name)?.facts ?? []
  const instants = facts.filter(
    ({ type, derived }) => !derived && (type === 'instant' || type === 'date'),
  )
  const fact = pick(random, instants)
  if (!fact) return undefined
  const changed = { ...record, [fact.name]: writeMoment(random, at, lie) }
  return { record: changed, asOf: Math.max(asOf, at) as Instant, lie }
}
