import { type Calendar, calendarsIn, loadCalendar } from '../../calendar/index.js'
import {
  checkCalendars,
  checkPrecedence,
  check as checkRules,
  type Diagnostic,
  loadCalendarsOf,
  type Ruleset,
  rulesetRoots,
  type Texts,
} from '../../engine/index.js'
import type { Context } from '../context.js'
import type { ExitCode } from '../exit-code.js'
import { readWhole } from '../find-files.js'
import { folder } from '../load.js'
import { type CheckFormat, showCheck } from '../output/diagnostics/check-report.js'
import { showMended } from '../output/diagnostics/mended.js'
import type { Labelled } from '../output/labelled.js'
import { mend } from '../rule-files/fix.js'
import { writeFixes } from '../rule-files/write-fixes.js'
import { UsageError } from '../usage-error.js'
import { confirm } from './confirm-transcription.js'

/** `check`: every ruleset and calendar below the paths, and all that is wrong with them. */
export interface CheckOptions {
  /** Where rulesets find the calendars they name. */
  readonly calendar?: string
  readonly format?: CheckFormat
  /** Make the certain fixes in the files before reporting what is left. */
  readonly fix?: boolean
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
  const read: Record<string, string> = {}
  for (const path of wanted) {
    const found = await readWhole(path)
    if (rulesetRoots(found).length + calendarsIn(found).length === 0) {
      throw new UsageError({ code: 'nothing-to-check', path })
    }
    Object.assign(read, found)
  }
  const others = rulesetRoots(read).length > 0 ? await readWhole(calendarFolder) : {}
  const look = (texts: Texts) => checkTexts(texts, { ...others, ...picked(texts, others) }, context)
  const texts = options.fix ? await fixed(read, look, context) : read
  const report = { ...look(texts), texts: { ...others, ...texts } }
  return showCheck(report, options.format ?? 'pretty', context)
}

/** Of some texts those that others have too: the calendars, as they are now. */
function picked(texts: Texts, others: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([path]) => path in others))
}

/** The texts after every certain fix, which the files then hold too. */
async function fixed(
  texts: Texts,
  look: (texts: Texts) => Checked,
  context: Context,
): Promise<Texts> {
  const { texts: after, mended } = mend(texts, (now) => look(now).diagnostics)
  const written = await writeFixes(texts, after)
  showMended(
    mended.filter(({ diagnostic }) => written.includes(diagnostic.span.path)),
    written.length,
    context,
  )
  return { ...texts, ...Object.fromEntries(written.map((path) => [path, after[path] ?? ''])) }
}

/** All rulesets and calendars among some texts; calendars that rulesets name may lie elsewhere. */
export function checkTexts(texts: Texts, calendars: Texts, context: Context): Checked {
  const diagnostics: Diagnostic[] = []
  const sound: Labelled[] = []
  const rulesets: Ruleset[] = []
  for (const root of rulesetRoots(texts)) {
    const one = checkRuleset(root, texts, calendars, context)
    diagnostics.push(...one.diagnostics)
    sound.push(...one.sound)
    if (one.ruleset) rulesets.push(one.ruleset)
  }
  const all = checkAllCalendars(texts, context)
  return {
    diagnostics: [...diagnostics, ...checkPrecedence(rulesets), ...all.diagnostics],
    sound: [...sound, ...all.sound],
  }
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
  calendars: Texts,
  { messages }: Context,
): CheckedRuleset {
  const own = Object.fromEntries(Object.entries(texts).filter(([path]) => path.startsWith(root)))
  const more: Diagnostic[] = []
  let ruleset: Ruleset | undefined
  const findings = checkRules(own, (readable) => {
    ruleset = readable
    const loaded = loadCalendarsOf(readable, calendars)
    more.push(...loaded.diagnostics, ...checkCalendars(readable, loaded.calendars))
    return loaded.calendars
  })
  const found = [...findings.map((one) => placed(one, root, own)), ...more]
  if (!ruleset) return { diagnostics: found.filter(isNoEcho), sound: [], ruleset }
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

/** What only follows from something wrong is not said beside it. */
function isNoEcho({ problem, span }: Diagnostic, _: number, all: readonly Diagnostic[]): boolean {
  // a text is not yet what changed words will make it
  if (problem.code === 'threshold-not-in-text') {
    return all.every((one) => one.problem.code !== 'amended-words' || one.span.path !== span.path)
  }
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
