import type { Day, Instant, Moment } from '../calendar/index.js'
import type { Extension, FactValue, Interval, ResolvedRecord } from '../engine/facts/record.js'
import type { Fact, FactType } from '../engine/model/fact.js'
import { opens } from './time/moments.js'

/** A fact as it was known. */
export interface KnownFact {
  readonly value: FactValue
  /** Whether the raw fact was there. */
  readonly given: boolean
}

/** A record by the names of its facts. */
export type KnownRecord = ReadonlyMap<string, KnownFact>

const NOTHING: KnownFact = { value: undefined, given: false }

export function factOf(record: KnownRecord, name: string): KnownFact {
  return record.get(name) ?? NOTHING
}

/** The record as it was read, nothing cut off. */
export function whole({ subject, values, given }: ResolvedRecord): KnownRecord {
  return new Map(
    subject.facts.map((fact, slot) => [
      fact.name,
      { value: values[slot], given: given[slot] === true },
    ]),
  )
}

/** The record as it could be known at an instant (time-law.md, As of). */
export function knownAt(
  { subject, values, given }: ResolvedRecord,
  asOf: Instant,
  offset: number,
): KnownRecord {
  const record = new Map<string, KnownFact>()
  for (const [slot, fact] of subject.facts.entries()) {
    const value = values[slot]
    if (given[slot] !== true || !hasInstants(fact.type)) {
      record.set(fact.name, { value, given: given[slot] === true })
      continue
    }
    const left = valueAt(fact, value, asOf, offset)
    record.set(fact.name, left === undefined ? NOTHING : { value: left, given: true })
  }
  return record
}

function hasInstants(type: FactType): boolean {
  return type === 'instant' || type === 'date' || type === 'extensions' || type === 'intervals'
}

function valueAt({ type }: Fact, value: FactValue, asOf: Instant, offset: number): FactValue {
  const hasCome = (moment: Moment | undefined) =>
    moment === undefined || opens(moment, offset) <= asOf
  switch (type) {
    case 'extensions': {
      const asked = (value as readonly Extension[]).filter((one) => hasCome(one.requestedAt))
      const known = asked.map((one) =>
        hasCome(one.decidedAt) ? one : { ...one, decision: 'pending' as const },
      )
      return known.length > 0 ? known : undefined
    }
    case 'intervals': {
      const begun = (value as readonly Interval[]).filter((one) => hasCome(one.from))
      const known = begun.map((one) => (hasCome(one.to) ? one : { ...one, to: undefined }))
      return known.length > 0 ? known : undefined
    }
    default:
      return hasCome(value as Moment) ? value : undefined
  }
}

export function momentIn(record: KnownRecord, name: string): Moment | undefined {
  const { value } = factOf(record, name)
  return typeof value === 'object' && 'kind' in value ? value : undefined
}

/** The extensions that were approved, in the order in which they were requested. */
export function approvedIn(record: KnownRecord, name: string, offset: number): readonly Approved[] {
  const list = (factOf(record, name).value ?? []) as readonly Extension[]
  const at = (moment: Moment | undefined) =>
    moment === undefined ? Number.NEGATIVE_INFINITY : opens(moment, offset)
  return list
    .flatMap(({ decision, requestedAt, promisedAt }) =>
      decision === 'approved' && promisedAt !== undefined ? [{ requestedAt, promisedAt }] : [],
    )
    .sort((a, b) => Math.sign(at(a.requestedAt) - at(b.requestedAt)) || 0)
}

export interface Approved {
  readonly requestedAt: Moment | undefined
  readonly promisedAt: Day
}

export function intervalsIn(record: KnownRecord, name: string): readonly Interval[] {
  return (factOf(record, name).value ?? []) as readonly Interval[]
}
