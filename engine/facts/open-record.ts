import { nearest } from '../../source/nearest.js'
import type { Plan, PlanIntake, PlanVersion } from '../plan/plan.js'
import { type ReadRecord, readRecord } from './read-record.js'
import type { RawRecord, RecordProblem, ResolvedRecord } from './record.js'

/** A raw record read by the facts of the version that governs it, if one does. */
export type OpenedRecord<Governing> =
  | (Extract<ReadRecord, { ok: true }> & {
      readonly version: PlanVersion | undefined
      /** By what the version was chosen. */
      readonly governing: Governing
    })
  | Extract<ReadRecord, { ok: false }>

/** How the version that governs a record is chosen, by the facts that all versions read alike. */
export interface Choice<Governing> {
  readonly by: (first: ResolvedRecord, intake: PlanIntake) => Governing
  readonly version: (governing: Governing) => PlanVersion | undefined
}

export function openRecord<Governing>(
  raw: RawRecord,
  plan: Plan,
  choice: Choice<Governing>,
): OpenedRecord<Governing> {
  if (typeof raw !== 'object' || raw === null) return wrong({ code: 'not-a-record' })
  const name = raw.subject
  const intake = typeof name === 'string' ? plan.intake.get(name) : undefined
  if (!intake) return wrong(unknownSubject(name, plan))
  const first = readRecord(raw, intake.first, plan.offset, intake.known)
  // where the instants themselves are wrong, the last version says what else is
  if (!first.ok) return readByLast(raw, intake, plan) ?? first
  const governing = choice.by(first.record, intake)
  const chosen = choice.version(governing)
  const given = chosen?.version.given.get(intake.subject.name)
  const version = given ? chosen : undefined
  const subject = given ?? intake.subject
  const read =
    subject === intake.first ? first : readRecord(raw, subject, plan.offset, intake.known)
  return read.ok ? { ...read, version, governing } : read
}

function readByLast(
  raw: RawRecord,
  { subject, known }: PlanIntake,
  { versions, offset }: Plan,
): Extract<ReadRecord, { ok: false }> | undefined {
  const last = versions.findLast(({ version }) => version.given.has(subject.name))
  const given = last?.version.given.get(subject.name)
  const read = given && readRecord(raw, given, offset, known)
  return read?.ok === false ? read : undefined
}

function wrong(problem: RecordProblem): Extract<ReadRecord, { ok: false }> {
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
