import type {
  OpenEvent,
  OrderEvent,
  RecordEvent,
  ReopenEvent,
  SetEvent,
} from '../../engine/index.js'
import { changeList } from './change-list.js'
import { assignmentOf, type History, newAssignment, refuse } from './history.js'
import { placeOf } from './item.js'
import type { LogEvent } from './read-events.js'
import { taken, tell, valuesOf } from './writes.js'

/** One event → what it does to the history of its order, or why it cannot have happened there. */
export function applyEvent(history: History, event: LogEvent): void {
  const { type, line } = event
  switch (type.does) {
    case 'keep':
      history.kept.push(line)
      break
    case 'order':
      tellOrder(history, event, type)
      break
    case 'open':
      open(history, event, type)
      break
    case 'reopen':
      reopen(history, event, type)
      break
    case 'set':
      set(history, event, type)
      break
    case 'add':
    case 'close':
      changeList(history, event, type)
      break
    case 'record':
      find(history, event, type)
      break
  }
}

function tellOrder(history: History, event: LogEvent, { writes, again }: OrderEvent): void {
  const news = taken(history, event, history.facts, valuesOf(event, writes), again)
  if (!news) return
  tell(history.facts, news, event)
  history.orderLines.push(event.line)
}

/** A dispatch: of the assignment that a reopening made and nothing has named otherwise, or a new one. */
function open(history: History, event: LogEvent, { writes }: OpenEvent): void {
  const { assignments } = history
  const { assignment: name, line } = event
  const known = name === undefined ? undefined : assignments.find((one) => one.name === name)
  if (known && !known.awaitsDispatch) {
    const first = placeOf(known.opened)
    refuse(history, event, { code: 'dispatched-twice', assignment: known.name ?? '', first })
    return
  }
  const waiting =
    known ??
    assignments.findLast(
      (one) => one.awaitsDispatch && (one.name === undefined || name === undefined),
    )
  const assignment = waiting ?? newAssignment(name, line)
  if (waiting) {
    assignments.splice(assignments.indexOf(waiting), 1)
    waiting.name ??= name
    waiting.opened = line
    waiting.awaitsDispatch = false
    waiting.lines.push(line)
  }
  assignments.push(assignment)
  tell(assignment.facts, valuesOf(event, writes), event)
}

/** Named as one that has ended, that is reopened; else the last to end, and the name is the new one's. */
function reopen(history: History, event: LogEvent, { writes, takes }: ReopenEvent): void {
  const { assignments, ended } = history
  const { assignment: name, line } = event
  const named = name === undefined ? undefined : assignments.find((one) => one.name === name)
  const from = named ?? ended.at(-1)
  if (from?.ended === undefined) {
    refuse(history, event, { code: 'nothing-to-reopen' })
    return
  }
  const assignment = newAssignment(named ? undefined : name, line)
  assignment.awaitsDispatch = true
  for (const { target, from: fact } of takes) {
    const told = from.facts.get(fact)
    if (told) assignment.facts.set(target, told)
  }
  tell(assignment.facts, valuesOf(event, writes), event)
  assignments.push(assignment)
}

function set(history: History, event: LogEvent, type: SetEvent): void {
  const assignment = assignmentOf(history, event, 'current')
  if (!assignment) return
  const { facts, ended } = assignment
  if (ended && type.ends) {
    refuse(history, event, { code: 'ended-twice', ended: placeOf(ended) })
    return
  }
  const news = taken(history, event, facts, valuesOf(event, type.writes), type.again)
  if (!news) return
  const cleared = type.clears.filter((fact) => facts.has(fact))
  if (news.size === 0 && cleared.length === 0 && !type.ends) {
    history.kept.push(event.line)
    return
  }
  if (ended && !type.afterEnd) {
    refuse(history, event, { code: 'after-end', ended: placeOf(ended) })
    return
  }
  for (const fact of cleared) facts.delete(fact)
  tell(facts, news, event)
  assignment.awaitsDispatch = false
  assignment.lines.push(event.line)
  if (!type.ends) return
  assignment.ended = event.line
  history.ended.push(assignment)
}

function find(history: History, event: LogEvent, type: RecordEvent): void {
  const of = assignmentOf(history, event, 'all')
  if (of) history.found.push({ event, type, of })
}
