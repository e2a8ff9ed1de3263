import type { Clause, Condition } from '../model/clause.js'
import type { Fact, Scalar } from '../model/fact.js'
import { factsIn } from './conflict.js'
import { isPossible, recordWhere, type Setting } from './finding.js'
import { ALWAYS, type Formula, not, withState } from './formula.js'
import { factIs, holds } from './logic.js'
import type { Space } from './space.js'

/**
 * Values of a choice that no clause covers, where clauses cover others: such a record gives no
 * card and no warning. A clause covers a value if some record gets its card for being of that
 * value, or a decision table goes by it. One that a rule names, be it to leave it out, has not been forgotten.
 */
export function findUncoveredValues(setting: Setting): void {
  for (const subject of setting.version.subjects.values()) {
    const clauses = setting.version.clauses.filter((clause) => clause.subject === subject.name)
    for (const fact of subject.facts) {
      if (fact.type === 'choice') findInFact(fact, clauses, setting)
    }
  }
}

function findInFact(fact: Fact, clauses: readonly Clause[], setting: Setting): void {
  const [first] = clauses
  if (!first) return
  const space = setting.spaceOf(first.subject)
  const rows = [...space.decides.values()].flatMap((decide) => decide.rows)
  const rules = [...clauses, ...rows].map(({ when }) => when)
  const slot = space.slots.get(fact.name)
  const going = rules.filter((when) =>
    slot === undefined ? factsIn(when).includes(fact.name) : mentions(holds(when, space), slot),
  )
  const covered = fact.values.map(({ name }) =>
    going.some((when) => covers(when, fact, name, space)),
  )
  // a choice that makes no difference is not what these clauses go by
  if (!covered.includes(true)) return
  const named = new Set(rules.flatMap((when) => namedIn(when, fact.name)))
  for (const [index, value] of fact.values.entries()) {
    const is = factIs(fact.name, (state) => state.given && state.value === value.name, space)
    if (covered[index] || named.has(value.name) || !isPossible([is], space)) continue
    const cardless = [is, ...clauses.map(({ when }) => not(holds(when, space)))]
    setting.find({
      span: value.span ?? fact.span,
      problem: { code: 'value-without-clause', fact: fact.label, value: value.label },
      of: [
        [fact.name, fact.label],
        [value.name, value.label],
      ],
      witness: otherwise(fact, going, space)
        .map((met) => recordWhere([...cardless, met], space, setting))
        .find((witness) => witness !== undefined),
    })
  }
}

/** What would give a card if only the value were another; or at least gives none. */
function otherwise(fact: Fact, going: readonly Condition[], space: Space): readonly Formula[] {
  const slot = space.slots.get(fact.name)
  if (slot === undefined) return [ALWAYS]
  const states = (space.states[slot] ?? []).map((_, bit) => bit)
  const met = going.flatMap((when) => states.map((bit) => withState(holds(when, space), slot, bit)))
  return [...met, ALWAYS]
}

/** Some record meets the condition with this value, and would not with another or with none. */
function covers(when: Condition, fact: Fact, value: Scalar, space: Space): boolean {
  const formula = holds(when, space)
  const slot = space.slots.get(fact.name)
  if (slot === undefined) {
    // a derived fact cannot be changed by itself
    const is = factIs(fact.name, (state) => state.value === value, space)
    return isPossible([is, formula], space)
  }
  const states = space.states[slot] ?? []
  const own = states.findIndex((state) => state.given && state.value === value)
  const met = withState(formula, slot, own)
  return (
    isPossible([met], space) &&
    states.some(
      (_, bit) => bit !== own && isPossible([met, not(withState(formula, slot, bit))], space),
    )
  )
}

function mentions(formula: Formula, slot: number): boolean {
  return formula.kind === 'in'
    ? formula.slot === slot
    : formula.of.some((part) => mentions(part, slot))
}

/** The values that conditions name, to take them in or to leave them out. */
function namedIn(condition: Condition, fact: string): readonly Scalar[] {
  if (condition.kind === 'not') return namedIn(condition.of, fact)
  if ('of' in condition) return condition.of.flatMap((part) => namedIn(part, fact))
  return condition.kind === 'equals' && condition.fact === fact ? condition.values : []
}
