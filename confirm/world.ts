import type { Calendar } from '../calendar/index.js'
import type { Ruleset } from '../engine/model/clause.js'

/** All that the second evaluator is given: the clauses as they were read, and the days. */
export interface World {
  readonly rulesets: readonly Ruleset[]
  /** By name. */
  readonly calendars: ReadonlyMap<string, Calendar>
  /** The one version to judge by, whenever the record began: for cases taken over by an amendment. */
  readonly throughout?: string
}

/** A calendar that a loaded ruleset names and nobody gave is a fault of ours. */
export function calendarOf(world: World, name: string): Calendar {
  const calendar = world.calendars.get(name)
  if (!calendar) throw new Error(`no calendar ${name}`)
  return calendar
}
