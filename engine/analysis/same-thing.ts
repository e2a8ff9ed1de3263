import type { Clause, InstantExpression, Limit } from '../model/clause.js'
import { recordWhere, type Setting } from './finding.js'
import { anyOf, type Formula, not } from './formula.js'
import { givesFrom, holds, inOrder, isThere } from './logic.js'
import type { Space } from './space.js'
import { timesFor } from './witness.js'

/**
 * Two clauses that both give cards for the same thing, to one record. The same thing is: a clock
 * with the same start and the same end, or a card given directly under the same item. Clauses
 * with another start or end, or of other items, look at other things.
 */
export function findSameThing(setting: Setting): void {
  const { clauses } = setting.version
  for (const [index, second] of clauses.entries()) {
    for (const first of clauses.slice(0, index)) {
      if (first.subject !== second.subject || !isSameThing(first, second)) continue
      if (!setting.clauses.includes(first) && !setting.clauses.includes(second)) continue
      const space = setting.spaceOf(first.subject)
      const { version, until } = setting
      const times = timesFor(version, until, Math.max(daysOf(first.limit), daysOf(second.limit)))
      const witness = recordWhere(bothGive(first, second, space), space, setting, times)
      if (!witness) continue
      setting.find({
        span: second.span,
        problem: { code: 'same-thing-twice', first: first.id, second: second.id },
        of: [[first.id], [second.id]],
        witness,
        related: [{ span: first.span, what: 'first' }],
      })
    }
  }
}

function isSameThing(a: Clause, b: Clause): boolean {
  if (a.limit && b.limit) {
    return (
      shapeOf(a.limit.from) === shapeOf(b.limit.from) && shapeOf(a.limit.to) === shapeOf(b.limit.to)
    )
  }
  return a.card !== undefined && b.card !== undefined && a.item === b.item
}

/** How an instant is taken, whatever the order in which its parts are written. */
function shapeOf(expression: InstantExpression | undefined): string {
  if (expression === undefined) return ''
  if (expression.kind === 'fact') return expression.fact
  // of what another limit comes to nothing is known, and so nothing is said
  if (!('of' in expression)) return `${expression.kind} ${JSON.stringify(expression.span)}`
  const parts = expression.of.map(shapeOf)
  if (parts.length === 1) return parts[0] ?? ''
  if (expression.kind !== 'first-present') parts.sort()
  return `${expression.kind}(${parts.join()})`
}

/** Both hold, and what they count has started and not ended while it was counted. */
function bothGive(first: Clause, second: Clause, space: Space): readonly Formula[] {
  const both = [holds(first.when, space), holds(second.when, space)]
  const { limit } = first
  if (!limit) return [...both, givesFrom(first, space), givesFrom(second, space)]
  const open = limit.to
    ? [anyOf([not(isThere(limit.to, space)), isThere(limit.to, space, true)])]
    : []
  const { governedBy } = space.subject
  const governed = anyOf([not(isThere(governedBy, space)), isThere(governedBy, space, false)])
  return [...both, ...inOrder(space), isThere(limit.from, space, false), ...open, governed]
}

const HOUR = 3_600_000

/** More days than a limit can take: two of three days rest, and a working day has but an hour. */
function daysOf(limit: Limit | undefined): number {
  const lengths = [...(limit?.tiers ?? []), ...(limit?.extended?.tiers ?? [])].map(({ length }) =>
    length.kind === 'time' ? length.ms / HOUR : length.days + 31 * length.months,
  )
  return 30 + 3 * Math.ceil(Math.max(0, ...lengths))
}
