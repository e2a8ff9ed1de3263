import { parseMoment } from '../../calendar/index.js'
import { readRecord } from '../../engine/facts/read-record.js'
import type { EventModel, RawRecord, RecordProblem, Subject } from '../../engine/index.js'
import { unitName } from '../../source/unit-name.js'
import type { Found, History } from './history.js'
import { type LogItem, type LogProblem, placeOf } from './item.js'
import { nameAssignments } from './name-assignments.js'
import { shown } from './read-line.js'
import { valuesOf } from './writes.js'

/** The history of an order, when it has been told → its records, each held against its subject. */
export type LogRecord = Pick<Extract<LogItem, { kind: 'record' }>, 'place' | 'record' | 'lines'>

export interface Records {
  /** Assignments as dispatched, then what was found about them. */
  readonly records: readonly LogRecord[]
  readonly problems: readonly LogProblem[]
}

export function toRecords(
  order: string,
  history: History,
  model: EventModel,
  offset: number,
): Records {
  const { assignments } = history
  const names = nameAssignments(assignments)
  const records: LogRecord[] = []
  const problems: LogProblem[] = []
  const values = assignments.map(({ facts, lists }, index) => {
    const value = new Map<string, unknown>([
      [model.order, order],
      [model.assignment, names[index]],
    ])
    for (const [fact, told] of [...history.facts, ...facts]) value.set(fact, told.value)
    for (const [fact, elements] of lists) {
      value.set(
        fact,
        elements.map(({ parts }) => parts),
      )
    }
    return value
  })
  for (const [index, { facts, opened, lines }] of assignments.entries()) {
    const record = recordOf(model.subject, values[index] ?? new Map())
    const toldBy = (fact: string) => (facts.get(fact) ?? history.facts.get(fact))?.line ?? opened
    for (const problem of problemsOf(record, model.subject, offset)) {
      const place = placeOf(toldBy(factIn(problem)))
      problems.push({ place, event: undefined, subject: model.subject.name, problem })
    }
    records.push({ place: placeOf(opened), record, lines: [...history.orderLines, ...lines] })
  }
  for (const found of history.found) {
    const of = values[assignments.indexOf(found.of)] ?? new Map()
    const { line } = found.event
    const subject = found.type.subject.name
    const about = { place: placeOf(line), event: found.type.label, subject }
    const { record, contradictions } = foundRecord(found, of, offset)
    const wrong = [...contradictions, ...problemsOf(record, found.type.subject, offset)]
    problems.push(...wrong.map((problem) => ({ ...about, problem })))
    records.push({ place: about.place, record, lines: [line] })
  }
  return { records, problems }
}

/** The event's facts by name, then what facts.yaml has it write; the two may not differ. */
function foundRecord(
  { event, type }: Found,
  of: ReadonlyMap<string, unknown>,
  offset: number,
): { readonly record: RawRecord; readonly contradictions: readonly LogProblem['problem'][] } {
  const written = new Map(valuesOf(event, type.writes))
  for (const { target, from } of type.takes) {
    const value = of.get(from)
    if (value !== undefined) written.set(target, value)
  }
  const named = type.subject.facts.map(({ name }) => ({
    target: name,
    fields: [name],
    value: undefined,
  }))
  const contradictions: LogProblem['problem'][] = []
  const values = new Map(valuesOf(event, named))
  for (const [field, other] of written) {
    const value = values.get(field)
    if (value !== undefined && !same(value, other, offset)) {
      const said = { value: shown(value), other: shown(other) }
      contradictions.push({ code: 'contradiction', field, ...said })
    }
    values.set(field, other)
  }
  return { record: recordOf(type.subject, values), contradictions }
}

function same(a: unknown, b: unknown, offset: number): boolean {
  if (a === b) return true
  if (typeof a !== 'string' || typeof b !== 'string') return false
  if (unitName(a) === unitName(b)) return true
  const [one, other] = [parseMoment(a, offset), parseMoment(b, offset)]
  return one.ok && other.ok && JSON.stringify(one.moment) === JSON.stringify(other.moment)
}

/** Facts in the order of facts.yaml, whatever order they were told in. */
function recordOf(subject: Subject, values: ReadonlyMap<string, unknown>): RawRecord {
  const record: Record<string, unknown> = { subject: subject.name }
  for (const { name } of subject.facts) if (values.has(name)) record[name] = values.get(name)
  if (typeof record.unit === 'string') record.unit = unitName(record.unit)
  return record
}

function problemsOf(record: RawRecord, subject: Subject, offset: number): readonly RecordProblem[] {
  const read = readRecord(record, subject, offset)
  return read.ok ? [] : read.problems
}

function factIn(problem: RecordProblem): string {
  return 'field' in problem ? problem.field.replace(/[.[].*$/, '') : ''
}
