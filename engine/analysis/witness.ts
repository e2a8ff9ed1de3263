import { asInstant, formatInstant, MS_PER_DAY, opening, parseMoment } from '../../calendar/index.js'
import type { Witness } from '../../source/diagnostic.js'
import type { Version } from '../model/clause.js'
import type { Fact, FactType } from '../model/fact.js'
import type { Model } from './formula.js'
import type { Space, State } from './space.js'

/** The moments a witness is written with, in milliseconds of the calendar's own zone. */
export interface Times {
  readonly earlier: number
  readonly later: number
  readonly asOf: number
}

/** Days after which the usual limit has long run out. */
const USUAL = 60
const NINE = 9 * 3_600_000

/**
 * Moments for a record that a version governs, some of them so many days later. `until` is when
 * the next version begins.
 */
export function timesFor(version: Version, until: number | undefined, days = USUAL): Times {
  const from = localStart(version.effective.from)
  // on the second day the version governs in every zone that `from` may be written in
  const usual = Math.floor(from / MS_PER_DAY) * MS_PER_DAY + 2 * MS_PER_DAY + NINE
  const earlier = until === undefined || usual < until - MS_PER_DAY ? usual : from
  const later = earlier + days * MS_PER_DAY
  return { earlier, later, asOf: later + MS_PER_DAY }
}

export function localStart(text: string): number {
  const parsed = parseMoment(text, 0)
  // the reader has checked the form
  if (!parsed.ok) throw new Error(`not an instant: ${text}`)
  return opening(parsed.moment, 0)
}

/** `2015-02-27 09:00:00`: without an offset, so in the calendar's zone. */
export function writtenAt(local: number): string {
  return formatInstant(asInstant(local), 0).replace(/\+.*$/, '').replace('T', ' ')
}

/** A record in the states of a model: every fact that must be filled in, and no other. */
export function witnessOf(model: Model, space: Space, times: Times): Witness {
  const record: Record<string, unknown> = { subject: space.subject.name }
  for (const [slot, fact] of space.facts.entries()) {
    const states = space.states[slot] ?? []
    const state = states.find((_, bit) => ((model[slot] ?? 0n) >> BigInt(bit)) & 1n)
    if (state?.given) record[fact.name] = written(fact, state, times)
  }
  return { record, asOf: writtenAt(times.asOf) }
}

function written(fact: Fact, state: State, times: Times): unknown {
  if (state.value !== undefined) return state.value
  const at = writtenAt(state.later ? times.later : times.earlier)
  return EXAMPLES[fact.type]?.(at) ?? at
}

/** A list with something in it that moves no deadline. */
const EXAMPLES: Partial<Readonly<Record<FactType, (at: string) => unknown>>> = {
  extensions: () => [{ decision: 'pending' }],
  intervals: (at) => [{ from: at, to: at }],
}
