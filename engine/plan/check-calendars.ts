import { type Calendar, type Counting, hasOfficeHours } from '../../calendar/index.js'
import { collector, type Diagnostic, type Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import type { Clause, Ruleset, Version } from '../model/clause.js'
import { instantOf } from './compile.js'

/**
 * Whether every clause can be counted by the calendar its version names: office hours, and days
 * that end with the office, need a calendar that has them; and instants that name no offset need
 * calendars of one zone. A calendar that is missing says nothing here; its own loading has said it.
 */
export function checkCalendars(
  ruleset: Ruleset,
  calendars: ReadonlyMap<string, Calendar>,
): readonly Diagnostic[] {
  const { diagnostics, report } = collector()
  for (const version of ruleset.versions) {
    const calendar = calendars.get(version.calendar)
    if (!calendar || hasOfficeHours(calendar.table)) continue
    for (const { counting, span } of version.clauses.flatMap(countingsOf)) {
      if (!needsOfficeHours(counting)) continue
      report(span, { code: 'no-office-hours', calendar: calendar.name })
    }
  }
  checkZones(ruleset, calendars, report)
  checkStarts(ruleset, calendars, report)
  return diagnostics
}

/** A record is read before its version is known, so all must read an instant alike. */
function checkZones(
  { versions }: Ruleset,
  calendars: ReadonlyMap<string, Calendar>,
  report: Report,
): void {
  const offsetOf = ({ calendar }: Version) => calendars.get(calendar)?.offset
  const first = versions.find((version) => offsetOf(version) !== undefined)
  for (const version of versions) {
    const offset = offsetOf(version)
    if (!first || offset === undefined || offset === offsetOf(first)) continue
    report(
      version.calendarAt,
      { code: 'versions-in-two-zones', first: first.version, second: version.version },
      { related: [{ span: first.calendarAt, what: 'other-zone' }] },
    )
  }
}

/** One instant written with two offsets is still one, which only a calendar's zone can show. */
function checkStarts(
  { versions }: Ruleset,
  calendars: ReadonlyMap<string, Calendar>,
  report: Report,
): void {
  const starts = new Map<number, Version>()
  for (const version of versions) {
    const { effective, calendar } = version
    const start = instantOf(effective.from, calendars.get(calendar)?.offset ?? 0)
    const first = starts.get(start)
    if (first) {
      report(
        effective.span,
        { code: 'versions-same-start', first: first.version, second: version.version },
        { related: [{ span: first.effective.span, what: 'earlier-version' }] },
      )
    }
    starts.set(start, version)
  }
}

/** Everything in a clause that counts time, and where it is written. */
function countingsOf({
  limit,
}: Clause): readonly { readonly counting: Counting; readonly span: Span }[] {
  const tiers = limit ? [...limit.tiers, ...(limit.extended?.tiers ?? [])] : []
  return tiers.flatMap((tier) => [tier, ...tier.warnings, ...(tier.repeat ? [tier.repeat] : [])])
}

function needsOfficeHours(counting: Counting): boolean {
  return (
    counting.kind === 'office-hours' ||
    ('endOfDay' in counting && counting.endOfDay === 'close-of-office')
  )
}
