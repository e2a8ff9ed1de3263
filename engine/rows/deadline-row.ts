import { formatInstant } from '../../calendar/index.js'
import { isoDuration } from '../verdict/iso-duration.js'
import type { Alert, TierResult, Verdict } from '../verdict/verdict.js'

/**
 * A tier's deadline as the contract writes it: one row a record and tier. Instants are ISO 8601 at
 * the calendar's offset.
 */
export interface DeadlineRow {
  /** The subject's English name. */
  readonly subject: string
  readonly id: string
  readonly assignment: string | null
  readonly unit: string
  readonly item: string
  readonly clause: string
  readonly colour: string
  /** Null while the clock has not started. */
  readonly deadline: string | null
  readonly state: TierResult['state']
  /** Wall-clock from as-of to the deadline, ISO 8601, negative once late; null when ended. */
  readonly remaining: string | null
  /** The alert before it that came last, else the next to come: where it stands, and its instant. */
  readonly alert: Alert['state'] | null
  readonly alertAt: string | null
  readonly asOf: string
}

/** Writes one tier of a verdict as its row. */
export function deadlineRow(tier: TierResult, verdict: Verdict): DeadlineRow {
  const { offset } = verdict.calendar
  const left = remainingOf(tier, verdict)
  const alert = alertOf(tier, verdict)
  return {
    subject: verdict.subject.name,
    id: verdict.identity.id,
    assignment: verdict.identity.assignment ?? null,
    unit: verdict.identity.unit,
    item: tier.clause.item,
    clause: tier.clause.id,
    colour: tier.colour.name,
    deadline: tier.deadline === undefined ? null : formatInstant(tier.deadline, offset),
    state: tier.state,
    remaining: left === undefined ? null : isoDuration(left),
    alert: alert?.state ?? null,
    alertAt: alert?.at === undefined ? null : formatInstant(alert.at, offset),
    asOf: formatInstant(verdict.asOf, offset),
  }
}

/** Milliseconds left of an open tier; below zero once it is late. */
export function remainingOf(tier: TierResult, { asOf }: Verdict): number | undefined {
  const open = tier.state === 'running' || tier.state === 'late'
  return open && tier.deadline !== undefined ? tier.deadline - asOf : undefined
}

/** Of a tier's alerts the one to be told: that which came last, before any the next to come. */
export function alertOf(tier: TierResult, { alerts, asOf }: Verdict): Alert | undefined {
  const own = alerts.filter(({ result }) => result === tier)
  const inTime = own.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
  return inTime.findLast(({ at }) => at !== undefined && at <= asOf) ?? inTime[0]
}
