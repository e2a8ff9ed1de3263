import type { Moment } from '../../calendar/index.js'
import type { RawRecord } from '../../engine/facts/record.js'
import type { Fact, Subject } from '../../engine/model/fact.js'
import { nearest } from '../../source/nearest.js'
import type { KnownFact, KnownRecord } from '../known.js'
import { isTooDeep } from './depth.js'
import { type Faults, isEmpty } from './faults.js'
import { isBefore } from './moments.js'
import { readValue } from './values.js'

/** What the second evaluator reads of a raw record: its facts, or the fields that refuse it. */
export type Reading =
  | { readonly ok: true; readonly record: KnownRecord }
  | { readonly ok: false; readonly fields: readonly string[] }

/**
 * Reads a record by its subject, at the calendar's offset where an instant names none. `names` are
 * those of every fact that some version or ruleset has: none of them is a slip.
 */
export function readAgain(
  raw: RawRecord,
  subject: Subject,
  offset: number,
  names: ReadonlySet<string>,
): Reading {
  const faults: Faults = new Set()
  const record = new Map<string, KnownFact>(
    subject.facts.map((fact) => [fact.name, readFact(fact, raw, offset, faults)]),
  )
  for (const field of Object.keys(raw)) {
    if (isTooDeep(raw[field])) faults.add(field)
    if (names.has(field) || isEmpty(raw[field])) continue
    if (isSlip(field, raw, subject)) faults.add(field)
  }
  // what cannot be read has no order
  if (faults.size === 0) checkOrder(subject, record, offset, faults)
  return faults.size === 0 ? { ok: true, record } : { ok: false, fields: [...faults] }
}

/** What nobody filled in counts as facts.yaml says, if it says so; it was not given either way. */
function readFact(fact: Fact, raw: RawRecord, offset: number, faults: Faults): KnownFact {
  const value = Object.hasOwn(raw, fact.name) ? raw[fact.name] : undefined
  if (!isEmpty(value)) return { value: readValue(fact, value, offset, faults), given: true }
  if (fact.required) faults.add(fact.name)
  return { value: fact.absent, given: false }
}

/** A field that nobody knows, much like a fact that is not there: it would count as absent. */
function isSlip(field: string, raw: RawRecord, { facts }: Subject): boolean {
  if (field === 'subject' || facts.some(({ name }) => name === field)) return false
  const written = facts
    .filter(({ derived }) => !derived)
    .map(({ name, label, aliases }) => [name, label, ...aliases])
  const near = nearest(field, written.flat())
  if (near === undefined) return false
  const [meant] = written.findLast((words) => words.includes(near)) ?? []
  return meant !== undefined && !Object.hasOwn(raw, meant)
}

function checkOrder({ facts }: Subject, record: KnownRecord, offset: number, faults: Faults): void {
  for (const { name, notBefore } of facts) {
    if (notBefore === undefined) continue
    const [later, earlier] = [name, notBefore].map(
      (one) => record.get(one)?.value as Moment | undefined,
    )
    if (later && earlier && isBefore(later, earlier, offset)) faults.add(name)
  }
}
