import { asInstant } from '../../calendar/index.js'
import type { Plan } from './plan.js'

/**
 * The same plan as if one of its versions had always been in force: what last year's records would
 * have come to under it. Nothing is contested then, for nothing turns on when it took effect.
 */
export function inForceThroughout(plan: Plan, version: string): Plan {
  const always = asInstant(Number.NEGATIVE_INFINITY)
  const versions = plan.versions
    .filter((one) => one.version.version === version)
    .map((one) => Object.freeze({ ...one, from: always, rivals: [] }))
  return Object.freeze({ ...plan, versions: Object.freeze(versions) })
}
