import type { Instant } from '../../calendar/index.js'
import type { Plan, PlanVersion } from '../plan/plan.js'

/** Which version governs an instant: the latest that had begun. */
export function versionAt(plan: Plan, at: Instant): PlanVersion | undefined {
  return plan.versions.findLast(({ from }) => from <= at)
}

/**
 * The readings under which another version would govern that instant, or none: what lies between
 * two readings of a version's effect is contested.
 */
export function contestedAt(plan: Plan, at: Instant): readonly string[] {
  const contested = new Set<string>()
  for (const { from, rivals } of plan.versions) {
    for (const rival of rivals) {
      if (from <= at !== rival.from <= at) contested.add(rival.reading)
    }
  }
  return [...contested]
}
