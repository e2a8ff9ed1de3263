import {
  type Plan as EnginePlan,
  type Explanation,
  explain as explainRecord,
  type RawRecord,
  type Rejection,
  rivalPlans,
  type Texts,
} from '../engine/index.js'
import { checkTexts } from './arguments.js'
import { instantOf, type Options } from './as-of.js'
import { type Ungoverned, ungoverned } from './outcome.js'
import { partsOf } from './parts.js'
import type { Plan } from './plan.js'

/** As of when, and whether readings that are not in use are tried too. */
export interface ExplainOptions extends Options {
  /**
   * What the plan was loaded from: with it, what would come out under every rival reading is told
   * as well. They are read once more, and each rival compiled, at the first call with them; the
   * same texts and plan again use what was made.
   */
  readonly rivalsFrom?: Texts
}

/**
 * Why one record got what it got, as plain data that needs no rule file beside it: every clause of
 * its subject with its condition branch by branch, every clock day by day, what each extension
 * moved, the cards, the readings. Refuses a record as `evaluate` does.
 *
 * @example
 * ```ts
 * import { explain, loadRuleset } from 'hotline-cards'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan } = loadRuleset(texts)
 * if (!plan) throw new Error('the rules do not load')
 *
 * const order = {
 *   subject: 'work-order',
 *   id: 'QY-3',
 *   unit: '市教育局',
 *   category: '咨询',
 *   dispatchedAt: '2015-04-03 16:00',
 *   completedAt: '2015-04-08 15:00',
 * }
 * const why = explain(order, plan, { asOf: '2015-07-01' })
 * if (why.kind !== 'explanation') throw new Error(why.kind)
 * const applies = why.clauses.filter((clause) => clause.applies === 'applies')
 * applies.map(({ clause }) => clause.id) //=> ['4.1-completion']
 *
 * const days = applies[0]?.clock?.counts[0]?.days ?? []
 * days.slice(0, 4).map(({ date, working, name }) => [date, working, name])
 * //=> [['2015-04-03', true, undefined], ['2015-04-04', false, '清明节'], ['2015-04-05', false, '清明节'], ['2015-04-06', false, '清明节']]
 * ```
 *
 * @param record - `subject` and facts by English name; instants without an offset are in the
 * calendar's zone
 * @param plan - as `loadRuleset` gives it
 */
export function explain<Record extends object = RawRecord>(
  record: NoInfer<Record>,
  plan: Plan<Record>,
  options: ExplainOptions,
): Explanation | Ungoverned | Rejection {
  const asOf = instantOf(options, plan)
  const { rivalsFrom } = options
  if (rivalsFrom !== undefined) checkTexts(rivalsFrom)
  const explained = explainRecord(record as RawRecord, plan, {
    asOf,
    ...(rivalsFrom === undefined ? {} : { rivals: rivalsOf(plan, rivalsFrom) }),
  })
  return explained.kind === 'not-governed' ? ungoverned(explained) : explained
}

type Rivals = (ruleset: string, reading: string, option: string) => EnginePlan | undefined

const made = new WeakMap<Texts, WeakMap<EnginePlan, Rivals>>()

function rivalsOf(plan: EnginePlan, texts: Texts): Rivals {
  const ofTexts = made.get(texts) ?? new WeakMap<EnginePlan, Rivals>()
  made.set(texts, ofTexts)
  const before = ofTexts.get(plan)
  if (before) return before
  const calendars = new Map(plan.versions.map(({ calendar }) => [calendar.name, calendar]))
  const ofRuleset = rivalPlans(partsOf(texts).rulesets[0] ?? {}, calendars)
  const rivals: Rivals = (_, reading, option) => ofRuleset(reading, option)
  ofTexts.set(plan, rivals)
  return rivals
}
