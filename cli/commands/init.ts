import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { stringify } from 'yaml'
import {
  asDay,
  type Calendar,
  type Day,
  dayInfo,
  dayOf,
  formatDay,
  isOutOfCoverage,
  loadCalendar,
  parseMoment,
  tableFor,
  weekdayOf,
} from '../../calendar/index.js'
import { readTexts } from '../../intake/read-folder.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { folder, packageFolder } from '../load.js'
import { UsageError } from '../usage-error.js'

/** `init`: a new ruleset that checks and tests as it stands, to be written over piece by piece. */
export interface InitOptions {
  readonly rules?: string
  readonly cases?: string
  readonly calendar?: string
  readonly title?: string
  readonly document?: string
  readonly effective?: string
}

export async function init(
  name: string,
  options: InitOptions,
  context: Context,
): Promise<ExitCode> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new UsageError({ code: 'not-a-name', name })
  const calendar = await nationalCalendar(options)
  const day = effectiveDay(options, calendar, context)
  const date = formatDay(day)
  const rules = join(options.rules ?? 'rules', name)
  const cases = join(options.cases ?? 'test/clauses', name, date)
  for (const path of [rules, cases]) {
    if (existsSync(path)) throw new UsageError({ code: 'already-there', path })
  }
  const words = {
    NAME: name,
    DATE: date,
    TITLE: options.title ?? `${name} 12345 热线办理时限规定（试行）`,
    DOCUMENT: options.document ?? '（文号）',
    ...caseDays(day, calendar),
  }
  const templates = packageFolder('cli/templates/ruleset')
  await put(rules, { [date]: join(templates, 'version'), '.': templates }, words)
  await put(cases, { '.': join(templates, 'cases') }, words)
  const { init: say } = context.messages
  context.err(`${say(rules, cases)}\n`)
  return EXIT.done
}

/** The template's calendar: that of the whole country. */
const CALENDAR = 'cn'

async function nationalCalendar({ calendar }: InitOptions): Promise<Calendar> {
  const path = folder(calendar, 'calendar')
  const loaded = loadCalendar(await readTexts(path, /\.yaml$/), CALENDAR, `${path}/`)
  if (!loaded.calendar) throw new UsageError({ code: 'no-calendars', path })
  return loaded.calendar
}

/** `--effective`, else the first day of this year. */
function effectiveDay({ effective }: InitOptions, calendar: Calendar, { now }: Context): Day {
  if (effective === undefined) {
    const year = formatDay(dayOf(now, calendar.offset)).slice(0, 4)
    return dayNamed(`${year}-01-01`, calendar)
  }
  return dayNamed(effective, calendar)
}

function dayNamed(text: string, { offset }: Calendar): Day {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok || parsed.moment.kind !== 'date') {
    throw new UsageError({ code: 'not-a-date', value: text })
  }
  return parsed.moment.day
}

const WEEK = 7

/** The first Monday whose next three weeks are ordinary: the cases then need no holiday table. */
function caseDays(from: Day, calendar: Calendar): Readonly<Record<string, string>> {
  const table = tableFor(calendar, '')
  for (let day: number = from; ; day++) {
    const weeks = Array.from({ length: 3 * WEEK }, (_, index) => asDay(day + index))
    const infos = weeks.map((one) => dayInfo(table, one))
    const missing = infos.find(isOutOfCoverage)
    if (missing) {
      const { name, firstYear: first, lastYear: last } = calendar
      const { year } = missing
      throw new UsageError({ code: 'year-not-in-calendar', calendar: name, year, first, last })
    }
    const ordinary = infos.every(
      (info, index) => !isOutOfCoverage(info) && info.working === index % WEEK < 5,
    )
    if (weekdayOf(asDay(day)) !== 1 || !ordinary) continue
    const after = (days: number) => formatDay(asDay(day + days))
    return {
      START: after(0),
      DAY_5: after(WEEK),
      DUE_5: after(WEEK + 1),
      DUE_10: after(2 * WEEK + 1),
      AS_OF: after(3 * WEEK),
    }
  }
}

/** A value as YAML has to write it: a title may hold a colon. */
function scalar(value: string): string {
  return stringify(value, { schema: 'failsafe', lineWidth: 0 }).trim()
}

/** All files of some folders, filled in; the new folder appears whole or not at all. */
async function put(
  target: string,
  folders: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  const beside = `${target}.${process.pid}.part`
  try {
    for (const [name, from] of Object.entries(folders)) {
      const into = join(beside, name)
      await mkdir(into, { recursive: true })
      const schemas = relative(resolve(target, name), packageFolder('rules/schema'))
      for (const entry of await readdir(from, { withFileTypes: true })) {
        if (!entry.isFile()) continue
        const text = await readFile(join(from, entry.name), 'utf8')
        const all: Readonly<Record<string, string>> = {
          ...words,
          SCHEMAS: schemas.replaceAll('\\', '/'),
        }
        const filled = text.replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
          entry.name.endsWith('.yaml') ? scalar(all[key] ?? '') : (all[key] ?? ''),
        )
        await writeFile(join(into, entry.name), filled)
      }
    }
    await mkdir(dirname(target), { recursive: true })
    await rename(beside, target)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}
