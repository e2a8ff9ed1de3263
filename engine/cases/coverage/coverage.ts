import { isPossible } from '../../analysis/finding.js'
import type { Formula } from '../../analysis/formula.js'
import { not } from '../../analysis/formula.js'
import { givesFrom, holds, isThere } from '../../analysis/logic.js'
import { type Space, spaceOf } from '../../analysis/space.js'
import type { Condition, Version } from '../../model/clause.js'
import type { Plan } from '../../plan/plan.js'
import type { CaseResult } from '../run-case.js'
import type { Covered, Why } from './point.js'
import { pointsOf, type ToProve } from './points-of.js'
import { type Reach, reachOf } from './reach.js'

/** What the cases of a version prove, point by point, and why they do not prove the rest. */
export function coverageOf(
  results: readonly CaseResult[],
  plan: Plan,
  version: Version,
): readonly Covered[] {
  const reach = reachOf(plan, version)
  return pointsOf(version).map((toProve) => {
    const { point } = toProve
    const by = results.find((one) => !faultOf(one, version) && reach(toProve, one) === 'yes')?.case
    return { point, by, why: by ? undefined : whyNot(toProve, results, version, reach) }
  })
}

/** Both ways in which all turns on what a condition is without: it alone applies, or it does not. */
export function turnsOn(
  when: Condition,
  without: Condition,
  space: Space,
): readonly (readonly Formula[])[] {
  const [whole, rest] = [holds(when, space), holds(without, space)]
  return [
    [whole, not(rest)],
    [not(whole), rest],
  ]
}

/** Why a case may prove nothing, whatever it reaches. */
function faultOf(
  { case: one, mismatches }: CaseResult,
  { readings }: Version,
): 'failing' | 'suggested' | 'other-reading' | undefined {
  const chosen = Object.entries(one.readings)
  if (chosen.some(([id, option]) => readings.get(id)?.use !== option)) return 'other-reading'
  if (one.suggested) return 'suggested'
  return mismatches.length > 0 ? 'failing' : undefined
}

function whyNot(
  toProve: ToProve,
  results: readonly CaseResult[],
  version: Version,
  reach: Reach,
): Why {
  if (!canBe(toProve, version)) return { kind: 'impossible' }
  const near = new Map<string, Why>()
  for (const one of results) {
    const reached = reach(toProve, one)
    if (reached === 'no') continue
    const kind = faultOf(one, version) ?? 'unstated'
    if (!near.has(kind)) near.set(kind, { kind, case: one.case })
  }
  const [first] = ['failing', 'suggested', 'unstated', 'other-reading'].flatMap(
    (kind) => near.get(kind) ?? [],
  )
  return first ?? { kind: 'none' }
}

/** Whether any record can make a clause turn on the alternative or exception. */
function canBe({ point, without }: ToProve, version: Version): boolean {
  const clause = version.clauses.find(({ id }) => id === point.clause)
  const subject = clause && version.subjects.get(clause.subject)
  if (!clause || !subject || !without) return true
  const space = spaceOf(version, subject)
  const there = [givesFrom(clause, space), isThere(subject.governedBy, space)]
  return turnsOn(clause.when, without, space).some((way) => isPossible([...way, ...there], space))
}
