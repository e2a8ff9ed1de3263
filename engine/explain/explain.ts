import { type Instant, tableFor } from '../../calendar/index.js'
import { openRecord } from '../facts/open-record.js'
import type { RawRecord, Rejection, ResolvedRecord } from '../facts/record.js'
import type { Clause } from '../model/clause.js'
import type { Slots } from '../plan/compile-condition.js'
import type { Plans } from '../plan/join-plans.js'
import type { Plan, PlanClause } from '../plan/plan.js'
import { evaluate } from '../verdict/evaluate.js'
import { evaluateAll, type JointVerdict } from '../verdict/evaluate-all.js'
import { contestedFor, governedAsOf } from '../verdict/govern.js'
import type { NotGoverned, Verdict } from '../verdict/verdict.js'
import type { FactShown } from './explained-facts.js'
import type { Explanation, RulesetShown } from './explanation.js'
import { showReadings } from './rivals.js'
import { showCard, showClause } from './show-clause.js'
import { type Asked, showDecided } from './show-condition.js'
import { factAt, instantText, nameOf } from './show-facts.js'
import { laterIn } from './show-later.js'

/** As of when, and whether rival readings are tried. */
export interface ExplainOptions {
  /** As of which instant; what came later is not known yet. */
  readonly asOf: Instant
  /**
   * The same rules with another option of a reading in use, made when it is asked for; undefined
   * where that cannot be had. Without it no rival is evaluated.
   */
  readonly rivals?: (ruleset: string, reading: string, option: string) => Plan | undefined
  /** A version's digest, for it to be named with. */
  readonly digest?: (ruleset: string, version: string) => string | undefined
}

/**
 * Explains what `evaluate` gives for the same record, plan and instant: every clause of its
 * subject and why it applies or not, every clock day by day, what moved each deadline, the cards,
 * and the readings with their rivals' outcomes. Instants are in the calendar's zone. It is pure,
 * and throws as `evaluate` does: never for bad input, only for an `asOf` that is no number.
 */
export function explain(
  raw: RawRecord,
  plan: Plan,
  options: ExplainOptions,
): Explanation | NotGoverned | Rejection {
  const outcome = evaluate(raw, plan, options)
  return outcome.kind === 'verdict' ? explainVerdict(raw, outcome, plan, options) : outcome
}

/** What several rulesets say of one record: an explanation of each that governs it. */
export interface JointExplanation {
  readonly kind: 'joint'
  readonly explanations: readonly [Explanation, ...Explanation[]]
}

/** Explains what `evaluateAll` gives: as `explain` does, with those cards that yield to others'. */
export function explainAll(
  raw: RawRecord,
  plans: Plans,
  options: ExplainOptions,
): JointExplanation | NotGoverned | Rejection {
  const outcome = evaluateAll(raw, plans, options)
  return outcome.kind === 'joint' ? explainJoint(raw, outcome, plans, options) : outcome
}

/** Explains what `evaluateAll` has given for this record, these plans and this instant. */
export function explainJoint(
  raw: RawRecord,
  { verdicts }: JointVerdict,
  plans: Plans,
  options: ExplainOptions,
): JointExplanation {
  const explanations = verdicts.map((verdict) => {
    const plan = plans.plans.find(({ ruleset }) => ruleset.name === verdict.version.ruleset)
    // a verdict is always some plan's
    if (!plan) throw new Error(`verdict without a plan: ${verdict.version.ruleset}`)
    return explainVerdict(raw, verdict, plan, options)
  })
  const [first, ...others] = explanations
  if (!first) throw new Error('a joint verdict of none')
  return { kind: 'joint', explanations: [first, ...others] }
}

function explainVerdict(
  raw: RawRecord,
  verdict: Verdict,
  plan: Plan,
  { asOf, rivals, digest }: ExplainOptions,
): Explanation {
  const { version, calendar, record, identity } = verdict
  const { offset } = calendar
  const opened = openedAgain(raw, plan, asOf)
  const own = opened.version.subjects.get(verdict.subject.name)
  const slots: Slots = new Map(record.subject.facts.map(({ name }, slot) => [name, slot]))
  const asked: Asked = { record, slots, offset }
  const clauses = version.clauses.filter(({ subject }) => subject === verdict.subject.name)
  const context = { verdict, asked, table: tableFor(calendar, identity.unit) }
  return {
    kind: 'explanation',
    asOf: instantText(asOf, offset) ?? '',
    ruleset: rulesetOf(verdict, digest?.(version.ruleset, version.version)),
    subject: nameOf(verdict.subject),
    identity: {
      id: identity.id,
      assignment: identity.assignment,
      orderId: identity.orderId,
      unit: identity.unit,
    },
    facts: factsOf(record, offset),
    later: laterIn(opened.record, asOf, offset),
    unknownFields: verdict.unknownFields,
    governed: {
      at: instantText(opened.at, offset) ?? '',
      from: instantText(opened.version.from, offset) ?? '',
      wasOpen: verdict.wasOpen,
      contested: opened.contested,
    },
    decided: showDecided(
      version.decides.filter(({ subject }) => subject === verdict.subject.name),
      own?.decides ?? [],
      asked,
    ),
    clauses: clauses.map((clause) => showClause(clause, planned(clause, own?.clauses), context)),
    cards: verdict.cards.map((card) => showCard(card, offset)),
    readings: showReadings(verdict, (reading, option) => {
      const rival = rivals?.(version.ruleset, reading, option)
      return rival && evaluate(raw, rival, { asOf })
    }),
    provisions: version.provisions,
  }
}

function planned(clause: Clause, plans: readonly PlanClause[] | undefined): PlanClause {
  const plan = plans?.find((one) => one.clause === clause)
  if (!plan) throw new Error(`clause without a plan: ${clause.id}`)
  return plan
}

function rulesetOf({ version, calendar }: Verdict, digest: string | undefined): RulesetShown {
  const { name, label, zone } = calendar
  return {
    name: version.ruleset,
    version: version.version,
    title: version.title,
    document: version.document,
    amends: version.amends,
    digest,
    calendar: { name, label, zone },
  }
}

/** What chose the version, which a verdict does not carry: the record as it came, read again. */
function openedAgain(raw: RawRecord, plan: Plan, asOf: Instant) {
  const read = openRecord(raw, plan, governedAsOf(asOf, plan))
  // it has just been evaluated
  if (!read.ok || !read.version) throw new Error('a verdict on a record that cannot be read')
  const { record, version, governing } = read
  return { record, version, at: governing.at, contested: contestedFor(plan, governing) }
}

function factsOf(record: ResolvedRecord, offset: number): readonly FactShown[] {
  return record.subject.facts.map((_, slot) => factAt(record, slot, offset))
}
