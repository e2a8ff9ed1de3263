import { nearest } from '../../source/nearest.js'
import type { Plan, PlanIntake } from '../plan/plan.js'
import { type ReadRecord, readRecord } from './read-record.js'
import type { RawRecord, RecordProblem } from './record.js'

/** A raw record with the subject that it names, read; whichever version will govern it. */
export type OpenedRecord =
  | (Extract<ReadRecord, { ok: true }> & { readonly intake: PlanIntake })
  | Extract<ReadRecord, { ok: false }>

export function openRecord(raw: RawRecord, plan: Plan): OpenedRecord {
  if (typeof raw !== 'object' || raw === null) return wrong({ code: 'not-a-record' })
  const name = raw.subject
  const intake = typeof name === 'string' ? plan.intake.get(name) : undefined
  if (!intake) return wrong(unknownSubject(name, plan))
  const read = readRecord(raw, intake.subject, plan.offset)
  return read.ok ? { ...read, intake } : read
}

function wrong(problem: RecordProblem): OpenedRecord {
  return { ok: false, problems: [problem] }
}

function unknownSubject(name: unknown, { ruleset }: Plan): RecordProblem {
  const value = typeof name === 'string' ? name : ''
  const known = [...ruleset.subjects.values()].flatMap((subject) => [subject.name, subject.label])
  const near = nearest(value, known)
  return {
    code: 'unknown-subject',
    field: 'subject',
    value,
    known,
    ...(near === undefined ? {} : { nearest: near }),
  }
}
