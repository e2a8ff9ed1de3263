import type { ResolvedRecord } from '../facts/record.js'
import type { Condition, Decide } from '../model/clause.js'
import type { Fact, Scalar } from '../model/fact.js'
import { compileCondition, type Slots, slotOf } from '../plan/compile-condition.js'
import type { PlanDecide } from '../plan/plan.js'
import { holds } from '../verdict/condition.js'
import type { ConditionShown, DecidedShown, FactShown, Truth } from './explained-facts.js'
import { factAt, showValue } from './show-facts.js'

/** What a condition is asked of. */
export interface Asked {
  readonly record: ResolvedRecord
  readonly slots: Slots
  readonly offset: number
}

/**
 * A condition as it was written, with what every branch of it came to. Each is asked by what
 * evaluates clauses, known to hold and known not to; a branch is asked also where an earlier one
 * had already decided.
 */
export function showCondition(condition: Condition, asked: Asked): ConditionShown {
  const truth = truthOf(condition, asked)
  switch (condition.kind) {
    case 'all':
    case 'any':
      return {
        kind: condition.kind,
        truth,
        of: condition.of.map((part) => showCondition(part, asked)),
      }
    case 'not':
      return { kind: 'not', truth, of: showCondition(condition.of, asked) }
    case 'equals': {
      const fact = asked.record.subject.facts[slotOf(condition.fact, asked.slots)]
      return {
        kind: 'equals',
        truth,
        fact: factNamed(condition.fact, asked),
        values: condition.values.map((value) => showValue(fact, value)),
        group: groupOf(fact, condition.values),
      }
    }
    case 'compares': {
      const { comparison, value, written } = condition
      const fact = factNamed(condition.fact, asked)
      return { kind: 'compares', truth, fact, comparison, value, written }
    }
    case 'present':
    case 'absent':
      return { kind: condition.kind, truth, fact: factNamed(condition.fact, asked) }
  }
}

export function truthOf(condition: Condition, { record, slots }: Asked): Truth {
  if (holds(compileCondition(condition, slots), record)) return 'true'
  return holds(compileCondition(condition, slots, true), record) ? 'false' : 'unknown'
}

function factNamed(name: string, { record, slots, offset }: Asked): FactShown {
  return factAt(record, slotOf(name, slots), offset)
}

function groupOf(fact: Fact | undefined, values: readonly Scalar[]): string | undefined {
  for (const [group, members] of fact?.groups ?? []) {
    if (members.length === values.length && members.every((one) => values.includes(one))) {
      return group
    }
  }
  return undefined
}

/**
 * The decision tables as they ran: a table saw the facts that earlier ones had given, and neither
 * its own nor a later one's.
 */
export function showDecided(
  decides: readonly Decide[],
  plans: readonly PlanDecide[],
  asked: Asked,
): readonly DecidedShown[] {
  return plans.map((plan, index) => {
    const fact = factAt(asked.record, plan.slot, asked.offset)
    const decide = decides.find((one) => one.fact === fact.name)
    // plans are made of decides, one each
    if (!decide) throw new Error(`table without its rules: ${fact.name}`)
    const unseen = plans.slice(index).map(({ slot }) => slot)
    const before = { ...asked, record: without(asked.record, unseen) }
    const row = decide.rows.findIndex(({ when }) => truthOf(when, before) === 'true')
    return {
      fact,
      rows: decide.rows.map(({ when, gives }) => ({
        when: showCondition(when, before),
        gives:
          gives.kind === 'fact'
            ? { kind: 'fact', fact: factNamed(gives.fact, before) }
            : { kind: 'value', value: showValue(factOf(plan.slot, asked), gives.value) },
      })),
      row: row < 0 ? undefined : row,
      readings: decide.readings,
    }
  })
}

function factOf(slot: number, { record }: Asked): Fact | undefined {
  return record.subject.facts[slot]
}

function without(record: ResolvedRecord, slots: readonly number[]): ResolvedRecord {
  const values = [...record.values]
  const given = [...record.given]
  for (const slot of slots) {
    values[slot] = undefined
    given[slot] = false
  }
  return { ...record, values, given }
}
