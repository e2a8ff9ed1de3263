import { isPossible, recordWhere, type Setting } from './finding.js'
import { holds, inOrder, isThere } from './logic.js'

/**
 * A limit whose end, once there, never comes after its start: by the same fact, or by what
 * facts.yaml asks of the order of instants. Whatever the record, it is met.
 */
export function findEndNotAfterStart(setting: Setting): void {
  for (const clause of setting.clauses) {
    const { limit } = clause
    if (!limit?.to) continue
    const space = setting.spaceOf(clause.subject)
    const always = [holds(clause.when, space), ...inOrder(space)]
    const ended = [...always, isThere(limit.from, space), isThere(limit.to, space)]
    const after = [isThere(limit.from, space, false), isThere(limit.to, space, true)]
    if (!isPossible(ended, space) || isPossible([...always, ...after], space)) continue
    setting.find({
      span: limit.span,
      severity: 'error',
      problem: { code: 'end-not-after-start', clause: clause.id },
      of: [[clause.id]],
      witness: recordWhere(ended, space, setting),
    })
  }
}
