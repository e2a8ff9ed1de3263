import type { RuleProperties } from 'json-rules-engine'
import { addOperators, conditionsOf, factsFor } from '../confirm/index.js'
import { evaluate, type RawRecord, type Rejection, type Version } from '../engine/index.js'
import { printThreshold } from '../engine/threshold/index.js'
import { checkPlan } from './arguments.js'
import { instantOf, type Options } from './as-of.js'
import { type Ungoverned, ungoverned } from './outcome.js'
import type { Plan } from './plan.js'

export { addOperators }

/** What the event of such a rule carries: which clause it is, and what it gives. */
export interface ClauseEvent {
  readonly version: string
  readonly clause: string
  readonly item: string
  readonly cite: string
  readonly title: string
  /** A card given as soon as the clause applies; null where a clock decides. */
  readonly card: { readonly colour: string; readonly count: number } | null
  /** The tiers of its clock, the lowest first. */
  readonly tiers: readonly { readonly colour: string; readonly threshold: string }[]
}

/**
 * The clauses of one subject as rules for json-rules-engine: a rule holds when its clause is known
 * to apply, its event's `type` is the clause's id and its `params` are a {@link ClauseEvent}. The
 * clock of a limit is no condition, and not in it: `deadlines` has it. The engine needs
 * `addOperators`, for its own operators differ where a fact is unknown.
 *
 * @example
 * ```ts
 * import { Engine } from 'json-rules-engine'
 * import { loadRuleset } from 'hotline-cards'
 * import { addOperators, clauseFacts, clauseRules } from 'hotline-cards/confirm'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan } = loadRuleset(texts)
 * if (!plan) throw new Error('the rules do not load')
 * const engine = new Engine([...clauseRules(plan, 'work-order')])
 * addOperators(engine)
 *
 * const order = {
 *   subject: 'work-order',
 *   id: 'QY-4',
 *   unit: '市教育局',
 *   category: '消费投诉',
 *   dispatchedAt: '2015-03-16 10:00',
 * }
 * const asked = clauseFacts(order, plan, { asOf: '2015-07-01' })
 * const { events } = await engine.run(asked.kind === 'facts' ? asked.facts : {})
 * events.map(({ type, params }) => [type, params?.tiers])
 * //=> [['4.2-completion', [{ colour: 'yellow', threshold: '超出 5 个工作日' }, { colour: 'red', threshold: '超出 6 个工作日' }]]]
 * ```
 *
 * @param subject - its English name
 * @param version - a version's name; the latest where none is said
 */
export function clauseRules<Record extends object = RawRecord>(
  plan: Plan<Record>,
  subject: string,
  version?: string,
): readonly RuleProperties[] {
  checkPlan(plan)
  const { versions } = plan.ruleset
  const last = versions.at(-1)
  const found = version === undefined ? last : versions.find((one) => one.version === version)
  if (!found) throw new RangeError(`no version ${version}`)
  return found.clauses
    .filter((clause) => clause.subject === subject)
    .map((clause) => ({
      name: clause.id,
      conditions: conditionsOf(clause),
      event: { type: clause.id, params: { ...eventOf(clause, found) } },
    }))
}

function eventOf(
  { id, item, cite, title, card, limit }: Version['clauses'][number],
  { version }: Version,
): ClauseEvent {
  const tiers = limit?.tiers ?? []
  return {
    version,
    clause: id,
    item,
    cite,
    title,
    card: card ? { colour: card.colour, count: card.count } : null,
    tiers: tiers.map(({ colour, threshold }) => ({
      colour,
      threshold: printThreshold(threshold, 'zh'),
    })),
  }
}

/** A record as the rules of `clauseRules` ask for it. */
export interface ClauseFacts {
  readonly kind: 'facts'
  /** The version that governs the record. */
  readonly version: string
  /** Every fact that a clause of the subject looks at, with what decision tables gave. */
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * One record's facts for the rules of `clauseRules`, as they were known as of an instant. Refuses a
 * record as `evaluate` does.
 *
 * @param record - `subject` and facts by English name; instants without an offset are in the
 * calendar's zone
 */
export function clauseFacts<Record extends object = RawRecord>(
  record: NoInfer<Record>,
  plan: Plan<Record>,
  options: Options,
): ClauseFacts | Ungoverned | Rejection {
  const asOf = instantOf(options, plan)
  const outcome = evaluate(record as RawRecord, plan, { asOf })
  if (outcome.kind === 'rejection') return outcome
  if (outcome.kind === 'not-governed') return ungoverned(outcome)
  const { version, subject, record: resolved } = outcome
  const clauses = version.clauses.filter((clause) => clause.subject === subject.name)
  return { kind: 'facts', version: version.version, facts: factsFor(clauses, resolved) }
}
