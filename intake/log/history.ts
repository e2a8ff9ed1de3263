import type { RecordEvent } from '../../engine/index.js'
import { type LogLine, type LogProblem, placeOf } from './item.js'
import type { LogEvent } from './read-events.js'

/** What the events of one order, one after another, have made of it so far. */
export interface History {
  /** Facts that every assignment of the order carries. */
  readonly facts: Facts
  readonly orderLines: LogLine[]
  /** In the order in which they were dispatched. */
  readonly assignments: Assignment[]
  /** Of these, those that have ended, the last to end last. */
  readonly ended: Assignment[]
  readonly found: Found[]
  readonly kept: LogLine[]
  readonly problems: LogProblem[]
}

export interface Assignment {
  /** Undefined until the log names it. */
  name: string | undefined
  /** The event that dispatched it. */
  opened: LogLine
  /** Reopened, and nothing has happened to it since: a dispatch that follows is its own. */
  awaitsDispatch: boolean
  ended: LogLine | undefined
  readonly facts: Facts
  readonly lists: Map<string, Element[]>
  readonly lines: LogLine[]
}

export interface Told {
  readonly value: unknown
  readonly line: LogLine
}
export type Facts = Map<string, Told>

export interface Element {
  readonly key: string | undefined
  readonly line: LogLine
  open: boolean
  readonly parts: Record<string, unknown>
}

/** An event that is a record of its own. */
export interface Found {
  readonly event: LogEvent
  readonly type: RecordEvent
  readonly of: Assignment
}

export function emptyHistory(): History {
  return {
    facts: new Map(),
    orderLines: [],
    assignments: [],
    ended: [],
    found: [],
    kept: [],
    problems: [],
  }
}

export function newAssignment(name: string | undefined, line: LogLine): Assignment {
  return {
    name,
    opened: line,
    awaitsDispatch: false,
    ended: undefined,
    facts: new Map(),
    lists: new Map(),
    lines: [line],
  }
}

/** The history cannot have been so: said at the event where it shows. */
export function refuse(
  history: History,
  { line, type }: LogEvent,
  problem: LogProblem['problem'],
): undefined {
  history.problems.push({ place: placeOf(line), event: type.label, problem })
  return undefined
}

/**
 * The assignment that an event is about: the one it names; where it names none, the only one not
 * ended, or the only one there is. An assignment that nothing has named yet takes the first name
 * that no other has.
 */
export function assignmentOf(
  history: History,
  event: LogEvent,
  among: 'current' | 'all',
): Assignment | undefined {
  const { assignments } = history
  const current = assignments.filter(({ ended }) => ended === undefined)
  const { assignment: name } = event
  if (name === undefined) {
    const possible = among === 'current' && current.length > 0 ? current : assignments
    if (possible.length === 0) {
      return refuse(history, event, { code: 'not-dispatched', assignment: undefined })
    }
    const count = possible.length
    return only(possible) ?? refuse(history, event, { code: 'which-assignment', count })
  }
  const named = assignments.find((assignment) => assignment.name === name)
  if (named) return named
  const isUnnamed = (assignment: Assignment) => assignment.name === undefined
  const unnamed = only(current.filter(isUnnamed)) ?? only(assignments.filter(isUnnamed))
  if (!unnamed) return refuse(history, event, { code: 'not-dispatched', assignment: name })
  unnamed.name = name
  return unnamed
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
