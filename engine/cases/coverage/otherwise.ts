import { withoutMarks } from '../../../calendar/index.js'
import type { Clause, Condition, Version } from '../../model/clause.js'
import type { Subject } from '../../model/fact.js'
import type { Tally } from '../../model/tally.js'
import { compile } from '../../plan/compile.js'
import type { Plan } from '../../plan/plan.js'
import type { Case } from '../case.js'

/** A plan or a case with one thing made otherwise: what proves the thing then comes out otherwise. */

/** As if no notice had given holidays, or made days of work of rest days. */
export function withoutDays(plan: Plan, reason: 'holiday' | 'make-up'): Plan {
  const calendars = plan.versions.map(
    ({ calendar }) => [calendar.name, withoutMarks(calendar, new Set([reason]))] as const,
  )
  return compile(plan.ruleset, new Map(calendars))
}

/** As if a clause's condition were this one. */
export function withCondition(plan: Plan, version: Version, id: string, when: Condition): Plan {
  const clauses = version.clauses.map((one): Clause => (one.id === id ? { ...one, when } : one))
  return withVersion(plan, { ...version, clauses })
}

/** As if a tally asked for one card or point less. */
export function withOneLess(plan: Plan, version: Version, id: string): Plan {
  const tallies = version.tallies.map((one) => (one.id === id ? { ...one, ...oneLess(one) } : one))
  return withVersion(plan, { ...version, tallies })
}

function oneLess({ threshold }: Tally): Pick<Tally, 'threshold'> {
  const parts = threshold.quantity.parts.map((part) => {
    const { digits, scale } = part.amount
    return { ...part, amount: { digits: digits - 10 ** scale, scale } }
  })
  return { threshold: { ...threshold, quantity: { ...threshold.quantity, parts } } }
}

function withVersion({ ruleset, versions }: Plan, changed: Version): Plan {
  const all = ruleset.versions.map((one) => (one.version === changed.version ? changed : one))
  const calendars = versions.map(({ calendar }) => [calendar.name, calendar] as const)
  return compile({ ...ruleset, versions: all }, new Map(calendars))
}

/** As if the extensions that were approved had been refused, or those refused approved. */
export function decidedOtherwise(
  one: Case,
  subject: Subject,
  by: string,
  kind: 'moved' | 'stood',
): Case {
  const fact = subject.byName.get(by)
  if (!fact) return one
  const approved = ['approved', fact.decisions.get('approved')]
  const record = Object.fromEntries(
    Object.entries(one.record).map(([key, value]) =>
      subject.byName.get(key) === fact && Array.isArray(value)
        ? [key, value.map(decided)]
        : [key, value],
    ),
  )
  return { ...one, record }

  function decided(extension: Readonly<Record<string, unknown>>) {
    const was = approved.includes(String(extension.decision))
    if (was !== (kind === 'moved')) return extension
    return { ...extension, decision: was ? 'rejected' : 'approved' }
  }
}
