import { type Calendar, loadCalendar } from '../../calendar/index.js'
import {
  checkCalendars,
  checkPrecedence,
  check as checkRules,
  type Diagnostic,
  loadRuleset,
  type Ruleset,
  type Texts,
} from '../../engine/index.js'
import type { Context } from '../context.js'
import type { ExitCode } from '../exit-code.js'
import { calendarsIn, readWhole, rulesetRoots } from '../find-files.js'
import { folder } from '../load.js'
import { loadCalendarsOf } from '../load-calendars.js'
import { type CheckFormat, showCheck } from '../output/check-report.js'
import type { Labelled } from '../output/labelled.js'
import { UsageError } from '../usage-error.js'
import { confirm } from './confirm-transcription.js'

/** `check`: every ruleset and calendar below the paths, and all that is wrong with them. */
export interface CheckOptions {
  /** Where rulesets find the calendars they name. */
  readonly calendar?: string
  readonly format?: CheckFormat
  /** Why the rules as they stand are what was meant, where they differ from when they were settled. */
  readonly confirmTranscription?: string
}

export async function check(
  paths: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<ExitCode> {
  const { confirmTranscription } = options
  if (confirmTranscription !== undefined) return confirm(paths, confirmTranscription, context)
  const calendarFolder = folder(options.calendar, 'calendar')
  const wanted = paths.length > 0 ? paths : [folder(undefined, 'rules'), calendarFolder]
  const texts: Record<string, string> = {}
  for (const path of wanted) {
    const found = await readWhole(path)
    if (rulesetRoots(found).length + calendarsIn(found).length === 0) {
      throw new UsageError({ code: 'nothing-to-check', path })
    }
    Object.assign(texts, found)
  }
  const diagnostics: Diagnostic[] = []
  const sound: Labelled[] = []
  const rulesets: Ruleset[] = []
  const others = rulesetRoots(texts).length > 0 ? await readWhole(calendarFolder) : {}
  for (const root of rulesetRoots(texts)) {
    const one = checkRuleset(root, texts, { folder: calendarFolder, texts: others }, context)
    diagnostics.push(...one.diagnostics)
    sound.push(...one.sound)
    if (one.ruleset) rulesets.push(one.ruleset)
  }
  diagnostics.push(...checkPrecedence(rulesets))
  const calendars = checkAllCalendars(texts, context)
  return showCheck(
    {
      diagnostics: [...diagnostics, ...calendars.diagnostics],
      texts: { ...others, ...texts },
      sound: [...sound, ...calendars.sound],
    },
    options.format ?? 'pretty',
    context,
  )
}

interface CheckedRuleset extends Checked {
  readonly ruleset: Ruleset | undefined
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  readonly sound: readonly Labelled[]
}

function checkRuleset(
  root: string,
  texts: Texts,
  calendars: { readonly folder: string; readonly texts: Texts },
  { messages }: Context,
): CheckedRuleset {
  const own = Object.fromEntries(Object.entries(texts).filter(([path]) => path.startsWith(root)))
  const { ruleset } = loadRuleset(own)
  const found = checkRules(own).map((one) => placed(one, root, own))
  if (!ruleset) return { diagnostics: found, sound: [], ruleset }
  const loaded = loadCalendarsOf(ruleset, calendars.texts, `${calendars.folder}/`)
  found.push(...loaded.diagnostics, ...checkCalendars(ruleset, loaded.calendars))
  const { versions } = ruleset
  const latest = versions.at(-1)
  const counts = {
    versions: versions.length,
    items: latest?.items.length ?? 0,
    clauses: (latest?.clauses.length ?? 0) + (latest?.tallies.length ?? 0),
  }
  const label = root.replace(/\/$/, '') || ruleset.name
  const isSound = !found.some(({ severity }) => severity === 'error')
  return {
    ruleset,
    diagnostics: isSound ? found : found.filter(isNoEcho),
    sound: isSound ? [[label, [latest?.title ?? '', messages.check.ruleset(counts)]]] : [],
  }
}

/** Of rules that are wrong anyway it is not said too that they are not as they were settled. */
function isNoEcho({ problem }: Diagnostic, _: number, all: readonly Diagnostic[]): boolean {
  if (problem.code !== 'changed-in-place') return true
  return all.every((one) => one.severity !== 'error' || one.problem.code === 'base-digest')
}

/** A file that is missing is named within its ruleset, wherever that lies. */
function placed(diagnostic: Diagnostic, root: string, texts: Texts): Diagnostic {
  const { span } = diagnostic
  if (span.path in texts || span.path.startsWith(root)) return diagnostic
  return { ...diagnostic, span: { ...span, path: root + span.path } }
}

export function checkAllCalendars(texts: Texts, { messages }: Context): Checked {
  const diagnostics: Diagnostic[] = []
  const sound: Labelled[] = []
  for (const { prefix, name } of calendarsIn(texts)) {
    const loaded = loadCalendar(texts, name, prefix)
    diagnostics.push(...loaded.diagnostics)
    const { calendar } = loaded
    if (calendar) sound.push([`${prefix}${name}`, soundWords(calendar)])
  }
  return { diagnostics, sound }

  function soundWords({ label, firstYear, lastYear }: Calendar): string {
    return `${label} ${messages.check.calendar(firstYear, lastYear)}`
  }
}
