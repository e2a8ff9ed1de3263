import { asInstant, type Calendar, civilOf, dayOf, type Instant } from '../../calendar/index.js'
import type { Witness } from '../../source/diagnostic.js'
import type { Ruleset, Version } from '../model/clause.js'
import { instantOf } from '../plan/compile.js'
import { recordWhere, type Setting } from './finding.js'
import { isThere } from './logic.js'

/**
 * Versions that begin in another order than that of their names, now or under a rival reading,
 * so that one overlaps the other; and years that a version governs without a calendar, in which
 * every record is rejected.
 */
export function findVersionsAmiss(
  { versions }: Ruleset,
  calendars: ReadonlyMap<string, Calendar>,
  settingOf: (version: Version) => Setting,
): void {
  for (const [index, version] of versions.entries()) {
    const calendar = calendars.get(version.calendar)
    if (!calendar) continue
    const next = versions[index + 1]
    if (next) findOverlap(version, next, calendar.offset, settingOf)
    findUncovered(version, next, calendar, settingOf(version))
  }
}

interface Start {
  readonly at: Instant
  /** The rival reading that puts it there. */
  readonly reading?: string
}

function findOverlap(
  first: Version,
  second: Version,
  offset: number,
  settingOf: (version: Version) => Setting,
): void {
  const [ours, theirs] = [startsOf(first, offset), startsOf(second, offset)]
  const [a, b] = [ours[0], theirs[0]]
  // two versions with one start are said elsewhere
  if (!a || !b || a.at === b.at) return
  const setting = settingOf(second)
  const at = (when: number) => recordAt(when, offset, setting)
  const found = (witness: Witness | undefined, reading?: string) =>
    setting.find({
      span: second.effective.span,
      problem: {
        code: 'versions-out-of-order',
        first: first.version,
        second: second.version,
        ...(reading === undefined ? {} : { reading }),
      },
      of: [[first.version], [second.version]],
      witness,
      related: [{ span: first.effective.span, what: 'earlier-version' }],
    })
  if (b.at < a.at) {
    // the earlier version governs although the later has begun
    found(at(a.at))
    return
  }
  for (const rival of ours.slice(1)) {
    if (rival.at >= b.at) found(at(Math.min(b.at, rival.at - 1_000)), rival.reading)
  }
  for (const rival of theirs.slice(1)) {
    if (rival.at <= a.at) found(at(a.at), rival.reading)
  }
}

/** When a version begins, and when under each rival reading. */
function startsOf({ effective }: Version, offset: number): readonly Start[] {
  return [
    { at: instantOf(effective.from, offset) },
    ...effective.rivals.map(({ reading, from }) => ({ reading, at: instantOf(from, offset) })),
  ]
}

function findUncovered(
  version: Version,
  next: Version | undefined,
  { name, offset, table }: Calendar,
  setting: Setting,
): void {
  const from = instantOf(version.effective.from, offset)
  const until = next && instantOf(next.effective.from, offset)
  const gaps = [
    [from, Math.min(table.start, until ?? table.start)],
    // the last version has no end that a calendar could reach; it must reach its beginning
    [Math.max(from, table.end), until ?? Math.max(from, table.end - 1) + 1],
  ] as const
  for (const [begin, end] of gaps) {
    if (begin >= end) continue
    setting.find({
      // an amendment has only its date to name the calendar's years by
      span: version.amends === undefined ? version.calendarAt : version.effective.span,
      problem: {
        code: 'version-not-covered',
        version: version.version,
        calendar: name,
        from: yearOf(begin, offset),
        to: yearOf(end - 1, offset),
      },
      of: [[version.version]],
      witness: recordAt(begin, offset, setting),
    })
  }
}

function yearOf(at: number, offset: number): number {
  return civilOf(dayOf(asInstant(at), offset)).year
}

/** A record that is governed by what governs an instant. */
function recordAt(at: number, offset: number, setting: Setting): Witness | undefined {
  const local = at + offset
  const times = { earlier: local, later: local, asOf: local }
  for (const subject of setting.version.subjects.keys()) {
    const space = setting.spaceOf(subject)
    const governed = isThere(space.subject.governedBy, space)
    const witness = recordWhere([governed], space, setting, times)
    if (witness) return witness
  }
  return undefined
}
