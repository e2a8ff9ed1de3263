import type { FactValue, ResolvedRecord } from '../facts/record.js'
import type { PlanCondition, PlanDecide } from '../plan/plan.js'
import type { Comparison } from '../threshold/index.js'

/** Whether a condition is known to hold. A missing fact makes no leaf true, negated or not. */
export function holds(condition: PlanCondition, record: ResolvedRecord): boolean {
  switch (condition.kind) {
    case 'all':
      for (const part of condition.of) if (!holds(part, record)) return false
      return true
    case 'any':
      for (const part of condition.of) if (holds(part, record)) return true
      return false
    case 'in': {
      const value = record.values[condition.slot]
      return isScalar(value) && condition.values.has(value)
    }
    case 'not-in': {
      const value = record.values[condition.slot]
      return isScalar(value) && !condition.values.has(value)
    }
    case 'compares': {
      const value = record.values[condition.slot]
      return (
        typeof value === 'number' &&
        compares(value, condition.comparison, condition.value) !== condition.negated
      )
    }
    case 'given':
      return record.given[condition.slot] === true
    case 'not-given':
      return record.given[condition.slot] !== true
  }
}

function isScalar(value: FactValue): value is string | number | boolean {
  return value !== undefined && typeof value !== 'object'
}

export function compares(value: number, comparison: Comparison, other: number): boolean {
  switch (comparison) {
    case '>':
      return value > other
    case '>=':
      return value >= other
    case '<':
      return value < other
    case '<=':
      return value <= other
    case '=':
      return value === other
  }
}

/** The record with the facts that decision tables give; a later table sees the earlier ones'. */
export function derive(record: ResolvedRecord, decides: readonly PlanDecide[]): ResolvedRecord {
  if (decides.length === 0) return record
  const values = [...record.values]
  const given = [...record.given]
  const grown: ResolvedRecord = { subject: record.subject, values, given }
  for (const { slot, rows } of decides) {
    const row = rows.find(({ when }) => holds(when, grown))
    const gives = row?.gives
    values[slot] = gives?.kind === 'slot' ? values[gives.slot] : gives?.value
    given[slot] = values[slot] !== undefined
  }
  return grown
}
