import type { ClauseShown } from '../../../engine/index.js'
import { grouped } from '../../grouped.js'
import type { Block } from '../document/model.js'
import { failingIn, reasonRows } from './conditions.js'
import { clauseName, factsIn, type Saying } from './saying.js'

/** Clauses of the subject that do not apply: of each what does not hold, and no more. */
export function notApplyingBlocks(
  clauses: readonly ClauseShown[],
  saying: Saying,
): readonly Block[] {
  const { words } = saying
  const { labels } = words
  if (clauses.length === 0) return []
  const alike = grouped(clauses, (clause) => soleFact(clause)?.name)
  const many = [...alike].flatMap(([fact, group]) =>
    fact !== undefined && group.length > FEW ? [group] : [],
  )
  const told = new Set(many.flat())
  const rows = clauses
    .filter((clause) => !told.has(clause))
    .flatMap((clause) =>
      reasonRows(clause, saying).map((row, index) => [
        index === 0 ? clauseName(clause, saying) : '',
        ...row,
      ]),
    )
  return [
    { kind: 'heading', level: 2, text: words.notApplying },
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            head: [labels.clause, labels.condition, labels.thisRecord, labels.holds],
            rows,
          } as const,
        ]
      : []),
    ...many.flatMap((group) => manyBlocks(group, saying)),
  ]
}

/** More clauses than these, not applying for one and the same fact, are told together. */
const FEW = 3

/** The one fact for which a clause does not apply. */
function soleFact(clause: ClauseShown) {
  const facts = failingIn(clause).flatMap(factsIn)
  const [first] = facts
  return first && facts.every(({ name }) => name === first.name) ? first : undefined
}

function manyBlocks(group: readonly ClauseShown[], saying: Saying): readonly Block[] {
  const { words, name, fact } = saying
  const [first] = group
  const sole = first && soleFact(first)
  if (!sole) return []
  const cites = [...new Set(group.map(({ clause }) => clause.cite))]
  return [{ kind: 'text', text: words.alikeFalse(cites, name(sole), fact(sole)) }]
}
