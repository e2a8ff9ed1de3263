/** Which years a calendar covers, and what its year files say of them. */
import { type Report, replacing } from '../../source/diagnostic.js'
import { nearest } from '../../source/nearest.js'
import type { Span } from '../../source/texts.js'
import type { ChainLink } from './chain.js'
import { calendarPath, type Folder, type Source, type YearPath } from './files.js'
import { applyChange, type Marks } from './mark-days.js'
import type { Run } from './read-days.js'
import { readYear, type YearNotice } from './read-year.js'

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
): readonly YearNotice[] {
  const read = paths.flatMap((path) => readYear(source, path, report))
  for (const { change } of read) applyChange(marks, change, weeklyRest, report)
  return read
}

/**
 * A year whose notices say nothing of a holiday that every year has is half written, as a rule;
 * or has it by another name, which is pointed at.
 */
export function reportMissingHolidays(
  notices: readonly YearNotice[],
  everyYear: readonly string[],
  report: Report,
): void {
  const years = new Map<number, { readonly path: string; readonly runs: Run[] }>()
  for (const { notice, change } of notices) {
    const of = years.get(notice.year) ?? { path: notice.path, runs: [] }
    years.set(notice.year, of)
    of.runs.push(...change.rest)
  }
  for (const [year, { path, runs }] of years) {
    // two that fall together are named together
    const isNamed = (one: string) => runs.some(({ name }) => name.includes(one))
    const missing = everyYear.filter((one) => !isNamed(one))
    const otherwise = new Map(missing.flatMap((one) => calledOtherwise(one, runs, everyYear)))
    for (const [name, { written, at, whole }] of otherwise) {
      const problem = { code: 'holiday-missing', year, missing: [name], nearest: written } as const
      const fixes = [replacing(at, whole.replace(written, name))]
      report(at, problem, { severity: 'warning', fixes })
    }
    const unnamed = missing.filter((one) => !otherwise.has(one))
    if (unnamed.length === 0) continue
    report(
      { path, start: 0, end: 0 },
      { code: 'holiday-missing', year, missing: unnamed },
      'warning',
    )
  }
}

interface Otherwise {
  readonly written: string
  readonly whole: string
  readonly at: Span
}

/** The name, among those that are no holiday of every year, that comes near this one. */
function calledOtherwise(
  holiday: string,
  runs: readonly Run[],
  everyYear: readonly string[],
): readonly (readonly [string, Otherwise])[] {
  for (const { name: whole, nameAt: at } of runs) {
    const parts = whole
      .split(/[、，,]/u)
      .filter((part) => !everyYear.some((one) => part.includes(one)))
    const written = nearest(holiday, parts)
    if (written !== undefined) return [[holiday, { written, whole, at }]]
  }
  return []
}
