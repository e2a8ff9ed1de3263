import { type Calendar, calendarsIn, loadCalendar, tableFor } from '../../calendar/index.js'
import { loadRuleset, rulesetRoots, type Texts } from '../../engine/index.js'
import { readTexts } from '../../intake/read-folder.js'
import { nearest } from '../../source/nearest.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { readWhole } from '../find-files.js'
import { folder, type LoadOptions } from '../load.js'
import { calendarText } from '../output/calendar/year.js'
import { type CheckFormat, showCheck } from '../output/diagnostics/check-report.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { UsageError } from '../usage-error.js'
import { checkAllCalendars } from './check.js'

/** `calendar show` and `calendar check`: the working calendars, by month and year, and their files. */
export interface CalendarShowOptions extends LoadOptions {
  readonly month?: string
  /** Which calendar; by default the one that the rules count by. */
  readonly name?: string
  /** Whose days, where a unit has some of its own. */
  readonly unit?: string
}

export async function calendarShow(
  yearText: string,
  options: CalendarShowOptions,
  context: Context,
): Promise<ExitCode> {
  if (!/^\d{4}$/.test(yearText)) throw new UsageError({ code: 'not-a-year', value: yearText })
  const year = Number(yearText)
  const month = options.month === undefined ? undefined : Number(options.month)
  if (month !== undefined && !(Number.isInteger(month) && month >= 1 && month <= 12)) {
    throw new UsageError({ code: 'not-a-month', value: options.month ?? '' })
  }
  const path = folder(options.calendar, 'calendar')
  const texts = await readTexts(path, /\.yaml$/)
  const { prefix, name } = await choose(texts, path, options)
  const { calendar, diagnostics } = loadCalendar(texts, name, prefix)
  showDiagnostics(diagnostics, texts, context)
  if (!calendar) return EXIT.unusable
  assertCovers(calendar, year)
  const unit = options.unit ?? ''
  const label = [
    calendar.label,
    `(${name})`,
    ...(tableFor(calendar, unit) !== calendar.table ? [unit] : []),
  ]
  await context.out(calendarText(tableFor(calendar, unit), label.join(' '), year, month, context))
  return EXIT.done
}

function assertCovers({ label, firstYear, lastYear }: Calendar, year: number): void {
  if (year >= firstYear && year <= lastYear) return
  throw new UsageError({
    code: 'year-not-in-calendar',
    calendar: label,
    year,
    first: firstYear,
    last: lastYear,
  })
}

async function choose(texts: Texts, path: string, options: CalendarShowOptions) {
  const calendars = calendarsIn(texts)
  const known = calendars.map(({ name }) => name)
  if (known.length === 0) throw new UsageError({ code: 'no-calendars', path })
  const name = options.name ?? (known.length === 1 ? known[0] : await namedByRules(options))
  if (name === undefined) throw new UsageError({ code: 'which-calendar', known })
  const found = calendars.find((one) => one.name === name)
  if (found) return found
  const near = nearest(name, known)
  const hint = near === undefined ? {} : { nearest: near }
  throw new UsageError({ code: 'unknown-calendar', name, known, ...hint })
}

/** The calendar of the latest version, if there is one ruleset and it can be read. */
async function namedByRules(options: CalendarShowOptions): Promise<string | undefined> {
  const texts = await readWhole(folder(options.rules, 'rules'))
  if (rulesetRoots(texts).length !== 1) return undefined
  return loadRuleset(texts).ruleset?.versions.at(-1)?.calendar
}

export interface CalendarCheckOptions {
  readonly calendar?: string
  readonly format?: CheckFormat
}

export async function calendarCheck(
  options: CalendarCheckOptions,
  context: Context,
): Promise<ExitCode> {
  const path = folder(options.calendar, 'calendar')
  const texts = await readWhole(path)
  if (calendarsIn(texts).length === 0) throw new UsageError({ code: 'no-calendars', path })
  const { diagnostics, sound } = checkAllCalendars(texts, context)
  return showCheck({ diagnostics, texts, sound }, options.format ?? 'pretty', context)
}
