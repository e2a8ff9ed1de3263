import type { Fact, Subject } from '../../model/fact.js'

/**
 * Every subject that any version has, with every fact: how tables and logs are read, where no one
 * knows yet which version a record will fall under. What a later version says comes first.
 */
export function everySubject(
  given: readonly ReadonlyMap<string, Subject>[],
): ReadonlyMap<string, Subject> {
  const all = new Map<string, Subject>()
  for (const subjects of new Set(given)) {
    for (const [name, subject] of subjects) {
      const earlier = all.get(name)
      all.set(name, earlier && earlier !== subject ? joined(subject, earlier) : subject)
    }
  }
  return all
}

function joined(later: Subject, earlier: Subject): Subject {
  const left = earlier.facts.filter(({ name }) => later.facts.every((fact) => fact.name !== name))
  const facts = [...later.facts.map((fact) => withValues(fact, earlier)), ...left]
  const names = facts
    .toReversed()
    .flatMap((fact) => [[fact.label, fact] as const, [fact.name, fact] as const])
  return { ...later, facts, byName: new Map(names) }
}

/** A choice may lose a value, which records of the earlier version still have. */
function withValues(fact: Fact, earlier: Subject): Fact {
  const old = earlier.facts.find(({ name }) => name === fact.name)
  const lost = old?.values.filter(({ name }) => fact.values.every((one) => one.name !== name)) ?? []
  return lost.length > 0 ? { ...fact, values: [...fact.values, ...lost] } : fact
}
