import type { ClauseShown, DecidedShown, Explanation, FactShown } from '../../../engine/index.js'
import type { Block } from '../document/model.js'
import { conditionLine } from './conditions.js'
import { factsIn, type Saying } from './saying.js'

/** The record as it was known, extension by extension, and what the rules made of it. */
export function factBlocks(explanation: Explanation, saying: Saying): readonly Block[] {
  const { words, name, at } = saying
  const { facts, later, decided } = explanation
  const filled = facts.filter((fact) => !fact.derived && hasValue(fact) && fact.list === undefined)
  const told = new Set(later.map((fact) => fact.name))
  const foreign = foreignFacts(explanation)
  const empty = facts.filter(
    (fact) => !fact.derived && !hasValue(fact) && !told.has(fact.name) && !foreign.has(fact.name),
  )
  const lists = facts.filter(({ list }) => list !== undefined && list.length > 0)
  const rows: [string, string][] = filled.map((fact) => [name(fact), saying.fact(fact)])
  for (const table of decided) if (isOfUse(table)) rows.push(decidedRow(table, saying))
  const notes = later.map((one) =>
    words.later(name(one), at(one.at), one.stage, one.began && at(one.began)),
  )
  return [
    { kind: 'table', head: [words.labels.fact, words.labels.value], rows },
    ...lists.flatMap((fact) => listBlocks(fact, saying)),
    ...(empty.length > 0
      ? [{ kind: 'text', text: words.notFilledFacts(empty.map(name)), quiet: true } as const]
      : []),
    ...(notes.length > 0 ? [{ kind: 'list', items: notes } as const] : []),
  ]
  function listBlocks({ list = [], ...fact }: FactShown, { words: { labels } }: Saying): Block[] {
    const cell = (value: unknown) => (typeof value === 'string' ? at(value) : labels.none)
    if (list.some((one) => 'decision' in one)) {
      return [
        { kind: 'text', text: name(fact) },
        {
          kind: 'table',
          head: [
            labels.requested,
            labels.decidedAt,
            labels.decision,
            labels.promised,
            labels.reason,
          ],
          rows: list.map((one) => [
            cell(one.requestedAt),
            cell(one.decidedAt),
            words.decision(String(one.decision)),
            cell(one.promisedAt),
            cell(one.reason),
          ]),
        },
      ]
    }
    return [
      { kind: 'text', text: name(fact) },
      {
        kind: 'table',
        head: [labels.start, labels.end],
        rows: list.map((one) => [cell(one.from), cell(one.to)]),
      },
    ]
  }
}

/** Facts of which only clauses ask that do not apply. */
function foreignFacts({ clauses }: Explanation): ReadonlySet<string> {
  const asked = (clause: ClauseShown) =>
    [clause.general, ...(clause.unless ? [clause.unless] : [])]
      .flatMap(factsIn)
      .map(({ name }) => name)
  const isOff = ({ applies }: ClauseShown) => applies === 'does-not-apply'
  const used = new Set(clauses.filter((clause) => !isOff(clause)).flatMap(asked))
  return new Set(
    clauses
      .filter(isOff)
      .flatMap(asked)
      .filter((name) => !used.has(name)),
  )
}

/** A table that gave nothing, of a record that has nothing that it asks for, says nothing. */
function isOfUse({ rows, row }: DecidedShown): boolean {
  return row !== undefined || rows.some(({ when }) => factsIn(when).some(({ given }) => given))
}

/** What a decision table gave, row by row where the record has anything that a row asks for. */
function decidedRow({ fact, rows, row }: DecidedShown, saying: Saying): [string, string] {
  const { words, name } = saying
  const value = row === undefined ? words.noRow : saying.fact(fact)
  const asked = rows.some(({ when }) => factsIn(when).some(({ given }) => given))
  const lines = rows.map(({ when, gives }, index) =>
    words.decidedRow(
      index + 1,
      index === row,
      gives.kind === 'fact' ? name(gives.fact) : saying.value(gives.value),
      conditionLine(when, saying),
    ),
  )
  return [words.decidedFact(name(fact)), asked ? [value, ...lines].join('\n') : value]
}

function hasValue({ scalar, moment, list }: FactShown): boolean {
  return scalar !== undefined || moment !== undefined || (list !== undefined && list.length > 0)
}
