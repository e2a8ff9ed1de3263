import type { Day, Instant, Moment } from '../calendar/index.js'
import type { Decision, Fact, Scalar, Subject } from '../engine/model/fact.js'
import { opens } from './time/moments.js'

/** A request for an extension, with what clauses look at of it. */
export interface KnownExtension {
  readonly requestedAt: Moment | undefined
  readonly decidedAt: Moment | undefined
  readonly decision: Decision
  readonly promisedAt: Day | undefined
}

/** A stretch of time; open where it has no end. */
export interface KnownInterval {
  readonly from: Moment
  readonly to: Moment | undefined
}

export type KnownValue =
  | Scalar
  | Moment
  | readonly KnownExtension[]
  | readonly KnownInterval[]
  | undefined

/** A fact as it was known. */
export interface KnownFact {
  readonly value: KnownValue
  /** Whether the raw fact was there. */
  readonly given: boolean
}

/** A record by the names of its facts. */
export type KnownRecord = ReadonlyMap<string, KnownFact>

const NOTHING: KnownFact = { value: undefined, given: false }

export function factOf(record: KnownRecord, name: string): KnownFact {
  return record.get(name) ?? NOTHING
}

/** The record as it could be known at an instant (time-law.md, As of). */
export function knownAt(
  record: KnownRecord,
  { facts }: Subject,
  asOf: Instant,
  offset: number,
): KnownRecord {
  return new Map(
    facts.map((fact) => {
      const { value, given } = factOf(record, fact.name)
      if (!given) return [fact.name, { value, given }]
      const left = valueAt(fact, value, asOf, offset)
      return [fact.name, left === undefined ? NOTHING : { value: left, given }]
    }),
  )
}

function valueAt({ type }: Fact, value: KnownValue, asOf: Instant, offset: number): KnownValue {
  const hasCome = (moment: Moment | undefined) =>
    moment === undefined || opens(moment, offset) <= asOf
  switch (type) {
    case 'instant':
    case 'date':
      return hasCome(value as Moment) ? value : undefined
    case 'extensions': {
      const asked = (value as readonly KnownExtension[]).filter((one) => hasCome(one.requestedAt))
      const known = asked.map((one) =>
        hasCome(one.decidedAt) ? one : { ...one, decision: 'pending' as const },
      )
      return known.length > 0 ? known : undefined
    }
    case 'intervals': {
      const begun = (value as readonly KnownInterval[]).filter((one) => hasCome(one.from))
      const known = begun.map((one) => (hasCome(one.to) ? one : { ...one, to: undefined }))
      return known.length > 0 ? known : undefined
    }
    default:
      return value
  }
}

export function momentIn(record: KnownRecord, name: string): Moment | undefined {
  const { value } = factOf(record, name)
  return typeof value === 'object' && 'kind' in value ? value : undefined
}

/** The extensions that were approved, in the order in which they were requested. */
export function approvedIn(record: KnownRecord, name: string, offset: number): readonly Approved[] {
  const list = (factOf(record, name).value ?? []) as readonly KnownExtension[]
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

export function intervalsIn(record: KnownRecord, name: string): readonly KnownInterval[] {
  return (factOf(record, name).value ?? []) as readonly KnownInterval[]
}
