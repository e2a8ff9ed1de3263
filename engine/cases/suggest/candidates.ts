import { dayOf, formatDay, type Instant, MS_PER_DAY, startOfDay } from '../../../calendar/index.js'
import { modelOf } from '../../analysis/finding.js'
import type { Formula } from '../../analysis/formula.js'
import { givesFrom, holds, isThere } from '../../analysis/logic.js'
import { spaceOf } from '../../analysis/space.js'
import { localStart, type Times, timesFor, witnessOf } from '../../analysis/witness.js'
import type { RawRecord } from '../../facts/record.js'
import type { Clause, Version } from '../../model/clause.js'
import type { Plan } from '../../plan/plan.js'
import { evaluate } from '../../verdict/evaluate.js'
import type { Alert, TierResult } from '../../verdict/verdict.js'
import { instantOf, plainly } from '../case-instant.js'
import { turnsOn } from '../coverage/coverage.js'
import type { ToProve } from '../coverage/points-of.js'

/** A record, or for a tally several, and when it is looked at. */
export interface Candidate {
  readonly records: readonly RawRecord[]
  readonly asOf: string
}

/** Days that the shortest and the longest limits need. */
const SPANS = [60, 400, 3]
/** Of the days that notices change, how many are tried. */
const DAYS_TRIED = 40
/** Cards that a tally may ask for and still be tried. */
const MOST_RECORDS = 30
const SECOND = 1000

/** Cases that may prove a point, the likeliest first; whether one does is for its run to show. */
export function* candidatesFor(
  toProve: ToProve,
  plan: Plan,
  version: Version,
): Generator<Candidate> {
  const { point } = toProve
  const clause = version.clauses.find(({ id }) => id === point.clause)
  if (!clause) {
    yield* severalOf(toProve, plan, version)
    return
  }
  for (const days of SPANS) {
    const times = timesFor(version, untilOf(plan, version), days)
    for (const base of witnesses(toProve, clause, version, times)) {
      yield* near(toProve, clause, base, plan)
    }
  }
  if (point.kind !== 'holiday' && point.kind !== 'make-up') return
  for (const earlier of daysBefore(point.kind, plan, version)) {
    const later = earlier + 60 * MS_PER_DAY
    const times = { earlier, later, asOf: later + MS_PER_DAY }
    yield* witnesses(toProve, clause, version, times)
  }
}

/** Records in which the clause applies; or, for an alternative, all turns on it. */
function* witnesses(
  { without }: ToProve,
  clause: Clause,
  version: Version,
  times: Times,
): Generator<Candidate> {
  const subject = version.subjects.get(clause.subject)
  if (!subject) return
  const space = spaceOf(version, subject)
  const ways: readonly (readonly Formula[])[] = without
    ? turnsOn(clause.when, without, space)
    : [[holds(clause.when, space)]]
  const there = [givesFrom(clause, space), isThere(subject.governedBy, space)]
  for (const way of ways) {
    const model = modelOf([...way, ...there], space)
    if (!model) continue
    const { record, asOf } = witnessOf(model, space, times)
    // a case need not name its record
    yield { records: [{ ...record, id: 'case' }], asOf }
  }
}

/** The record as it is, or with the instants and extensions that a point turns on. */
function* near(
  { point }: ToProve,
  { id, limit }: Clause,
  base: Candidate,
  plan: Plan,
): Generator<Candidate> {
  const { offset } = plan
  switch (point.kind) {
    case 'below':
    case 'at':
    case 'above': {
      const by = limit?.extended?.by
      const asks = point.extended && by !== undefined ? granted(base, id, by, plan) : base
      const due = tiersOf(asks, id, plan).find(({ colour }) => colour.name === point.colour)
      if (due?.deadline === undefined) return
      const past = { below: -SECOND, at: 0, above: SECOND }[point.kind]
      yield { ...asks, asOf: plainly(due.deadline + past, offset) }
      return
    }
    case 'moved':
    case 'stood': {
      const by = limit?.extended?.by
      if (by === undefined) return
      yield granted(base, id, by, plan, point.kind === 'moved' ? 'approved' : 'rejected')
      return
    }
    case 'alert': {
      for (const { at } of alertsOf(base, id, plan)) {
        if (at !== undefined) yield { ...base, asOf: plainly(at, offset) }
      }
      return
    }
    default:
      yield base
  }
}

/** With an extension asked for at the start, until ten days past the last deadline. */
function granted(
  { records, asOf }: Candidate,
  clause: string,
  by: string,
  plan: Plan,
  decision = 'approved',
): Candidate {
  const results = tiersOf({ records, asOf }, clause, plan)
  const due = results.at(-1)?.deadline
  const [first] = results
  if (due === undefined || first?.start === undefined) return { records, asOf }
  const { offset } = plan
  const start =
    first.start.kind === 'instant' ? first.start.at : startOfDay(first.start.day, offset)
  const extension = {
    requestedAt: plainly(start, offset),
    decision,
    promisedAt: formatDay(dayOf((due + 10 * MS_PER_DAY) as Instant, offset)),
  }
  return { records: records.map((record) => ({ ...record, [by]: [extension] })), asOf }
}

function verdictOf({ records, asOf }: Candidate, plan: Plan) {
  const at = instantOf(asOf, plan.offset)
  const [record] = records
  if (at === undefined || !record) return undefined
  const outcome = evaluate(record, plan, { asOf: at })
  return outcome.kind === 'verdict' ? outcome : undefined
}

function tiersOf(candidate: Candidate, clause: string, plan: Plan): readonly TierResult[] {
  return verdictOf(candidate, plan)?.tiers.filter((one) => one.clause.id === clause) ?? []
}

function alertsOf(candidate: Candidate, clause: string, plan: Plan): readonly Alert[] {
  return verdictOf(candidate, plan)?.alerts.filter((one) => one.clause.id === clause) ?? []
}

/** Mornings up to three days before a day that a notice changed, while the version governs. */
function* daysBefore(kind: 'holiday' | 'make-up', plan: Plan, version: Version): Generator<number> {
  const own = plan.versions.find((one) => one.version === version)
  if (!own) return
  const [from, until] = [localStart(version.effective.from), untilOf(plan, version)]
  const starts = [...own.calendar.table.marks]
    .filter(([, { reason }]) => reason === kind)
    .map(([day]) => startOfDay(day, 0) as number)
    .filter((start) => start > from + 4 * MS_PER_DAY && (until === undefined || start < until))
    .sort((a, b) => a - b)
  for (const start of starts.slice(0, DAYS_TRIED)) {
    for (const days of [1, 2, 3, 0]) yield start - days * MS_PER_DAY + 9 * 3_600_000
  }
}

function untilOf({ versions }: Plan, version: Version): number | undefined {
  const from = localStart(version.effective.from)
  const later = versions
    .map((one) => localStart(one.version.effective.from))
    .filter((start) => start > from)
  return later.length > 0 ? Math.min(...later) : undefined
}

/** As many like records as a tally may need, of each clause whose cards it may count. */
function* severalOf({ point }: ToProve, plan: Plan, version: Version): Generator<Candidate> {
  const tally = version.tallies.find(({ id }) => id === point.clause)
  const counted = version.clauses.filter(({ id }) => tally?.clauses?.has(id) ?? true)
  for (let count = 2; count <= MOST_RECORDS; count++) {
    for (const clause of counted) {
      const times = timesFor(version, untilOf(plan, version))
      for (const { records, asOf } of witnesses({ point }, clause, version, times)) {
        const [record] = records
        if (!record) continue
        const like = Array.from({ length: count }, (_, index) => ({
          ...record,
          id: `${index + 1}`,
        }))
        yield { records: like, asOf }
      }
    }
  }
}
