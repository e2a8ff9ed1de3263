import {
  checkCalendars,
  compile,
  type Diagnostic,
  type LoadOptions,
  loadCalendarsOf,
  loadRuleset as loadRules,
  type RawRecord,
  type Texts,
} from '../engine/index.js'
import { hasErrors } from '../source/diagnostic.js'
import { checkLoadOptions, checkTexts } from './arguments.js'
import { partsOf } from './parts.js'
import type { Plan } from './plan.js'

/** What loading gives: the plan, unless something is wrong; and all that is wrong. */
export interface Loaded<Record extends object = RawRecord> {
  /** Absent when any diagnostic is an error. */
  readonly plan: Plan<Record> | undefined
  /** Errors and warnings of every file, each at its place. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads one ruleset and the calendars it names, all given as texts by path, as
 * `rules/qingyuan-12345/facts.yaml` and `calendar/cn/2015.yaml`: what lies in a folder with a
 * `calendar.yaml` is a calendar. What is wrong with a file is a diagnostic, and nothing is thrown
 * for it; texts of several rulesets are the caller's mistake and throw a RangeError, what is no text a
 * TypeError. A reading in `options` that no version has is a diagnostic.
 *
 * @example
 * ```ts
 * import { loadRuleset } from 'hotline-cards'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan, diagnostics } = loadRuleset(texts)
 * plan !== undefined //=> true
 * diagnostics.length //=> 0
 *
 * const slip = { 'rules/facts.yaml': 'subjcts: {}' }
 * loadRuleset(slip).diagnostics[0]?.problem.code //=> 'unknown-key'
 * ```
 *
 * @param texts - the files as texts by path, with `/` between folders
 * @param options - readings to put in use instead of those that the files choose
 * @typeParam Record - the records that the plan takes, where a program wants its facts checked by
 * the compiler: made from facts.yaml by `hotline-cards types`
 */
export function loadRuleset<Record extends object = RawRecord>(
  texts: Texts,
  options: LoadOptions = {},
): Loaded<Record> {
  checkTexts(texts)
  checkLoadOptions(options)
  const { rulesets, calendars } = partsOf(texts)
  if (rulesets.length > 1) throw new RangeError('the texts are of several rulesets')
  const loaded = loadRules(rulesets[0] ?? {}, options)
  const { ruleset } = loaded
  if (!ruleset) return { plan: undefined, diagnostics: loaded.diagnostics }
  const named = loadCalendarsOf(ruleset, calendars)
  const diagnostics = [
    ...loaded.diagnostics,
    ...named.diagnostics,
    ...checkCalendars(ruleset, named.calendars),
  ]
  const plan = hasErrors(diagnostics) ? undefined : compile(ruleset, named.calendars)
  return { plan, diagnostics }
}
