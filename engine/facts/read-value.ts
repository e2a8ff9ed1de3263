import { dayOf, formatMoment, type Moment, momentOrder, parseMoment } from '../../calendar/index.js'
import { nearest } from '../../source/nearest.js'
import type { Decision, Fact, Scalar } from '../model/fact.js'
import type { Extension, FactValue, Interval, RecordProblem } from './record.js'

/** One raw value → a fact's value. Nothing is coerced in silence: what does not fit is said. */

type Problems = RecordProblem[]

const YES_NO = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['是', true],
  ['否', false],
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
])

/** Nobody filled it in: blanks say nothing. */
export function isAbsent(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')
}

export function readValue(fact: Fact, raw: unknown, offset: number, problems: Problems): FactValue {
  switch (fact.type) {
    case 'text':
      return readText(fact.name, raw, problems)
    case 'number':
      return readNumber(fact.name, raw, problems)
    case 'yes-no': {
      const value = YES_NO.get(raw)
      if (value === undefined) unknownValue(fact.name, raw, ['是', '否'], problems)
      return value
    }
    case 'choice':
    case 'item':
      return readChoice(fact, raw, problems)
    case 'instant':
      return readMoment(fact.name, raw, offset, problems)
    case 'date': {
      const moment = readMoment(fact.name, raw, offset, problems)
      return moment && asDate(moment, offset)
    }
    case 'extensions':
      return readList(fact.name, raw, problems, (part, field) =>
        readExtension(fact, part, field, offset, problems),
      )
    case 'intervals':
      return readList(fact.name, raw, problems, (part, field) =>
        readInterval(fact, part, field, offset, problems),
      )
  }
}

function readText(field: string, raw: unknown, problems: Problems): string | undefined {
  if (typeof raw === 'string') return raw
  // a number is no text: 4.10 and 4.1 are one number and two items
  wrongType(field, raw, 'text', problems)
  return undefined
}

function readNumber(field: string, raw: unknown, problems: Problems): number | undefined {
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw
  if (typeof raw === 'string' && /^-?\d{1,15}(\.\d{1,9})?$/.test(raw)) return Number(raw)
  wrongType(field, raw, 'number', problems)
  return undefined
}

function readChoice(fact: Fact, raw: unknown, problems: Problems): Scalar | undefined {
  if (typeof raw !== 'string') {
    wrongType(fact.name, raw, 'text', problems)
    return undefined
  }
  for (const { name, label } of fact.values) if (name === raw || label === raw) return name
  // the width of a bracket is no difference: regulations mix （ and ( themselves
  const folded = raw.normalize('NFKC')
  for (const { name, label } of fact.values) if (label.normalize('NFKC') === folded) return name
  unknownValue(
    fact.name,
    raw,
    fact.values.map(({ name, label }) => (/[^ -~]/.test(raw) ? label : name)),
    problems,
  )
  return undefined
}

function readMoment(
  field: string,
  raw: unknown,
  offset: number,
  problems: Problems,
): Moment | undefined {
  if (typeof raw !== 'string') {
    wrongType(field, raw, 'instant', problems)
    return undefined
  }
  const parsed = parseMoment(raw, offset)
  if (parsed.ok) return parsed.moment
  problems.push({ code: 'not-an-instant', field, value: raw, reason: parsed.reason })
  return undefined
}

function asDate(moment: Moment, offset: number): Moment {
  return moment.kind === 'date' ? moment : { kind: 'date', day: dayOf(moment.at, offset) }
}

function readList<T>(
  field: string,
  raw: unknown,
  problems: Problems,
  read: (part: Readonly<Record<string, unknown>>, field: string) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(raw)) {
    wrongType(field, raw, 'list', problems)
    return undefined
  }
  const list: T[] = []
  for (const [index, part] of raw.entries()) {
    const at = `${field}[${index}]`
    if (typeof part !== 'object' || part === null || Array.isArray(part)) {
      wrongType(at, part, 'map', problems)
      continue
    }
    const value = read(part as Record<string, unknown>, at)
    if (value !== undefined) list.push(value)
  }
  return list
}

const extensionParts = ['requestedAt', 'decidedAt', 'decision', 'promisedAt', 'reason']
const intervalParts = ['from', 'to']

function readExtension(
  fact: Fact,
  part: Readonly<Record<string, unknown>>,
  field: string,
  offset: number,
  problems: Problems,
): Extension | undefined {
  checkParts(fact, part, field, extensionParts, problems)
  const moment = (name: string) =>
    isAbsent(part[name]) ? undefined : readMoment(`${field}.${name}`, part[name], offset, problems)
  const before = problems.length
  const decision = readDecision(fact, part.decision, `${field}.decision`, problems)
  const requestedAt = moment('requestedAt')
  const decidedAt = moment('decidedAt')
  const promised = moment('promisedAt')
  const reason = isAbsent(part.reason)
    ? undefined
    : readText(`${field}.reason`, part.reason, problems)
  if (problems.length > before) return undefined
  if (decision === 'approved' && !promised) {
    problems.push({ code: 'no-promise', field: `${field}.promisedAt` })
    return undefined
  }
  const promisedAt =
    promised && (promised.kind === 'date' ? promised.day : dayOf(promised.at, offset))
  return { requestedAt, decidedAt, decision, promisedAt, reason }
}

/** An extension asked for with nothing written about it yet has not been decided. */
function readDecision(fact: Fact, raw: unknown, field: string, problems: Problems): Decision {
  if (isAbsent(raw)) return 'pending'
  for (const [decision, label] of fact.decisions) {
    if (raw === decision || raw === label) return decision
  }
  unknownValue(field, raw, [...fact.decisions.values()], problems)
  return 'pending'
}

function readInterval(
  fact: Fact,
  part: Readonly<Record<string, unknown>>,
  field: string,
  offset: number,
  problems: Problems,
): Interval | undefined {
  checkParts(fact, part, field, intervalParts, problems)
  if (isAbsent(part.from)) {
    problems.push({ code: 'missing-field', field: `${field}.from`, label: 'from' })
    return undefined
  }
  const from = readMoment(`${field}.from`, part.from, offset, problems)
  const to = isAbsent(part.to) ? undefined : readMoment(`${field}.to`, part.to, offset, problems)
  if (from && to && momentOrder(to, from, offset) < 0) {
    const [value, otherValue] = [formatMoment(to, offset), formatMoment(from, offset)]
    problems.push({
      code: 'before',
      field: `${field}.to`,
      value,
      other: `${field}.from`,
      otherValue,
    })
  }
  return from && { from, to }
}

/**
 * What is no part would count for nothing, and the part that it was meant for as absent: an
 * extension granted would be none. So it is refused, whatever it looks like.
 */
function checkParts(
  { columns }: Fact,
  part: Readonly<Record<string, unknown>>,
  field: string,
  known: readonly string[],
  problems: Problems,
): void {
  for (const name of Object.keys(part)) {
    if (known.includes(name)) continue
    // as tables call it
    const column = columns.find(({ label, aliases }) => label === name || aliases.includes(name))
    const near = column?.part ?? nearest(name, known)
    problems.push({
      code: 'unknown-field',
      field: `${field}.${name}`,
      ...(near === undefined ? { known } : { nearest: near }),
    })
  }
}

function unknownValue(
  field: string,
  raw: unknown,
  known: readonly string[],
  problems: Problems,
): void {
  const value = shown(raw)
  const near = nearest(value, known)
  problems.push({
    code: 'unknown-value',
    field,
    value,
    known,
    ...(near === undefined ? {} : { nearest: near }),
  })
}

function wrongType(field: string, raw: unknown, wanted: string, problems: Problems): void {
  problems.push({ code: 'wrong-type', field, value: shown(raw), wanted })
}

/** A value as it can be shown in a message, cut when it is long. */
function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : written(raw)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** JSON where there is one; a value that has none (a cycle, a bigint) by its type. */
function written(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? typeof raw
  } catch {
    return typeof raw
  }
}
