import { asInstant, formatDay, formatMoment, type Moment } from '../../calendar/index.js'
import type { Plan } from '../plan/plan.js'
import { governedAsOf } from '../verdict/govern.js'
import { openRecord } from './open-record.js'
import type {
  Extension,
  FactValue,
  Interval,
  RawRecord,
  Rejection,
  ResolvedRecord,
} from './record.js'

/** A record as the rules read it, written out again. */
export interface Imported {
  readonly kind: 'imported'
  /**
   * `subject` and facts by English name, choices by theirs, instants in ISO 8601 at the
   * calendar's offset, dates as dates; fields that facts.yaml does not know as they came.
   */
  readonly record: RawRecord
  readonly unknownFields: readonly string[]
}

/**
 * Reads one record against facts.yaml and writes it in the one form that all records have, without
 * evaluating it, by the last version that may come to govern it: what comes out evaluates to what the record itself would.
 */
export function importRecord(raw: RawRecord, plan: Plan): Imported | Rejection {
  const end = asInstant(Number.POSITIVE_INFINITY)
  const read = openRecord(raw, plan, governedAsOf(end, plan))
  if (!read.ok) return { kind: 'rejection', record: raw, problems: read.problems }
  const record: Record<string, unknown> = writeFacts(read.record, plan.offset)
  for (const field of read.unknown) record[field] = raw[field]
  const known = plan.intake.get(read.record.subject.name)?.known
  // facts that only another version has go on as they came
  const facts = new Set(read.record.subject.facts.map(({ name }) => name))
  for (const field of Object.keys(raw)) {
    if (known?.has(field) && !facts.has(field)) record[field] = raw[field]
  }
  return { kind: 'imported', record, unknownFields: read.unknown }
}

function writeFacts(
  { subject, values, given }: ResolvedRecord,
  offset: number,
): Record<string, unknown> {
  const record: Record<string, unknown> = { subject: subject.name }
  for (const [slot, { name }] of subject.facts.entries()) {
    if (given[slot]) record[name] = writeValue(values[slot], offset)
  }
  return record
}

function writeValue(value: FactValue, offset: number): unknown {
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((part) => writePart(part, offset))
  return formatMoment(value as Moment, offset)
}

export function writePart(
  part: Extension | Interval,
  offset: number,
): Readonly<Record<string, unknown>> {
  const moment = (one: Moment | undefined) => one && formatMoment(one, offset)
  if ('from' in part) return { from: moment(part.from), to: moment(part.to) }
  const { requestedAt, decidedAt, decision, promisedAt, reason } = part
  return {
    requestedAt: moment(requestedAt),
    decidedAt: moment(decidedAt),
    decision,
    promisedAt: promisedAt === undefined ? undefined : formatDay(promisedAt),
    reason,
  }
}
