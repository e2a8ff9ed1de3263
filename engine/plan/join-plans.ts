import type { Subject } from '../model/fact.js'
import { everySubject } from '../ruleset/facts/every-subject.js'
import type { Plan, PlanIntake } from './plan.js'

/** Several rulesets that look at the same records, each by its own plan. */
export interface Plans {
  readonly plans: readonly Plan[]
  /** What records are read by, before any ruleset has judged them: every subject of every one. */
  readonly reading: Plan
}

/** Joins plans, at least one. A fact that one ruleset has is no unknown field to another. */
export function joinPlans(plans: readonly Plan[]): Plans {
  const [first] = plans
  if (!first) throw new Error('no plan to join')
  if (plans.length === 1) return { plans, reading: first }
  const subjects = everySubject(plans.map(({ ruleset }) => ruleset.subjects).toReversed())
  const events = plans.find(({ ruleset }) => ruleset.events)?.ruleset.events
  const intake = new Map(plans.toReversed().flatMap((plan) => [...plan.intake]))
  const joined = plans.map((plan) => ({ ...plan, intake: knowing(plan.intake, subjects) }))
  const reading: Plan = {
    ...first,
    ruleset: { ...first.ruleset, subjects, events },
    intake: knowing(intake, subjects),
  }
  return { plans: joined, reading }
}

function knowing(
  intake: ReadonlyMap<string, PlanIntake>,
  subjects: ReadonlyMap<string, Subject>,
): ReadonlyMap<string, PlanIntake> {
  return new Map(
    [...intake].map(([name, entry]) => {
      const facts = subjects.get(entry.subject.name)?.facts ?? []
      return [name, { ...entry, known: new Set(facts.map((fact) => fact.name)) }]
    }),
  )
}
