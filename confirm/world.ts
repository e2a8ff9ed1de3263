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

/** The world of rulesets that are used together, each with the calendars of its versions. */
export function worldOf(
  plans: readonly {
    readonly ruleset: Ruleset
    readonly versions: readonly { readonly calendar: Calendar }[]
  }[],
  throughout?: string,
): World {
  const calendars = plans.flatMap(({ versions }) => versions.map(({ calendar }) => calendar))
  return {
    rulesets: plans.map(({ ruleset }) => ruleset),
    calendars: new Map(calendars.map((calendar) => [calendar.name, calendar])),
    ...(throughout === undefined ? {} : { throughout }),
  }
}

/** A calendar that a loaded ruleset names and nobody gave is a fault of ours. */
export function calendarOf(world: World, name: string): Calendar {
  const calendar = world.calendars.get(name)
  if (!calendar) throw new Error(`no calendar ${name}`)
  return calendar
}
