import { type DayTable, formatDay, type Instant, isOutOfCoverage } from '../../calendar/index.js'
import type { Extension, ResolvedRecord } from '../facts/record.js'
import type { Extended } from '../model/clause.js'
import type { PlanLimit } from '../plan/plan.js'
import { firstDues } from '../verdict/clock.js'
import {
  type Due,
  dueAfterPromise,
  extend,
  inOrderOfRequest,
  promisedDay,
  requestedAt,
} from '../verdict/extension.js'
import type { TierResult } from '../verdict/verdict.js'
import type { StepEffect, StepShown } from './explained-clock.js'
import { dayText, instantText, momentText } from './show-facts.js'

/** A tier's way from its first deadline, extension by extension. */
export interface Traced {
  readonly first: Instant
  readonly due: Due
  readonly steps: readonly StepShown[]
}

/**
 * What each extension did to each tier. The deadlines are those that the clock itself comes to with
 * the first extension alone, with the first two, and so on; only why one did not move is said here.
 * Empty where the clock has not started.
 */
export function showSteps(
  limit: PlanLimit,
  results: readonly TierResult[],
  record: ResolvedRecord,
  table: DayTable,
): readonly Traced[] {
  const [one] = results
  const first = one?.start && firstDues(table, limit, one.start, one.pauses)
  if (!first) return []
  // what the clock has run through once is covered
  if (isOutOfCoverage(first)) throw new Error(`outside ${first.calendar}: ${first.year}`)
  const steps: StepShown[][] = first.map(() => [])
  let dues: readonly Due[] = first
  const { extended } = limit
  const list = extended && (record.values[extended.by] as readonly Extension[] | undefined)
  if (extended && list) {
    const approved: Extension[] = []
    for (const extension of inOrderOfRequest(list, table.offset)) {
      const before = dues
      if (extension.decision === 'approved') {
        approved.push(extension)
        const { terms } = extended
        const after = extend(table, limit.tiers, first, terms, approved, one.pauses)
        if (isOutOfCoverage(after)) throw new Error(`outside ${after.calendar}: ${after.year}`)
        dues = after
      }
      for (const [index, due] of dues.entries()) {
        const step: Step = {
          extension,
          place: list.indexOf(extension),
          tier: limit.tiers[index]?.extended,
          terms: extended.terms,
          before: before[index]?.deadline ?? due.deadline,
          after: due.deadline,
          own: due.terms.colour === limit.tiers[index]?.tier.colour,
          first: approved.length <= 1,
          anyPassed: before.some((other) => asked(extension, table) > other.deadline),
        }
        steps[index]?.push(showStep(step, one, table))
      }
    }
  }
  return dues.map((due, index) => ({
    first: first[index]?.deadline ?? due.deadline,
    due,
    steps: steps[index] ?? [],
  }))
}

interface Step {
  readonly extension: Extension
  readonly place: number
  readonly tier: Extended['tiers'][number] | undefined
  readonly terms: Extended
  readonly before: Instant
  readonly after: Instant
  /** Whether the deadline comes from the tier's own terms. */
  readonly own: boolean
  readonly first: boolean
  readonly anyPassed: boolean
}

function showStep(step: Step, { pauses }: TierResult, table: DayTable): StepShown {
  const { extension, place, tier, terms, before, after } = step
  const { decision, promisedAt, reason } = extension
  const { offset } = table
  const moved = promisedAt === undefined ? undefined : promisedDay(table, terms, promisedAt)
  // what was not approved moves nothing, and may promise what no calendar covers
  const working = isOutOfCoverage(moved) ? undefined : moved
  const due =
    working !== undefined && tier ? dueAfterPromise(table, tier, terms, working, pauses) : undefined
  return {
    extension: place,
    requestedAt: momentText(extension.requestedAt, offset),
    decidedAt: momentText(extension.decidedAt, offset),
    decision,
    promised: promisedAt === undefined ? undefined : formatDay(promisedAt),
    promisedWorking: dayText(working),
    reason,
    effect: effectOf(step, table),
    before: instantText(before, offset) ?? '',
    after: instantText(after, offset) ?? '',
    promiseDeadline: isOutOfCoverage(due) ? undefined : instantText(due, offset),
  }
}

function effectOf(step: Step, table: DayTable): StepEffect {
  const { extension, tier, terms, before, after, own, first, anyPassed } = step
  if (extension.decision !== 'approved') return extension.decision
  if (after !== before) return own ? 'moved' : 'lifted'
  if (terms.several === 'first-only' && !first) return 'not-first'
  const passed =
    terms.lateRequest === 'no-effect'
      ? anyPassed
      : terms.lateRequest === 'tier-stands' && asked(extension, table) > before
  if (passed) return 'too-late'
  return tier ? 'not-later' : 'no-terms'
}

function asked(extension: Extension, { offset }: DayTable): number {
  return requestedAt(extension, offset)
}
