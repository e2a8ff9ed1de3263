import { type Instant, type Moment, parseMoment, startOfDay } from '../calendar/index.js'
import type { Ruleset, Version } from '../engine/model/clause.js'
import type { Subject } from '../engine/model/fact.js'
import { momentFrom } from './instants.js'
import type { KnownRecord } from './known.js'
import { opens } from './time/moments.js'
import { calendarOf, type World } from './world.js'

/** Which version governs, and under which readings of its effect another would, or none. */
export interface Governed {
  readonly version: Version | undefined
  readonly wasOpen: boolean
  readonly contested: readonly string[]
}

/** When a record began, and when it was done with as far as was known. */
export interface Governing {
  readonly began: Instant
  /** Undefined where nothing says when such a record ends: it is never open then. */
  readonly openAt: (instant: Instant) => boolean
}

/** From when each version is in force. */
type Since = ReadonlyMap<Version, Instant>

export function governed(
  ruleset: Ruleset,
  governing: Governing,
  asOf: Instant,
  world: World,
): Governed {
  if (world.throughout !== undefined) {
    const version = ruleset.versions.find(({ version }) => version === world.throughout)
    return { version, wasOpen: false, contested: [] }
  }
  const since = sinceOf(ruleset, world, undefined)
  const version = inForce(since, governing, asOf)
  const from = version && since.get(version)
  const contested = new Set<string>()
  for (const rival of rivalsOf(ruleset)) {
    const other = inForce(sinceOf(ruleset, world, rival), governing, asOf)
    if (other !== version) contested.add(rival.reading)
  }
  return {
    version,
    wasOpen: from !== undefined && governing.began < from,
    contested: [...contested],
  }
}

/**
 * When a record began and whether it was open, by the facts that its subject names. One that does
 * not say when it began is judged as what begins as of now.
 */
export function governingOf(
  subject: Subject,
  read: KnownRecord,
  known: KnownRecord,
  asOf: Instant,
  offset: number,
): Governing {
  const none = () => undefined
  const began = momentFrom(subject.governedBy, read, offset, none)
  const { endedBy } = subject
  const ended: Moment | undefined = endedBy && momentFrom(endedBy, known, offset, none)
  return {
    began: began ? opens(began, offset) : asOf,
    openAt: (instant) =>
      endedBy !== undefined && (ended === undefined || opens(ended, offset) >= instant),
  }
}

function inForce(since: Since, { began, openAt }: Governing, asOf: Instant): Version | undefined {
  const inOrder = [...since].sort(([, a], [, b]) => a - b)
  let governing: Version | undefined
  for (const [version, from] of inOrder) {
    const takesOver = version.governs === 'open-orders' && from <= asOf && openAt(from)
    if (from <= began || takesOver) governing = version
  }
  return governing
}

interface Rival {
  readonly reading: string
  readonly option: string
}

function rivalsOf({ versions }: Ruleset): readonly Rival[] {
  const all = versions.flatMap(({ effective }) => effective.rivals)
  const seen = new Map(
    all.map(({ reading, option }) => [`${reading} ${option}`, { reading, option }]),
  )
  return [...seen.values()]
}

function sinceOf({ versions }: Ruleset, world: World, rival: Rival | undefined): Since {
  return new Map(
    versions.map((version) => {
      const { effective, calendar } = version
      const other = effective.rivals.find(
        ({ reading, option }) => reading === rival?.reading && option === rival.option,
      )
      return [version, instantOf(other?.from ?? effective.from, calendarOf(world, calendar).offset)]
    }),
  )
}

function instantOf(text: string, offset: number): Instant {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok) throw new Error(`not an instant: ${text}`)
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, offset)
}
