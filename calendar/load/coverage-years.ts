/** Which years a calendar covers, and what its year files say of them. */
import type { Report } from '../../source/diagnostic.js'
import type { Notice } from '../calendar.js'
import type { ChainLink } from './chain.js'
import { calendarPath, type Folder, type Source, type YearPath } from './files.js'
import { applyChange, type Marks } from './mark-days.js'
import { readYear } from './read-year.js'

export interface Years {
  readonly first: number
  readonly last: number
}

/**
 * The years of the calendar that lies at the base of all: a calendar based on it may add to
 * those years, and cannot open one of which the base knows nothing.
 */
export function coveredYears(
  source: Source,
  chain: readonly ChainLink[],
  folders: readonly Folder[],
  report: Report,
): Years | undefined {
  const opening = folders.findIndex((folder) => folder.years.length > 0)
  const years = folders[opening]?.years ?? []
  const first = years[0]?.year
  const last = years.at(-1)?.year
  if (first === undefined || last === undefined) {
    const path = calendarPath(source, chain[0]?.name ?? '')
    report({ path, start: 0, end: 0 }, { code: 'missing-file', name: 'YYYY.yaml' })
    return undefined
  }
  for (const [at, { year, path }] of years.entries()) {
    const previous = years[at - 1]?.year ?? year
    const missing = Array.from(
      { length: Math.max(0, year - previous - 1) },
      (_, i) => i + previous + 1,
    )
    if (missing.length > 0) report({ path, start: 0, end: 0 }, { code: 'year-gap', missing })
  }
  for (const { year, path } of folders.slice(opening + 1).flatMap((folder) => folder.years)) {
    if (year >= first && year <= last) continue
    report({ path, start: 0, end: 0 }, { code: 'year-not-covered', year, first, last })
  }
  return { first, last }
}

/** Every notice, applied to the marks in order: the base's first. */
export function readNotices(
  source: Source,
  paths: readonly YearPath[],
  weeklyRest: ReadonlySet<number>,
  marks: Marks,
  report: Report,
): readonly Notice[] {
  return paths.flatMap((path) =>
    readYear(source, path, report).map(({ notice, change }) => {
      applyChange(marks, change, weeklyRest, report)
      return notice
    }),
  )
}

/** A year whose notices say nothing of a holiday that every year has is half written, as a rule. */
export function reportMissingHolidays(
  notices: readonly Notice[],
  everyYear: readonly string[],
  report: Report,
): void {
  const years = new Map<number, { readonly path: string; readonly names: string[] }>()
  for (const { path, year, rest } of notices) {
    const of = years.get(year) ?? { path, names: [] }
    years.set(year, of)
    // two that fall together are named together
    of.names.push(...rest.map(({ name }) => name))
  }
  for (const [year, { path, names }] of years) {
    const missing = everyYear.filter((one) => !names.some((name) => name.includes(one)))
    if (missing.length === 0) continue
    report({ path, start: 0, end: 0 }, { code: 'holiday-missing', year, missing }, 'warning')
  }
}
