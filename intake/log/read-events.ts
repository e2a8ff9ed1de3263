import { parseMoment } from '../../calendar/index.js'
import type { EventModel, EventType } from '../../engine/index.js'
import { nearest } from '../../source/nearest.js'
import { originalLine } from '../rejects/line-rejects.js'
import { type LogLine, type LogProblem, placeOf } from './item.js'
import { type Fields, fieldOf, readLine, shown } from './read-line.js'

/** The lines of one order → its events by time; those of one instant stay as they stood. */
export interface LogEvent {
  readonly line: LogLine
  readonly type: EventType
  readonly at: number
  readonly assignment: string | undefined
  readonly fields: Fields
}

export interface ReadEvents {
  readonly events: readonly LogEvent[]
  readonly repeated: readonly LogLine[]
  readonly problems: readonly LogProblem[]
  readonly unknown: readonly UnknownField[]
}

export interface UnknownField {
  readonly line: LogLine
  readonly event: string
  readonly field: string
}

/** Fields that every event may have; `rejected` is why it came back when it was last fed in. */
const ENVELOPE = ['order', 'at', 'type', 'assignment', 'rejected']

export function readEvents(
  lines: readonly LogLine[],
  model: EventModel,
  offset: number,
): ReadEvents {
  const events: LogEvent[] = []
  const repeated: LogLine[] = []
  const problems: LogProblem[] = []
  const unknown: UnknownField[] = []
  const seen = new Set<string>()
  for (const line of lines) {
    // exports that overlap tell one event twice
    const text = originalLine(line.text)
    if (seen.has(text)) {
      repeated.push(line)
      continue
    }
    seen.add(text)
    const before = problems.length
    const event = readEvent(line, model, offset, problems)
    if (!event || problems.length > before) continue
    unknown.push(...checkFields(event, model, problems))
    events.push(event)
  }
  events.sort((a, b) => a.at - b.at)
  return { events, repeated, problems, unknown }
}

function readEvent(
  line: LogLine,
  model: EventModel,
  offset: number,
  problems: LogProblem[],
): LogEvent | undefined {
  const read = readLine(line)
  let label: string | undefined
  const refuse = (problem: LogProblem['problem']) => {
    problems.push({ place: placeOf(line), event: label, problem })
  }
  if (read.kind !== 'event') {
    refuse(read.reason)
    return undefined
  }
  const { fields } = read
  const text = (field: string, needed: boolean, wanted = 'text'): string | undefined => {
    const value = fieldOf(fields, field)
    if (typeof value === 'string') return value
    if (value !== undefined) {
      refuse({ code: 'wrong-type', field, value: shown(value).slice(0, 60), wanted })
    } else if (needed) refuse({ code: 'missing-field', field, label: field })
    return undefined
  }
  const name = text('type', true)
  const type = name === undefined ? undefined : model.types.get(name)
  if (type) label = type.label
  else if (name !== undefined) refuse(unknownType(name, model))
  text('order', true)
  const assignment = text('assignment', false)
  const written = text('at', true, 'instant')
  if (written === undefined || !type) return undefined
  const parsed = parseMoment(written, offset)
  if (parsed.ok && parsed.moment.kind === 'instant') {
    return { line, type, at: parsed.moment.at, assignment, fields }
  }
  // a date alone does not say what came before what
  const reason = parsed.ok ? 'form' : parsed.reason
  refuse({ code: 'not-an-instant', field: 'at', value: written, reason })
  return undefined
}

function unknownType(value: string, { types }: EventModel): LogProblem['problem'] {
  const near = nearest(value, types.keys())
  const known = [...new Set(types.values())].map(({ name }) => name)
  return { code: 'unknown-event', value, known, ...(near === undefined ? {} : { nearest: near }) }
}

/** Fields that nothing reads. One that looks like a field not filled in is refused as misspelt. */
function checkFields(
  { line, type, fields }: LogEvent,
  model: EventModel,
  problems: LogProblem[],
): readonly UnknownField[] {
  if (type.does === 'keep') return []
  const facts = type.does === 'record' ? type.subject.facts.map(({ name }) => name) : []
  const read = new Set([...type.fields, ...facts])
  const unknown: UnknownField[] = []
  for (const field of Object.keys(fields)) {
    if (ENVELOPE.includes(field) || read.has(field)) continue
    if (type.ignores.has(field) || model.ignores.has(field)) continue
    const absent = [...read].filter((name) => fieldOf(fields, name) === undefined)
    const near = fieldOf(fields, field) === undefined ? undefined : nearest(field, absent)
    if (near !== undefined) {
      const problem = { code: 'unknown-field', field, nearest: near } as const
      problems.push({ place: placeOf(line), event: type.label, problem })
    } else {
      unknown.push({ line, event: type.name, field })
    }
  }
  return unknown
}
