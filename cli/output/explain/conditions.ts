import type { ClauseShown, ConditionShown } from '../../../engine/index.js'
import type { Saying } from './saying.js'

/** A clause's conditions, one a row: what is asked, what the record says, whether it holds. */
export type ConditionRow = readonly [asked: string, recorded: string, holds: string]

export function conditionRows(clause: ClauseShown, saying: Saying): readonly ConditionRow[] {
  const { words } = saying
  const { general, unless } = clause
  const parts = conjuncts(general)
  const rows: readonly ConditionRow[] =
    parts.length === 0
      ? [[words.labels.always, '', words.truth.true]]
      : parts.flatMap((part) => rowsOf(part, 0, saying))
  if (!unless) return rows
  const exception: ConditionRow = [words.labels.unless, '', words.exception[unless.truth]]
  return [...rows, exception, ...conjuncts(unless).flatMap((part) => rowsOf(part, 1, saying))]
}

/** Why a clause does not apply: the conditions that do not hold, or the exception that does. */
export function reasonRows(clause: ClauseShown, saying: Saying): readonly ConditionRow[] {
  const { words } = saying
  const failing = failingIn(clause)
  if (failing.length > 0) return failing.flatMap((part) => rowsOf(part, 0, saying))
  const { unless } = clause
  if (!unless) return conditionRows(clause, saying)
  const exception: ConditionRow = [words.labels.unless, '', words.exception[unless.truth]]
  return [exception, ...conjuncts(unless).flatMap((part) => rowsOf(part, 1, saying))]
}

/** What must hold of a clause, and does not. */
export function failingIn({ general }: ClauseShown): readonly ConditionShown[] {
  return conjuncts(general).filter(({ truth }) => truth === 'false')
}

/** A condition in one line, with what the record says and whether that holds. */
export function conditionLine(condition: ConditionShown, saying: Saying): string {
  const { words } = saying
  switch (condition.kind) {
    case 'all':
      return condition.of.map((part) => conditionLine(part, saying)).join(words.comma)
    case 'any':
      return words.alternatives(condition.of.map((part) => conditionLine(part, saying)))
    case 'not':
      return `${words.labels.not}${conditionLine(condition.of, saying)}`
    default: {
      const [row] = rowsOf(condition, 0, saying)
      const [asked = '', recorded = '', holds = ''] = row ?? []
      return words.answered(asked, recorded, holds)
    }
  }
}

/** What must hold together needs no bracket of its own. */
function conjuncts(condition: ConditionShown): readonly ConditionShown[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition]
}

function rowsOf(condition: ConditionShown, depth: number, saying: Saying): readonly ConditionRow[] {
  const { words } = saying
  const truth = words.truth[condition.truth]
  const lead = '　'.repeat(depth)
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [
        [`${lead}${words.labels[condition.kind]}`, '', truth],
        ...condition.of.flatMap((part) => rowsOf(part, depth + 1, saying)),
      ]
    case 'not':
      return [[`${lead}${words.labels.not}`, '', truth], ...rowsOf(condition.of, depth + 1, saying)]
    default: {
      const asked = `${lead}${saying.name(condition.fact)}${words.colon}${askedOf(condition, saying)}`
      return [[asked, saying.fact(condition.fact), truth]]
    }
  }
}

function askedOf(
  condition: Exclude<ConditionShown, { kind: 'all' | 'any' | 'not' }>,
  { words, value, messages }: Saying,
): string {
  switch (condition.kind) {
    case 'present':
      return words.labels.present
    case 'absent':
      return words.labels.absent
    case 'compares':
      return condition.written
    case 'equals': {
      const all = condition.values.map((one) => value(one))
      return condition.group === undefined
        ? words.alternatives(all)
        : messages.show.group(condition.group, [words.list(all)])
    }
  }
}
