import type { Clause, Decide, Version } from '../../../engine/index.js'
import { wrapHanging } from '../width.js'
import { conditionLines, factsOf } from './condition.js'
import type { Names } from './names.js'

/** The decision tables that clauses look at, row by row: what holds → what follows. */
export function decidesOf(clauses: readonly Clause[], version: Version): readonly Decide[] {
  const used = new Set(
    clauses.flatMap(({ subject, when, limit }) =>
      [...factsOf(when), ...factsOf(limit?.from), ...factsOf(limit?.to)].map(
        (fact) => `${subject} ${fact}`,
      ),
    ),
  )
  return version.decides.filter(({ subject, fact }) => used.has(`${subject} ${fact}`))
}

export function decideLines(
  decide: Decide,
  version: Version,
  names: Names,
  columns: number,
): readonly string[] {
  const subject = version.subjects.get(decide.subject)
  const fact = subject?.byName.get(decide.fact)
  if (!subject || !fact) return []
  const rows = decide.rows.map(({ when, gives }, index) => {
    const tests = conditionLines(when, subject, names).map((line) => line.replace(/^ *· /, ''))
    const result =
      gives.kind === 'fact' ? names.fact(subject, gives.fact) : names.value(fact, gives.value)
    const text = `${tests.join(names.language === 'zh' ? '；' : '; ')} → ${result}`
    return `    ${index + 1}. ${wrapHanging(text, columns, 7)}`
  })
  return [`  ${names.of(fact)}`, ...rows, `    ${names.messages.show.labels.otherwise}`]
}
