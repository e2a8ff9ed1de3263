import type { RawRecord, Subject } from '../../engine/index.js'
import type { IntakeProblem, RecordColumns, UnreadableReason } from '../items.js'
import { cellText, columnNames, findColumn } from './find-header.js'
import type { Target, Vocabulary } from './map-columns.js'
import type { Cell } from './rows.js'

/** A table's columns as one subject reads them: a row of cells → a record. */
export interface ReadRow {
  readonly record: RawRecord
  readonly columns: RecordColumns
  readonly problems: readonly IntakeProblem[]
}

const BLANK: Target = { kind: 'blank' }
const SOUND: readonly IntakeProblem[] = Object.freeze([])

export class TableColumns {
  readonly targets: readonly Target[]
  readonly names: readonly string[]
  /** Two columns that carry the same thing. */
  readonly twice: Extract<UnreadableReason, { code: 'header-twice' }> | undefined
  /** The column of the fact that is first in the record's identity. */
  readonly idColumn: number
  readonly #columns: RecordColumns
  /** The columns of facts that every record has. */
  readonly requiredColumns: readonly number[]
  readonly #subject: Subject

  constructor(subject: Subject, rows: readonly (readonly string[])[], vocabulary: Vocabulary) {
    this.#subject = subject
    this.names = distinct(columnNames(rows))
    const found = this.names.map((name, index) =>
      name === '' ? undefined : findColumn(rows, index, vocabulary),
    )
    const taken = new Set(found)
    this.targets = found.map((target, index) => {
      const name = this.names[index] ?? ''
      if (target || name === '') return target ?? BLANK
      // 办结时限 beside 办结时间 is a column of its own, and no slip
      const near = vocabulary.nearest(name)
      const other = near !== undefined && taken.has(vocabulary.find(near))
      return other
        ? { kind: 'unknown', nearest: undefined, beside: true }
        : { kind: 'unknown', nearest: near }
    })
    this.twice = firstTwice(this.names, this.targets)
    this.#columns = { headers: this.names, byField: fieldsOf(this.targets, this.names) }
    const [id] = subject.identity
    this.idColumn = this.targets.findIndex((target) => isFact(target, id))
    this.requiredColumns = [...this.targets.keys()].filter((index) => {
      const target = this.targets[index]
      return target?.kind === 'fact' && target.fact.required
    })
  }

  read(cells: readonly Cell[]): ReadRow {
    const record: Record<string, unknown> = { subject: this.#subject.name }
    let problems: IntakeProblem[] | undefined
    for (let index = 0; index < this.targets.length; index++) {
      const target = this.targets[index]
      const cell = cells[index]
      if (!target || cell === undefined || cell === '') continue
      if (target.kind === 'unknown') {
        if (target.beside) continue
        // the engine refuses what looks like a misspelt fact, and passes over the rest
        const text = cellText(cell).trim()
        if (text !== '') record[this.names[index] ?? ''] = text
        continue
      }
      if (target.kind !== 'fact' && target.kind !== 'part') continue
      const read = target.read(cell)
      if (read.kind === 'absent') continue
      if (read.kind === 'problem') {
        problems ??= []
        problems.push(read.problem)
      }
      // what is wrong stays as it was typed
      const value = read.kind === 'value' ? read.value : cellText(cell).trim()
      if (target.kind === 'fact') record[target.fact.name] = value
      else addPart(record, target.fact.name, target.part, value)
    }
    return { record, columns: this.#columns, problems: problems ?? SOUND }
  }
}

/** A row writes one extension, so its parts make a list of one. */
function addPart(record: Record<string, unknown>, fact: string, part: string, value: unknown) {
  const list = record[fact]
  if (Array.isArray(list)) (list[0] as Record<string, unknown>)[part] = value
  else record[fact] = [{ [part]: value }]
}

function fieldsOf(
  targets: readonly Target[],
  names: readonly string[],
): ReadonlyMap<string, number> {
  const fields = new Map<string, number>()
  for (const [index, target] of targets.entries()) {
    const field = fieldOf(target, names[index] ?? '')
    if (field !== undefined) fields.set(field, index)
  }
  return fields
}

/** What the engine calls it when it finds something wrong with it. */
function fieldOf(target: Target, name: string): string | undefined {
  switch (target.kind) {
    case 'fact':
      return target.fact.name
    case 'part':
      return `${target.fact.name}[0].${target.part}`
    case 'subject':
      return 'subject'
    case 'unknown':
      return name
    default:
      return undefined
  }
}

function isFact(target: Target, name: string | undefined): boolean {
  return target.kind === 'fact' && target.fact.name === name
}

/** A second 备注 is kept beside the first. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 || name === '' ? name : `${name} (${count})`
  })
}

function firstTwice(
  names: readonly string[],
  targets: readonly Target[],
): TableColumns['twice'] | undefined {
  const seen = new Map<Target, string>()
  for (const [index, target] of targets.entries()) {
    if (target.kind !== 'fact' && target.kind !== 'part' && target.kind !== 'subject') continue
    const header = names[index] ?? ''
    const other = seen.get(target)
    if (other !== undefined) return { code: 'header-twice', header, other }
    seen.set(target, header)
  }
  return undefined
}
