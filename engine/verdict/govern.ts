import { type Instant, opening } from '../../calendar/index.js'
import type { Choice } from '../facts/open-record.js'
import type { ResolvedRecord } from '../facts/record.js'
import type { Plan, PlanIntake, PlanVersion } from '../plan/plan.js'
import { momentOf } from './instant.js'
import type { NotGoverned, Verdict } from './verdict.js'

/** What decides which version governs a record. */
export interface Governing {
  readonly at: Instant
  /** When it was done with, be it after `asOf`; undefined while it is open. */
  readonly ended: Instant | undefined
  /** Whether its subject says when a record is done with: else none is ever open. */
  readonly canBeOpen: boolean
  readonly asOf: Instant
}

/** Of a record that does not say when it started, the version of `asOf` is asked. */
function governingOf(
  record: ResolvedRecord,
  { governedBy, endedBy }: PlanIntake,
  asOf: Instant,
  offset: number,
): Governing {
  const start = momentOf(governedBy, record, offset)
  const end = endedBy && momentOf(endedBy, record, offset)
  return {
    at: start ? opening(start, offset) : asOf,
    ended: end && opening(end, offset),
    canBeOpen: endedBy !== undefined,
    asOf,
  }
}

/** How a record is opened as of an instant. */
export function governedAsOf(asOf: Instant, plan: Plan): Choice<Governing> {
  return {
    by: (first, intake) => governingOf(first, intake, asOf, plan.offset),
    version: (governing) => versionFor(plan, governing),
  }
}

/** Which version governs a record: the latest that does. */
function versionFor(plan: Plan, governing: Governing): PlanVersion | undefined {
  return plan.versions.findLast((one) => governs(one, one.from, governing))
}

/** Whether some version of a plan governs a record that was evaluated, be it under another plan. */
export function isGoverned({ governing, subject }: Verdict | NotGoverned, plan: Plan): boolean {
  return versionFor(plan, governing)?.version.given.has(subject.name) ?? false
}

/**
 * A version governs what starts while it is in force. One made for open orders governs besides,
 * once it is in force, what had started before and was not ended before it took effect.
 */
function governs({ version }: PlanVersion, from: Instant, governing: Governing): boolean {
  const { at, ended, canBeOpen, asOf } = governing
  if (from <= at) return true
  if (version.governs !== 'open-orders' || !canBeOpen || asOf < from) return false
  return ended === undefined || ended >= from
}

/**
 * The readings under which another version would govern that record, or none: what lies between
 * two readings of a version's effect is contested.
 */
export function contestedFor(plan: Plan, governing: Governing): readonly string[] {
  const contested = new Set<string>()
  for (const one of plan.versions) {
    for (const rival of one.rivals) {
      if (governs(one, one.from, governing) !== governs(one, rival.from, governing)) {
        contested.add(rival.reading)
      }
    }
  }
  return [...contested]
}

/** Which version governs an instant, and under which readings another would. */
export function versionAt(plan: Plan, at: Instant): PlanVersion | undefined {
  return versionFor(plan, startedAt(at))
}

export function contestedAt(plan: Plan, at: Instant): readonly string[] {
  return contestedFor(plan, startedAt(at))
}

function startedAt(at: Instant): Governing {
  return { at, ended: undefined, canBeOpen: false, asOf: at }
}
