import type { ListEvent } from '../../engine/index.js'
import { assignmentOf, type History, refuse } from './history.js'
import { placeOf } from './item.js'
import type { LogEvent } from './read-events.js'
import { fieldOf, shown } from './read-line.js'
import { valuesOf } from './writes.js'

/**
 * Begins an element of one of an assignment's lists, or fills in one and closes it: the open one of
 * the name that the event gives; where it gives none, the last that is open.
 */
export function changeList(history: History, event: LogEvent, type: ListEvent): void {
  const assignment = assignmentOf(history, event, 'current')
  if (!assignment) return
  const { ended, lists } = assignment
  if (ended && !type.afterEnd) {
    refuse(history, event, { code: 'after-end', ended: placeOf(ended) })
    return
  }
  const named = type.key === undefined ? undefined : fieldOf(event.fields, type.key)
  const key = named === undefined ? undefined : shown(named)
  const elements = lists.get(type.list) ?? []
  const sameKey = elements.findLast((element) => element.open && element.key === key)
  const parts = Object.fromEntries(valuesOf(event, type.writes))
  if (type.does === 'add') {
    if (sameKey && (key !== undefined || !type.severalOpen)) {
      const first = placeOf(sameKey.line)
      refuse(history, event, { code: 'still-open', list: type.list, first })
      return
    }
    lists.set(type.list, [...elements, { key, line: event.line, open: true, parts }])
  } else {
    const element = key === undefined ? elements.findLast(({ open }) => open) : sameKey
    if (!element) {
      refuse(history, event, { code: 'nothing-open', list: type.list, key })
      return
    }
    Object.assign(element.parts, parts)
    element.open = false
  }
  assignment.awaitsDispatch = false
  assignment.lines.push(event.line)
}
