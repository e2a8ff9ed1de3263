import { formatMoment, type Moment, momentOrder } from '../../calendar/index.js'
import { nearest } from '../../source/nearest.js'
import type { Fact, Subject } from '../model/fact.js'
import { isAbsent, readValue } from './read-value.js'
import type { FactValue, RawRecord, RecordProblem, ResolvedRecord } from './record.js'
import { tooDeepIn } from './too-deep.js'

/** What reading gives: the record, or everything that is wrong with it. */
export type ReadRecord =
  | { readonly ok: true; readonly record: ResolvedRecord; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] }

/**
 * A raw record against its subject: every fact read by its type, required ones there, absence
 * given its meaning. Instants without an offset are read at `offset` (ms), the calendar's.
 * Fields that facts.yaml does not know are named in `unknown`; one that looks like a misspelt
 * fact is refused, because its fact would silently count as absent. Those of `known` are facts
 * that another version has, and are neither.
 */
export function readRecord(
  raw: RawRecord,
  subject: Subject,
  offset: number,
  known: ReadonlySet<string> = none,
): ReadRecord {
  const problems: RecordProblem[] = [...tooDeepIn(raw)]
  const values: FactValue[] = []
  const given: boolean[] = []
  let used = 0
  for (const fact of subject.facts) {
    const value = Object.hasOwn(raw, fact.name) ? raw[fact.name] : undefined
    if (value !== undefined) used++
    if (isAbsent(value)) {
      if (fact.required) {
        problems.push({ code: 'missing-field', field: fact.name, label: fact.label })
      }
      values.push(fact.absent)
      given.push(false)
    } else {
      values.push(readValue(fact, value, offset, problems))
      given.push(true)
    }
  }
  // the usual record has no other field than `subject`
  const fields = Object.keys(raw)
  const unknown =
    fields.length > used ? unknownFields(raw, fields, { subject, known }, problems) : []
  if (problems.length === 0) checkOrder(subject.facts, values, offset, problems)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, record: { subject, values, given }, unknown }
}

const none: ReadonlySet<string> = new Set()

function unknownFields(
  raw: RawRecord,
  fields: readonly string[],
  { subject, known }: { readonly subject: Subject; readonly known: ReadonlySet<string> },
  problems: RecordProblem[],
): readonly string[] {
  const unknown: string[] = []
  for (const field of fields) {
    if (known.has(field)) continue
    const likeness = likenessOf(field, subject)
    if (likeness === 'known') continue
    // a fact that the record has, be it empty, was not misspelt
    if (likeness && !Object.hasOwn(raw, likeness.fact) && !isAbsent(raw[field])) {
      problems.push({
        code: 'unknown-field',
        field,
        nearest: likeness.written === field ? likeness.fact : likeness.written,
      })
    } else {
      unknown.push(field)
    }
  }
  return unknown
}

/** The fact that a field looks like, as its author would have written it. */
interface Likeness {
  readonly fact: string
  readonly written: string
}

/** Fields come again in every record, and looking for the nearest name is dear. */
const likenesses = new WeakMap<Subject, Map<string, Likeness | 'known' | undefined>>()

function likenessOf(field: string, subject: Subject): Likeness | 'known' | undefined {
  const known = likenesses.get(subject) ?? new Map<string, Likeness | 'known' | undefined>()
  if (known.size === 0) {
    known.set('subject', 'known')
    for (const { name } of subject.facts) known.set(name, 'known')
    likenesses.set(subject, known)
  }
  if (known.has(field)) return known.get(field)
  const names = new Map(
    subject.facts
      .filter(({ derived }) => !derived)
      .flatMap(({ name, label, aliases }) =>
        [name, label, ...aliases].map((written) => [written, name] as const),
      ),
  )
  const written = nearest(field, names.keys())
  const fact = written === undefined ? undefined : names.get(written)
  const likeness = written === undefined || fact === undefined ? undefined : { fact, written }
  // as many as the fields of one kind of record; what is thrown at it must not fill the memory
  if (known.size < MOST_FIELDS) known.set(field, likeness)
  return likeness
}

const MOST_FIELDS = 2_000

/** `not-before`: two instants as instants; civil dates when either is only a date. */
function checkOrder(
  facts: readonly Fact[],
  values: readonly FactValue[],
  offset: number,
  problems: RecordProblem[],
): void {
  for (const [slot, fact] of facts.entries()) {
    if (fact.notBefore === undefined) continue
    const otherSlot = facts.findIndex(({ name }) => name === fact.notBefore)
    const value = values[slot] as Moment | undefined
    const other = values[otherSlot] as Moment | undefined
    if (value && other && momentOrder(value, other, offset) < 0) {
      problems.push({
        code: 'before',
        field: fact.name,
        value: formatMoment(value, offset),
        other: fact.notBefore,
        otherValue: formatMoment(other, offset),
      })
    }
  }
}
