import {
  checkCalendars,
  checkPrecedence,
  check as checkRules,
  type Diagnostic,
  loadCalendarsOf,
  type Ruleset,
  type Texts,
} from '../engine/index.js'
import { checkTexts } from './arguments.js'
import { checkEveryCalendar, partsOf } from './parts.js'

/**
 * Everything that is wrong with rule and calendar files, given as texts by path: errors, with which
 * they cannot be used; and warnings, among them what the rules come to taken together (clauses that
 * never apply, values that none covers), each with a record that shows it. Looks at every reading,
 * not only at those in use, and at any number of rulesets. docs/checks.md shows every code.
 *
 * @example
 * ```ts
 * import { check } from 'hotline-cards'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const path = 'rules/qingyuan-12345/2015-02-27/article-4.yaml'
 * const slipped = texts[path]?.replace('yellow: 超出 46 小时', 'yellow: 超出 46 小吋') ?? ''
 * check({ ...texts, [path]: slipped }).map(({ severity, problem }) => `${severity} ${problem.code}`)
 * //=> ['error threshold']
 * ```
 *
 * @param texts - the files as texts by path, as for `loadRuleset`
 */
export function check(texts: Texts): readonly Diagnostic[] {
  checkTexts(texts)
  const { rulesets, calendars } = partsOf(texts)
  const readable: Ruleset[] = []
  const found: Diagnostic[] = [...checkEveryCalendar(calendars)]
  for (const rules of rulesets.length > 0 ? rulesets : [{}]) {
    const ofCalendars: Diagnostic[] = []
    const ofRules = checkRules(rules, (ruleset) => {
      readable.push(ruleset)
      const named = loadCalendarsOf(ruleset, calendars)
      ofCalendars.push(...named.diagnostics, ...checkCalendars(ruleset, named.calendars))
      return named.calendars
    })
    found.push(...ofRules, ...ofCalendars)
  }
  found.push(...checkPrecedence(readable))
  // a calendar's own faults are found with each ruleset that names it
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}
