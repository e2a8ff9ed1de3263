import type { Span } from '../../source/texts.js'
import type { Condition } from '../model/clause.js'
import { isPossible, namesOf, recordWhere, type Setting } from './finding.js'
import { type Formula, not } from './formula.js'
import { factIs, givesFrom, holds } from './logic.js'
import type { Space } from './space.js'

/**
 * A fact that an exception or a `not` asks for, and that a record need not have: without it
 * neither is decided, and the clause gives nothing, however long it has been waited. Meant is
 * mostly that what is not said is not so, which facts.yaml can say (`absent`).
 */
export function findMissingUndecides(setting: Setting): void {
  for (const clause of setting.clauses) {
    const space = setting.spaceOf(clause.subject)
    const place = { setting, space, part: 'clause', name: [clause.id] } as const
    findInCondition(clause.when, [givesFrom(clause, space)], place)
  }
  for (const { subject, rows, label, fact } of setting.decides) {
    const space = setting.spaceOf(subject)
    const place = { setting, space, part: 'row', name: [label, fact] } as const
    for (const [index, { when }] of rows.entries()) {
      // a row further down may still give the fact
      const others = rows.filter((_, other) => other !== index)
      const untaken = others.map((other) => not(holds(other.when, space)))
      findInCondition(when, untaken, place)
    }
  }
}

interface Place {
  readonly setting: Setting
  readonly space: Space
  readonly part: 'clause' | 'row'
  /** What the clause or the derived fact is called. */
  readonly name: readonly [string, ...string[]]
}

function findInCondition(when: Condition, around: readonly Formula[], place: Place): void {
  const { setting, space, part, name } = place
  const seen = new Set<string>()
  for (const { fact, span } of deniedIn(when)) {
    if (seen.has(fact)) continue
    seen.add(fact)
    const missing = factIs(fact, ({ given, value }) => !given && value === undefined, space)
    const taken = holds(withoutDenied(when, fact), space)
    const undecided = [...around, missing, taken, not(holds(when, space))]
    const asked = space.subject.byName.get(fact)
    if (!asked || !span || !isPossible(undecided, space)) continue
    setting.find({
      span,
      problem: {
        code: 'missing-undecides',
        part,
        name: name[0],
        fact: asked.label,
        type: asked.type,
        derived: space.decides.has(fact),
      },
      of: [name, namesOf(asked)],
      witness: recordWhere(undecided, space, setting),
    })
  }
}

/** What is asked of a fact's value where it must not be so; whether it is filled in is never unknown. */
function deniedIn(
  condition: Condition,
  denied = false,
): readonly { readonly fact: string; readonly span?: Span }[] {
  if (condition.kind === 'not') return deniedIn(condition.of, !denied)
  if ('of' in condition) return condition.of.flatMap((part) => deniedIn(part, denied))
  const asks = condition.kind === 'equals' || condition.kind === 'compares'
  return denied && asks ? [condition] : []
}

/** The condition as if what must not be so of the fact were not. */
function withoutDenied(condition: Condition, fact: string, denied = false): Condition {
  if (condition.kind === 'not')
    return { ...condition, of: withoutDenied(condition.of, fact, !denied) }
  if ('of' in condition) {
    return { ...condition, of: condition.of.map((part) => withoutDenied(part, fact, denied)) }
  }
  const asks = condition.kind === 'equals' || condition.kind === 'compares'
  return denied && asks && condition.fact === fact ? { kind: 'any', of: [] } : condition
}
