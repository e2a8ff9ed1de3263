import type { IntakeProblem, UnreadableReason } from '../../intake/items.js'
import type { LogProblem } from '../../intake/log/item.js'
import type { RefusedReason } from '../../intake/table/rows.js'

type AnyProblem = IntakeProblem | UnreadableReason | LogProblem['problem']

/** Why a record was refused, as far as they are counted apart. */
export type RejectKind =
  | Exclude<AnyProblem['code'], 'refused-cell'>
  | RefusedReason
  | 'no-such-date'
  | 'no-such-time'

export function kindOf(problem: AnyProblem): RejectKind {
  if (problem.code === 'refused-cell') return problem.reason
  if (problem.code !== 'not-an-instant') return problem.code
  const { reason } = problem
  return reason === 'no-such-date' || reason === 'no-such-time' ? reason : problem.code
}
