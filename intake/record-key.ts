import { parseMoment } from '../calendar/index.js'
import type { ExtensionPart, Fact, RawRecord, Subject } from '../engine/index.js'
import { type Normaliser, normaliserFor } from './table/normalise.js'

/**
 * What makes two records one: their key (subject and identity), and all that the subject's facts
 * say, whatever format they came in. Columns that no fact has do not count: two exports of one
 * row differ in their running number.
 */
export interface KeyedRecord {
  readonly key: string
  /** A function, because most records never need it written out. */
  readonly content: () => string
}

/** Undefined for a record without its identity, which the engine refuses for that. */
export type KeyOf = (record: RawRecord) => KeyedRecord | undefined

/** `offset` (ms) is the calendar's, at which instants without one of their own are read. */
export function keysOf(subjects: Iterable<Subject>, offset: number): KeyOf {
  const readers = new Map<unknown, SubjectKey>()
  for (const subject of subjects) {
    const reader = new SubjectKey(subject, offset)
    readers.set(subject.name, reader).set(subject.label, reader)
  }
  return (record) => readers.get(record.subject)?.read(record)
}

class SubjectKey {
  readonly #subject: Subject
  readonly #identity: readonly Fact[]
  readonly #facts: readonly { readonly fact: Fact; readonly write: (value: unknown) => unknown }[]

  constructor(subject: Subject, offset: number) {
    this.#subject = subject
    this.#identity = subject.identity.flatMap((name) => subject.byName.get(name) ?? [])
    this.#facts = subject.facts
      .filter(({ derived }) => !derived)
      .map((fact) => ({ fact, write: writerFor(fact, subject, offset) }))
  }

  read(record: RawRecord): KeyedRecord | undefined {
    let key = this.#subject.name
    let filled = false
    for (const fact of this.#identity) {
      const given = record[fact.name]
      const told = typeof given === 'string' ? given.trim() : given
      const value = told === undefined || told === null || told === '' ? fact.absent : told
      if (value === undefined && fact.required) return undefined
      filled ||= value !== undefined
      key += `\u0000${typeof value === 'string' ? value : (JSON.stringify(value) ?? '')}`
    }
    if (!filled) return undefined
    return { key, content: () => this.#content(record) }
  }

  #content(record: RawRecord): string {
    const values = this.#facts.map(({ fact, write }) => {
      const value = record[fact.name]
      const filled = value === undefined || value === '' ? undefined : value
      if (filled !== undefined) return write(filled) ?? null
      return this.#identity.includes(fact) ? (fact.absent ?? null) : null
    })
    return JSON.stringify(values)
  }
}

/** One way of writing for each value: 是 and yes, 2015/3/16 9:05 and its ISO text, are the same. */
function writerFor(fact: Fact, subject: Subject, offset: number): (value: unknown) => unknown {
  const identifier = subject.identity.includes(fact.name)
  if (fact.type === 'extensions') {
    const parts = ['requestedAt', 'decidedAt', 'decision', 'promisedAt', 'reason'] as const
    const writers = new Map<string, (value: unknown) => unknown>(
      parts.map((part) => [part, scalarWriter(fact, part, offset)]),
    )
    return (value) => writeList(value, (name) => writers.get(name))
  }
  if (fact.type === 'intervals') {
    const moment = momentWriter(offset, (value) => value)
    return (value) => writeList(value, () => moment)
  }
  return scalarWriter(fact, undefined, offset, identifier)
}

function scalarWriter(
  fact: Fact,
  part: ExtensionPart | undefined,
  offset: number,
  identifier = false,
): (value: unknown) => unknown {
  const read = normaliserFor({ fact, part, identifier })
  const isMoment =
    part === undefined
      ? fact.type === 'instant' || fact.type === 'date'
      : part !== 'decision' && part !== 'reason'
  const plain = (value: unknown) => normalised(read, value)
  return isMoment ? momentWriter(offset, plain) : plain
}

function normalised(read: Normaliser, value: unknown): unknown {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : value
  const found = read(value)
  return found.kind === 'value' ? found.value : value
}

function momentWriter(offset: number, plain: (value: unknown) => unknown) {
  return (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const written = parseMoment(value, offset)
    const text = written.ok ? value : plain(value)
    const parsed = written.ok ? written : parseMoment(String(text), offset)
    if (!parsed.ok) return text
    return parsed.moment.kind === 'instant' ? parsed.moment.at : `day ${parsed.moment.day}`
  }
}

/** Parts in one order, absent ones left out. */
function writeList(
  value: unknown,
  writerOf: (part: string) => ((value: unknown) => unknown) | undefined,
): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    return Object.entries(item)
      .filter(([, part]) => part !== undefined && part !== null && part !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, writerOf(name)?.(part) ?? part])
  })
}
