import { type Instant, type Moment, opening } from '../../calendar/index.js'
import type { Extension, FactValue, Interval, ResolvedRecord } from './record.js'

/**
 * The record as it could be known at an instant: later instants are absent, later decisions
 * pending (time-law.md, As of).
 */
export function knownAsOf(record: ResolvedRecord, asOf: Instant, offset: number): ResolvedRecord {
  const later = (moment: Moment | undefined) => isLater(moment, asOf, offset)
  const values: FactValue[] = [...record.values]
  const given: boolean[] = [...record.given]
  for (const [slot, fact] of record.subject.facts.entries()) {
    const value = values[slot]
    if (value === undefined) continue
    if (fact.type === 'instant' || fact.type === 'date') {
      if (later(value as Moment)) {
        values[slot] = undefined
        given[slot] = false
      }
    } else if (fact.type === 'extensions') {
      const seen = (value as readonly Extension[])
        .filter(({ requestedAt }) => !later(requestedAt))
        .map((extension) =>
          later(extension.decidedAt)
            ? { ...extension, decidedAt: undefined, decision: 'pending' as const }
            : extension,
        )
      values[slot] = seen.length > 0 ? seen : undefined
      given[slot] = given[slot] === true && seen.length > 0
    } else if (fact.type === 'intervals') {
      const seen = (value as readonly Interval[])
        .filter(({ from }) => !later(from))
        .map((interval) => (later(interval.to) ? { ...interval, to: undefined } : interval))
      values[slot] = seen.length > 0 ? seen : undefined
      given[slot] = given[slot] === true && seen.length > 0
    }
  }
  return { subject: record.subject, values, given }
}

/** Whether something is of after an instant; of a date, whether its 00:00 is. */
export function isLater(moment: Moment | undefined, asOf: Instant, offset: number): boolean {
  return moment !== undefined && opening(moment, offset) > asOf
}
