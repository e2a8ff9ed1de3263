/** Texts → a calendar, or everything that is wrong with them. */
import { deepFreeze } from '../../source/deep-freeze.js'
import { collector, type Diagnostic, hasErrors, type Report } from '../../source/diagnostic.js'
import type { Span, Texts } from '../../source/texts.js'
import type { Calendar } from '../calendar.js'
import { type Day, dayFromCivil } from '../days.js'
import { formatDay } from '../format.js'
import { buildTable, type TableSource } from '../table.js'
import { readChain, settle } from './chain.js'
import { coveredYears, readNotices, reportMissingHolidays } from './coverage-years.js'
import { readFolder, type Source } from './files.js'
import type { Marks } from './mark-days.js'
import { readOverlays } from './overlays.js'
import { constantOffset } from './zone.js'

/** What loading gives: the calendar, unless something is wrong; and all that is wrong. */
export interface LoadedCalendar {
  /** Absent when any diagnostic is an error. */
  readonly calendar: Calendar | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Paths are `<prefix><calendar>/<file>`, as `cn/2015.yaml`; a prefix ends in `/`. */
export function loadCalendar(texts: Texts, name: string, prefix = ''): LoadedCalendar {
  const { diagnostics, report } = collector()
  const read = (): Calendar | undefined => {
    const source: Source = { texts, prefix }
    const chain = readChain(source, name, report)
    if (!chain) return undefined
    const settings = settle(chain, report)
    const folders = chain.map((link) => readFolder(source, link.name, report))
    const years = coveredYears(source, chain, folders, report)
    if (!years) return undefined

    const { label, zone, weeklyRest, shifts, everyYear } = settings
    const first = dayFromCivil(years.first, 1, 1)
    const last = dayFromCivil(years.last, 12, 31)
    if (first === undefined || last === undefined) throw new Error('every year has its ends')
    const marks: Marks = new Map()
    const paths = folders.flatMap((folder) => folder.years)
    const yearNotices = readNotices(source, paths, weeklyRest, marks, report)
    reportMissingHolidays(yearNotices, everyYear, report)

    const offset = zone ? offsetOf(zone.name, zone.span, first, last, report) : 0
    const base: TableSource = { calendar: name, offset, first, last, weeklyRest, shifts, marks }
    const overlays = readOverlays(
      source,
      folders.flatMap((folder) => folder.overlays),
      base,
      { ...years, file: 'overlay' },
      report,
    )
    return deepFreeze({
      name,
      label,
      zone: zone?.name ?? '',
      offset,
      firstYear: years.first,
      lastYear: years.last,
      notices: yearNotices.map(({ notice }) => notice),
      table: buildTable(base),
      overlays,
    })
  }
  const calendar = read()
  return { calendar: hasErrors(diagnostics) ? undefined : calendar, diagnostics }
}

function offsetOf(zone: string, span: Span, first: Day, last: Day, report: Report): number {
  const found = constantOffset(zone, first, last)
  switch (found.kind) {
    case 'constant':
      return found.offset
    case 'unknown':
      report(span, { code: 'unknown-zone', zone })
      return 0
    case 'varies':
      report(span, { code: 'zone-offset-varies', zone, date: formatDay(found.day) })
      return 0
  }
}
