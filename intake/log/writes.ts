import type { Again, Write } from '../../engine/index.js'
import { type Facts, type History, refuse } from './history.js'
import { placeOf } from './item.js'
import type { LogEvent } from './read-events.js'
import { fieldOf } from './read-line.js'

/** What an event writes: values as they stand in its fields, and fixed ones. */
export function valuesOf(
  { fields }: LogEvent,
  writes: readonly Write[],
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>()
  for (const write of writes) {
    const value =
      write.value ??
      write.fields.map((field) => fieldOf(fields, field)).find((found) => found !== undefined)
    if (value !== undefined) values.set(write.target, value)
  }
  return values
}

/** Those of the values that the facts would take up; false when one may not be told again. */
export function taken(
  history: History,
  event: LogEvent,
  facts: Facts,
  values: ReadonlyMap<string, unknown>,
  again: Again,
): ReadonlyMap<string, unknown> | false {
  const news = new Map<string, unknown>()
  for (const [target, value] of values) {
    const told = facts.get(target)
    if (told && again === 'refused') {
      refuse(history, event, { code: 'told-twice', field: target, first: placeOf(told.line) })
      return false
    }
    if (!told || again === 'last') news.set(target, value)
  }
  return news
}

export function tell(
  facts: Facts,
  values: ReadonlyMap<string, unknown>,
  { line }: Pick<LogEvent, 'line'>,
): void {
  for (const [target, value] of values) facts.set(target, { value, line })
}
