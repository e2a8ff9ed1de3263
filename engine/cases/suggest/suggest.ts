import type { Version } from '../../model/clause.js'
import type { Plan } from '../../plan/plan.js'
import type { Case, Expected } from '../case.js'
import { instantOf, plainly } from '../case-instant.js'
import type { Covered, Point } from '../coverage/point.js'
import { pointsOf, type ToProve } from '../coverage/points-of.js'
import { reachOf } from '../coverage/reach.js'
import { cardAsStated } from '../restate.js'
import { type CaseResult, runCase } from '../run-case.js'
import { type Candidate, candidatesFor } from './candidates.js'

/** A case worked out for what no case proves. It says what comes now: people must say if it is right. */
export interface Suggestion {
  readonly point: Point
  readonly case: Case
}

/**
 * The cases that are missing. Each was run and seen to prove its point, were it confirmed; one that
 * proves several is suggested once.
 */
export function suggestCases(
  covered: readonly Covered[],
  plan: Plan,
  version: Version,
): readonly Suggestion[] {
  const reach = reachOf(plan, version)
  const suggestions: Suggestion[] = []
  const made: CaseResult[] = []
  const all = pointsOf(version)
  for (const [index, { why }] of covered.entries()) {
    const toProve = all[index]
    if (!toProve || !why || !['none', 'unstated', 'other-reading'].includes(why.kind)) continue
    if (made.some((result) => reach(toProve, result) === 'yes')) continue
    const result = workOut(toProve, plan, version, (one) => reach(toProve, one) === 'yes')
    if (!result) continue
    made.push(result)
    suggestions.push({ point: toProve.point, case: { ...result.case, suggested: true } })
  }
  return suggestions
}

function workOut(
  toProve: ToProve,
  plan: Plan,
  version: Version,
  proves: (result: CaseResult) => boolean,
): CaseResult | undefined {
  for (const candidate of candidatesFor(toProve, plan, version)) {
    const bare = runCase(caseOf(candidate, toProve.point, NOTHING), plan, version.version)
    if (bare.outcome.kind !== 'verdict') continue
    if (bare.outcome.version.version !== version.version) continue
    const expected = expectedFrom(bare, toProve.point, plan.offset)
    const result = runCase(caseOf(candidate, toProve.point, expected), plan, version.version)
    if (result.mismatches.length === 0 && proves(result)) return result
  }
  return undefined
}

const NOTHING: Expected = {
  cards: [],
  deadlines: [],
  alerts: [],
  rejected: undefined,
  notGoverned: false,
}

function caseOf({ records, asOf }: Candidate, { item }: Point, expected: Expected): Case {
  const [first = {}] = records
  return {
    name: '',
    item,
    span: { path: '', start: 0, end: 0 },
    asOf,
    readings: {},
    record: first,
    records: records.length > 1 ? records : undefined,
    expected,
    why: undefined,
    suggested: false,
  }
}

/** What came, as a case states it: the cards, the clause's deadlines, and the alert in question. */
function expectedFrom(
  { case: one, outcome, given }: CaseResult,
  point: Point,
  offset: number,
): Expected {
  const asOf = instantOf(one.asOf, offset)
  if (outcome.kind !== 'verdict' || asOf === undefined) return NOTHING
  const several = one.records !== undefined
  const name = (clause: string, colour: string) => ({ clause, colour })
  const cards = given.map((card) => cardAsStated(card, [], offset))
  const deadlines = several
    ? []
    : outcome.tiers
        .filter(({ clause }) => clause.id === point.clause)
        .map(({ clause, colour, deadline }) => ({
          ...name(clause.id, colour.name),
          deadline: deadline === undefined ? 'waiting' : plainly(deadline, offset),
        }))
  const alerts = outcome.alerts.flatMap(({ clause, colour, at, state }) =>
    point.kind === 'alert' && clause.id === point.clause && at !== undefined
      ? [{ ...name(clause.id, colour.name), at: plainly(at, offset), state }]
      : [],
  )
  return { ...NOTHING, cards, deadlines, alerts }
}
