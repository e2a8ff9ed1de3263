import type { Clause, Condition, Decide } from '../model/clause.js'
import { conflictIn, spanOf } from './conflict.js'
import { isPossible, recordWhere, type Setting } from './finding.js'
import { type Formula, not } from './formula.js'
import { givesFrom, holds, rowTaken } from './logic.js'
import type { Space } from './space.js'

/**
 * What can never be: a clause that no record meets, an exception that leaves nothing of its rule
 * or is never met, a branch of `any` or a row of a decision table that never has its turn.
 */
export function findNever(setting: Setting): void {
  for (const clause of setting.clauses) {
    findInClause(clause, { setting, space: setting.spaceOf(clause.subject), name: [clause.id] })
  }
  for (const decide of setting.decides) findInRows(decide, setting)
}

interface Place {
  readonly setting: Setting
  readonly space: Space
  /** What the clause or the derived fact is called. */
  readonly name: readonly [string, ...string[]]
}

function findInClause(clause: Clause, place: Place): void {
  const { setting, space, name } = place
  const { general, unless } = clause
  const starts = givesFrom(clause, space)
  const ruled = [holds(general, space), starts]
  if (!isPossible(ruled, space)) {
    const { facts, at, met } = conflictIn(clause, space)
    setting.find({
      span: clause.span,
      severity: 'error',
      problem: { code: 'never-holds', part: 'clause', name: name[0], facts },
      of: [name],
      witness: recordWhere(met, space, setting),
      related: at.map((span) => ({ span, what: 'conflicting-line' })),
    })
    return
  }
  findBranches(general, [starts], place)
  if (!unless) return
  const gives = [...ruled, holds(unless, space, true)]
  if (isPossible(gives, space)) {
    if (!isPossible([...ruled, holds(unless, space)], space)) {
      report('exception', unless, gives, place)
    } else findBranches(unless, ruled, place)
    return
  }
  setting.find({
    span: spanOf(unless) ?? clause.span,
    severity: 'error',
    problem: { code: 'exception-swallows', clause: clause.id },
    of: [name],
    witness: recordWhere(ruled, space, setting),
  })
}

/** Branches that are never met where all that stands around them is. */
function findBranches(condition: Condition, around: readonly Formula[], place: Place): void {
  const { space } = place
  switch (condition.kind) {
    case 'not':
      findBranches(condition.of, around, place)
      break
    case 'all':
      for (const part of condition.of) {
        // what facts.yaml asks of every record of the subject is no branch of this clause
        if (part === space.subject.when) continue
        const others = condition.of.filter((other) => other !== part)
        findBranches(part, [...around, ...others.map((other) => holds(other, space))], place)
      }
      break
    case 'any':
      if (condition === space.subject.when || !isPossible(around, space)) break
      for (const part of condition.of) {
        if (isPossible([...around, holds(part, space)], space)) findBranches(part, around, place)
        else report('branch', part, around, place)
      }
  }
}

function findInRows(decide: Decide, setting: Setting): void {
  const { rows } = decide
  const space = setting.spaceOf(decide.subject)
  const place: Place = { setting, space, name: [decide.label, decide.fact] }
  for (const [index, { when }] of rows.entries()) {
    const earlier = rows.slice(0, index).map((row) => not(holds(row.when, space)))
    if (isPossible([rowTaken(rows, index, space)], space)) findBranches(when, earlier, place)
    else
      report(
        'row',
        when,
        isPossible([holds(when, space)], space) ? [holds(when, space)] : [],
        place,
      )
  }
}

/** `shown`: what the witness meets, and yet not this part. */
function report(
  part: 'branch' | 'exception' | 'row',
  condition: Condition,
  shown: readonly Formula[],
  { setting, space, name }: Place,
): void {
  const span = spanOf(condition)
  if (!span) return
  setting.find({
    span,
    problem: { code: 'never-holds', part, name: name[0], facts: [] },
    of: [name],
    witness: recordWhere(shown, space, setting),
  })
}
