import type { Instant } from '../../calendar/index.js'
import type { RawRecord } from '../facts/record.js'
import { inForceThroughout } from '../plan/in-force.js'
import type { Plan } from '../plan/plan.js'
import { countedCards } from '../tally/counted-cards.js'
import { tally } from '../tally/tally.js'
import { leftOf, type TallyCard } from '../tally/tally-card.js'
import { evaluate } from '../verdict/evaluate.js'
import type { Outcome } from '../verdict/verdict.js'
import type { Case } from './case.js'
import { instantOf } from './case-instant.js'
import { compareCards, type GivenCard } from './compare-cards.js'
import { compareAlerts, compareDeadlines } from './compare-tiers.js'
import { compared, type Mismatch, type Stated, textOf } from './mismatch.js'

/** What running one case gives: nothing amiss where `mismatches` is empty. */
export interface CaseResult {
  readonly case: Case
  readonly outcome: Outcome
  /** The cards of tallies, where the case has several records. */
  readonly tallied: readonly TallyCard[]
  /** The cards that were compared with those expected. */
  readonly given: readonly GivenCard[]
  readonly mismatches: readonly Mismatch[]
  /** Undefined where its as-of is no instant, and nothing was judged. */
  readonly judged: JudgedBy | undefined
}

/** As of when a case was judged, and by what. */
export interface JudgedBy {
  readonly asOf: Instant
  /** The one version, whatever the dates; undefined where these decide. */
  readonly throughout: string | undefined
}

/** Evaluates a case's record and compares. `plan` is made with the case's readings. */
export function runCase(one: Case, plan: Plan, version: string): CaseResult {
  const asOf = instantOf(one.asOf, plan.offset)
  if (asOf === undefined) {
    const outcome: Outcome = { kind: 'rejection', record: one.record, problems: [] }
    const mismatches = compared({ kind: 'as-of' }, textOf('YYYY-MM-DD HH:MM:SS'), textOf(one.asOf))
    return { case: one, outcome, tallied: [], given: [], mismatches, judged: undefined }
  }
  if (one.records) {
    const throughout = ofAmendment(one) ? version : undefined
    const by = throughout === undefined ? plan : inForceThroughout(plan, throughout)
    const ran = runSeveral(one, one.records, by, version, asOf)
    return { ...ran, judged: { asOf, throughout } }
  }
  const { outcome, throughout } = judge(one, plan, asOf, version)
  const verdict = outcome.kind === 'verdict' ? outcome : undefined
  const given = (verdict?.cards ?? []).map((card) => ({ card, verdict }))
  const mismatches = [
    ...compareKind(one, outcome, version),
    ...compareCards(one.expected.cards, given, plan.offset),
    ...compareDeadlines(one, outcome, plan.offset),
    ...compareAlerts(one, outcome, plan.offset),
  ]
  return { case: one, outcome, tallied: [], given, mismatches, judged: { asOf, throughout } }
}

/**
 * A case of several records: what tallies give is compared whole; the cards of a clause only where
 * the case lists one of them, for most of them are but what is counted.
 */
function runSeveral(
  one: Case,
  records: readonly RawRecord[],
  plan: Plan,
  version: string,
  asOf: Instant,
): Omit<CaseResult, 'judged'> {
  const outcomes = records.map((record) => evaluate(record, plan, { asOf }))
  const verdicts = outcomes.filter((outcome) => outcome.kind === 'verdict')
  // the first that could not be evaluated, or else one that this version governs
  const outcome =
    outcomes.find(({ kind }) => kind !== 'verdict') ??
    verdicts.find((verdict) => verdict.version.version === version) ??
    evaluate(one.record, plan, { asOf })
  const counted = verdicts.flatMap((verdict) => countedCards(verdict, plan))
  const { cards, replaced } = tally(counted, plan, { asOf })
  const listed = new Set(one.expected.cards.map(({ clause }) => clause))
  const given = verdicts.flatMap((verdict) =>
    verdict.cards
      .filter(({ clause }) => listed.has(clause.id))
      .map((card) => {
        const gone = replaced.get(card.cardId)
        const left = gone === undefined ? card : { ...card, ...leftOf(card.count, gone) }
        return { card: left, verdict }
      }),
  )
  const tallied = cards.map((card) => ({ card, verdict: undefined }))
  const all = [...given, ...tallied]
  const mismatches = [
    ...compareKind(one, outcome, version),
    ...compareCards(one.expected.cards, all, plan.offset),
  ]
  return { case: one, outcome, tallied: cards, given: all, mismatches }
}

/**
 * A case belongs to its version: one whose dates a later version governs by now is judged by its
 * own, and one inherited or restated, dated before the amendment, by the amendment.
 */
function judge(
  { record, ...one }: Case,
  plan: Plan,
  asOf: Instant,
  version: string,
): Pick<JudgedBy, 'throughout'> & { readonly outcome: Outcome } {
  const own = () => ({
    outcome: evaluate(record, inForceThroughout(plan, version), { asOf }),
    throughout: version,
  })
  if (ofAmendment(one)) return own()
  const outcome = evaluate(record, plan, { asOf })
  const later = outcome.kind === 'verdict' && outcome.version.version > version
  return later ? own() : { outcome, throughout: undefined }
}

/** Restated as one that an amendment does not govern, a case is about just that. */
function ofAmendment({ inheritedFrom, restates, expected }: Omit<Case, 'record'>): boolean {
  return inheritedFrom !== undefined || (restates !== undefined && !expected.notGoverned)
}

function compareKind({ expected }: Case, outcome: Outcome, version: string): readonly Mismatch[] {
  const wanted: Stated = expected.rejected
    ? { kind: 'rejected', codes: [...expected.rejected].sort() }
    : expected.notGoverned
      ? { kind: 'word', word: 'not-governed' }
      : { kind: 'version', version }
  return compared({ kind: 'outcome' }, wanted, kindOf(outcome))
}

function kindOf(outcome: Outcome): Stated {
  switch (outcome.kind) {
    case 'rejection':
      return { kind: 'rejected', codes: outcome.problems.map(({ code }) => code).sort() }
    case 'not-governed':
      return { kind: 'word', word: 'not-governed' }
    case 'verdict':
      return { kind: 'version', version: outcome.version.version }
  }
}
