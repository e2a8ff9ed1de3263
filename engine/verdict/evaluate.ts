import {
  type Covered,
  type DayTable,
  type Instant,
  isOutOfCoverage,
  tableFor,
} from '../../calendar/index.js'
import { knownAsOf } from '../facts/as-of.js'
import { openRecord } from '../facts/open-record.js'
import type { RawRecord, RecordProblem, Rejection, ResolvedRecord } from '../facts/record.js'
import type { Clause } from '../model/clause.js'
import type { Plan, PlanClause, PlanVersion } from '../plan/plan.js'
import { limitAlerts } from './alerts.js'
import { type CardContext, directCards, limitCards } from './cards.js'
import { give } from './chain.js'
import { runClock } from './clock.js'
import { derive, holds } from './condition.js'
import { uncovered } from './coverage.js'
import { contestedFor, governedAsOf } from './govern.js'
import { identityOf } from './identity.js'
import type { Alert, Card, Outcome, TierResult, Undecided } from './verdict.js'

/** As of which instant a record is evaluated; what came later is not known yet. */
export interface EvaluateOptions {
  readonly asOf: Instant
}

/**
 * Evaluates one record: the version that governs it, the clauses of its subject, their cards and
 * deadlines. A record that does not fit, or that needs a year no calendar covers, comes back as a
 * rejection; nothing is thrown for bad input. An `asOf` that is no number is the caller's bug and throws.
 */
export function evaluate(raw: RawRecord, plan: Plan, { asOf }: EvaluateOptions): Outcome {
  if (!Number.isFinite(asOf)) throw new RangeError(`asOf is no instant: ${asOf}`)
  const read = openRecord(raw, plan, governedAsOf(asOf, plan))
  if (!read.ok) return reject(raw, read.problems)
  const { record, version, governing } = read
  const contested = contestedFor(plan, governing)
  const identity = identityOf(record)
  const common = { subject: record.subject, identity, governing, unknownFields: read.unknown }
  if (!version) return { kind: 'not-governed', ...common, contested }
  const { at } = governing
  const table = tableFor(version.calendar, identity.unit)
  const result = uncovered(table, at) ?? evaluateVersion(record, version, table, asOf, contested)
  if (isOutOfCoverage(result)) {
    return reject(raw, [{ code: 'out-of-coverage', calendar: result.calendar, year: result.year }])
  }
  const { calendar } = version
  const wasOpen = at < version.from
  return {
    kind: 'verdict',
    ...common,
    version: version.version,
    calendar,
    asOf,
    wasOpen,
    ...result,
  }
}

interface Results {
  readonly record: ResolvedRecord
  readonly applied: readonly Clause[]
  readonly cards: readonly Card[]
  readonly tiers: readonly TierResult[]
  readonly alerts: readonly Alert[]
  readonly undecided: readonly Undecided[]
}

function evaluateVersion(
  full: ResolvedRecord,
  { version, subjects }: PlanVersion,
  table: DayTable,
  asOf: Instant,
  contested: readonly string[],
): Covered<Results> {
  const plan = subjects.get(full.subject.name)
  const applied: Clause[] = []
  const cards: Card[] = []
  const tiers: TierResult[] = []
  const alerts: Alert[] = []
  const undecided: Undecided[] = []
  if (!plan) return { record: full, applied, cards, tiers, alerts, undecided }
  const known = knownAsOf(full, asOf, table.offset)
  const derived = derive({ ...known, subject: plan.subject }, plan.decides)
  const values = plan.places ? [...derived.values] : undefined
  const record = values ? { ...derived, values } : derived
  const context: CardContext = {
    table,
    colours: version.colours,
    asOf,
    ruleset: version.ruleset,
    contested,
  }
  for (const clause of plan.clauses) {
    if (!holds(clause.when, record)) {
      if (!holds(clause.whenNot, record)) undecided.push(unknownFacts(clause, record))
      continue
    }
    applied.push(clause.clause)
    if (clause.limit) {
      const results = runClock(clause, clause.limit, record, context)
      if (isOutOfCoverage(results)) return results
      tiers.push(...results)
      if (clause.limit.warns) alerts.push(...limitAlerts(results, context))
      if (values) give(clause.limit.gives, results, values, asOf)
      const given = limitCards(clause, clause.limit, record, results, context)
      if (isOutOfCoverage(given)) return given
      for (const card of given) cards.push(card)
    } else {
      const given = directCards(clause, record, context)
      if (isOutOfCoverage(given)) return given
      cards.push(...given)
    }
  }
  const { places } = plan
  if (places) {
    const placeOf = (clause: Clause) => places.get(clause) ?? 0
    applied.sort((a, b) => placeOf(a) - placeOf(b))
    for (const list of [cards, tiers, alerts, undecided]) {
      list.sort((a, b) => placeOf(a.clause) - placeOf(b.clause))
    }
  }
  return { record, applied, cards, tiers, alerts, undecided }
}

function unknownFacts({ clause, looksAt }: PlanClause, record: ResolvedRecord): Undecided {
  const unknown = looksAt
    .filter((slot) => record.values[slot] === undefined)
    .map((slot) => record.subject.facts[slot])
  return { clause, unknown: unknown.filter((fact) => fact !== undefined) }
}

function reject(record: unknown, problems: readonly RecordProblem[]): Rejection {
  return { kind: 'rejection', record, problems }
}
